import type { ReactNode } from 'react';
import { type ElasticOffer, offerSchema } from '../../../../shared/domain/offer.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { formatShare } from '../../../ui/format/format-share.ts';
import { Section } from '../../../ui/layout/section.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { confidenceColumn } from '../fields/confidence-column.tsx';
import { numberColumn } from '../fields/number-column.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { AddOffer } from './add-offer.tsx';
import { acceleratorColumn, nameColumn, priceStepsColumn, tickColumns } from './offer-columns.tsx';
import { OFFER_TABLE } from './offer-table.ts';
import { OffersTable } from './offers-table.tsx';

function supplyWords(offer: ElasticOffer, { assumptions }: CurrentScenario): string {
  if (offer.supplyShares.length === 0) return 'all of it';
  return offer.supplyShares
    .map(
      ({ bandId, share }) =>
        `${formatShare(share, 0)} in ${assumptions.bands.find(({ id }) => id === bandId)?.name ?? bandId}`,
    )
    .join(', ');
}

function columnsFor(current: CurrentScenario): readonly Column<ElasticOffer>[] {
  const perHour = `${current.plan.currency} per unit-hour`;
  return [
    nameColumn<ElasticOffer>(),
    acceleratorColumn<ElasticOffer>(current.assumptions),
    ...tickColumns<ElasticOffer>(),
    numberColumn(OFFER_TABLE, { field: ['ratePerUnitHour'], header: 'Rate', unit: perHour }),
    {
      key: 'delivered',
      header: 'Delivered',
      unit: '% of hours paid',
      align: 'end',
      render: (offer) =>
        offer.kind === 'on-demand' ? (
          '100'
        ) : (
          <NumberField
            schema={offerSchema}
            entry={offer}
            path={['offers', offer.id]}
            field={['deliveredShare']}
            label={`delivered share of ${offer.name}`}
            scale={100}
          />
        ),
    },
    numberColumn(OFFER_TABLE, {
      field: ['maximumUnits'],
      header: 'Most at a time',
      unit: 'units',
      emptyMeans: 'no limit',
    }),
    { key: 'supply', header: 'Really there', render: (offer) => supplyWords(offer, current) },
    priceStepsColumn(),
    confidenceColumn(),
  ];
}

type ElasticOffersSectionProps = { readonly current: CurrentScenario; readonly offers: readonly ElasticOffer[] };

/** Capacity paid by the hour of use: on demand, spot, flex start. */
export function ElasticOffersSection({ current, offers }: ElasticOffersSectionProps): ReactNode {
  return (
    <Section
      id="elastic-offers"
      title="Paid by use"
      note="No promise either way: charged for the hours used, as far as there is room."
      tools={<AddOffer current={current} what="an offer paid by use" kinds={['on-demand', 'spot', 'flex-start']} />}
    >
      <OffersTable caption="Offers paid by use" columns={columnsFor(current)} offers={offers} />
    </Section>
  );
}
