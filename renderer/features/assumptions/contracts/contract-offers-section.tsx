import type { ReactNode } from 'react';
import type { ContractOffer } from '../../../../shared/domain/offer.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { Section } from '../../../ui/layout/section.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { confidenceColumn } from '../fields/confidence-column.tsx';
import { numberColumn } from '../fields/number-column.tsx';
import { AddOffer } from './add-offer.tsx';
import {
  acceleratorColumn,
  clausesWords,
  nameColumn,
  priceStepsColumn,
  tickColumns,
  windowColumns,
} from './offer-columns.tsx';
import { OFFER_TABLE } from './offer-table.ts';
import { OffersTable } from './offers-table.tsx';

function columnsFor({ plan, assumptions }: CurrentScenario): readonly Column<ContractOffer>[] {
  const perHour = `${plan.currency} per unit-hour`;
  const perUnit = `${plan.currency} per unit`;
  return [
    nameColumn<ContractOffer>(),
    acceleratorColumn<ContractOffer>(assumptions),
    ...tickColumns<ContractOffer>(),
    numberColumn(OFFER_TABLE, { field: ['ratePerUnitHour'], header: 'Rate', unit: perHour }),
    numberColumn(OFFER_TABLE, { field: ['upfrontPerUnit'], header: 'Upfront', unit: perUnit }),
    numberColumn(OFFER_TABLE, { field: ['termMonths'], header: 'Term', unit: 'months' }),
    numberColumn(OFFER_TABLE, { field: ['leadTimeMonths'], header: 'Lead time', unit: 'months' }),
    numberColumn(OFFER_TABLE, { field: ['minimumUnits'], header: 'Minimum', unit: 'units' }),
    numberColumn(OFFER_TABLE, { field: ['blockUnits'], header: 'Block', unit: 'units' }),
    numberColumn(OFFER_TABLE, { field: ['maximumUnits'], header: 'Most', unit: 'units', emptyMeans: 'no limit' }),
    numberColumn(OFFER_TABLE, {
      field: ['maximumUnitsPerStart'],
      header: 'Most a month',
      unit: 'units',
      emptyMeans: 'no limit',
    }),
    ...windowColumns<ContractOffer>(),
    numberColumn(OFFER_TABLE, { field: ['usageRatePerUnitHour'], header: 'Usage rate', unit: perHour }),
    numberColumn(OFFER_TABLE, { field: ['monthlyFeePerUnit'], header: 'Monthly fee', unit: perUnit }),
    priceStepsColumn(),
    { key: 'clauses', header: 'Clauses', render: clausesWords },
    confidenceColumn(),
  ];
}

type ContractOffersSectionProps = { readonly current: CurrentScenario; readonly offers: readonly ContractOffer[] };

/** Contracts that could be signed: reservations, capacity blocks, owned hardware. */
export function ContractOffersSection({ current, offers }: ContractOffersSectionProps): ReactNode {
  return (
    <Section
      id="contract-offers"
      title="Contracts on offer"
      note="Charged for the whole term, used or not. A discount does not promise capacity: each has its own tick."
      tools={
        <AddOffer current={current} what="a contract on offer" kinds={['reservation', 'capacity-block', 'owned']} />
      }
    >
      <OffersTable
        caption="Contracts on offer with rates, terms and limits"
        columns={columnsFor(current)}
        offers={offers}
      />
    </Section>
  );
}
