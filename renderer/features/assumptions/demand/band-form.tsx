import type { ReactNode } from 'react';
import { type Band, bandSchema } from '../../../../shared/domain/band.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { PricePathField } from '../contracts/offer-form/price-path-field.tsx';
import { RowsField } from '../fields/rows-field.tsx';
import { placedPairs } from '../placement/placement-view.ts';

type BandFormProps = { readonly band: Band; readonly current: CurrentScenario };

/** What else is different in a band: offers whose prices move, placements that are ready later. */
export function BandForm({ band, current }: BandFormProps): ReactNode {
  const { plan, assumptions } = current;
  const { offers } = assumptions;
  const pairs = placedPairs(assumptions);
  const place = { schema: bandSchema, entry: band, path: ['bands', band.id] };
  return (
    <>
      <h3>Only in this band</h3>
      <RowsField
        {...place}
        field={['pricePaths']}
        title="Prices that move"
        rowWord="price path"
        owner={band.name}
        note="An offer whose rates take another path in this band."
        columns={[
          {
            kind: 'choice',
            name: 'offerId',
            header: 'Offer',
            choices: offers.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        fresh={(rows) => {
          const next = offers.find(({ id }) => rows.every((row) => row['offerId'] !== id));
          return next === undefined ? null : { offerId: next.id, path: [{ month: plan.startMonth, multiplier: 1 }] };
        }}
      />
      {band.pricePaths.map(({ offerId }, index) => {
        const name = offers.find(({ id }) => id === offerId)?.name ?? offerId;
        return (
          <PricePathField
            key={offerId}
            {...place}
            field={['pricePaths', String(index), 'path']}
            title={name}
            owner={`${name} in ${band.name}`}
            note="On top of its own price path."
            startMonth={plan.startMonth}
          />
        );
      })}
      <RowsField
        {...place}
        field={['readinessSlips']}
        title="Readiness that slips"
        rowWord="slip"
        owner={band.name}
        note="A placement whose whole roadmap comes this many months later."
        columns={[
          {
            kind: 'choice',
            name: 'placementId',
            header: 'Placement',
            choices: pairs.map(({ placement, lane, accelerator }) => ({
              value: placement.id,
              label: `${lane.name} on ${accelerator.name}`,
            })),
          },
          { kind: 'number', name: 'slipMonths', header: 'Months' },
        ]}
        fresh={(rows) => {
          const next = pairs.find(({ placement }) => rows.every((row) => row['placementId'] !== placement.id));
          return next === undefined ? null : { placementId: next.placement.id, slipMonths: 3 };
        }}
      />
    </>
  );
}
