import type { SpendOffer } from '../../../../shared/domain/offer.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { formatExact } from '../../../ui/format/format-number.ts';
import type { Column } from '../../../ui/table/column.ts';

type WithRateCard = Pick<SpendOffer, 'rateCard'>;

/** “H100 4.9, Trainium 1.2”: the rates at which promised spend is used. */
function rateCardWords({ rateCard }: WithRateCard, { assumptions }: CurrentScenario): string {
  return rateCard
    .map(({ acceleratorId, ratePerUnitHour }) => {
      const name = assumptions.accelerators.find(({ id }) => id === acceleratorId)?.name ?? acceleratorId;
      return `${name} ${formatExact(ratePerUnitHour)}`;
    })
    .join(', ');
}

/** The rate cards of promises to spend; they are edited in the inspector. */
export function rateCardColumn<Row extends WithRateCard>(current: CurrentScenario): Column<Row> {
  return {
    key: 'rates',
    header: 'Rate card',
    unit: `${current.plan.currency} per unit-hour`,
    wraps: true,
    width: '36rem',
    render: (row) => rateCardWords(row, current),
    title: (row) => rateCardWords(row, current),
  };
}
