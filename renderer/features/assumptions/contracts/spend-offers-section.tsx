import type { ReactNode } from 'react';
import type { SpendOffer } from '../../../../shared/domain/offer.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { Section } from '../../../ui/layout/section.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { confidenceColumn } from '../fields/confidence-column.tsx';
import { numberColumn } from '../fields/number-column.tsx';
import { AddOffer } from './add-offer.tsx';
import { clausesWords, nameColumn, priceStepsColumn, tickColumns, windowColumns } from './offer-columns.tsx';
import { OFFER_TABLE } from './offer-table.ts';
import { OffersTable } from './offers-table.tsx';
import { rateCardColumn } from './rate-card-column.ts';

function columnsFor(current: CurrentScenario): readonly Column<SpendOffer>[] {
  const { plan } = current;
  return [
    nameColumn<SpendOffer>(),
    ...tickColumns<SpendOffer>(),
    numberColumn(OFFER_TABLE, {
      field: ['spendPerHourPerUnit'],
      header: 'Promised spend',
      unit: `${plan.currency} per hour and unit`,
    }),
    numberColumn(OFFER_TABLE, { field: ['upfrontShare'], header: 'Upfront', unit: '%', scale: 100 }),
    numberColumn(OFFER_TABLE, { field: ['termMonths'], header: 'Term', unit: 'months' }),
    numberColumn(OFFER_TABLE, { field: ['leadTimeMonths'], header: 'Lead time', unit: 'months' }),
    numberColumn(OFFER_TABLE, { field: ['minimumUnits'], header: 'Minimum', unit: 'units' }),
    numberColumn(OFFER_TABLE, { field: ['maximumUnits'], header: 'Most', unit: 'units', emptyMeans: 'no limit' }),
    ...windowColumns<SpendOffer>(),
    rateCardColumn(current),
    priceStepsColumn(),
    { key: 'clauses', header: 'Clauses', render: clausesWords },
    confidenceColumn(),
  ];
}

type SpendOffersSectionProps = { readonly current: CurrentScenario; readonly offers: readonly SpendOffer[] };

/** Promises to spend an amount each hour, used at a rate card. */
export function SpendOffersSection({ current, offers }: SpendOffersSectionProps): ReactNode {
  return (
    <Section
      id="spend-offers"
      title="Spend commitments"
      note="A promise to spend each hour, used at a rate card: a price, not capacity."
      tools={<AddOffer current={current} what="a spend commitment" kinds={['spend-commitment']} />}
    >
      {offers.length === 0 ? (
        <p className="lw-muted">This plan has none.</p>
      ) : (
        <OffersTable caption="Spend commitments on offer" columns={columnsFor(current)} offers={offers} />
      )}
    </Section>
  );
}
