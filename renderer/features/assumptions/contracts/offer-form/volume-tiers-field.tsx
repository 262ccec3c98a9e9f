import type { ReactNode } from 'react';
import type { ContractOffer, SpendOffer } from '../../../../../shared/domain/offer.ts';
import { RowsField } from '../../fields/rows-field.tsx';
import { offerPlace } from '../offer-table.ts';

/** A first tier nobody has named yet starts at this many units. */
const FIRST_TIER_UNITS = 100;

/** From how many units in one purchase the rates are lower, and by what factor. */
export function VolumeTiersField({ offer }: { readonly offer: ContractOffer | SpendOffer }): ReactNode {
  return (
    <RowsField
      {...offerPlace(offer)}
      field={['clauses', 'volumeTiers']}
      title="Volume tiers"
      rowWord="tier"
      owner={offer.name}
      note={`From this many units in one purchase on, ${offer.kind === 'spend-commitment' ? 'what is paid for its promise is' : 'its rates are'} multiplied.`}
      columns={[
        { kind: 'number', name: 'fromUnits', header: 'From units' },
        { kind: 'number', name: 'rateMultiplier', header: 'Rates ×' },
      ]}
      fresh={(rows) => {
        const last = rows.at(-1);
        const fromUnits = typeof last?.['fromUnits'] === 'number' ? last['fromUnits'] * 2 : FIRST_TIER_UNITS;
        return { fromUnits, rateMultiplier: last?.['rateMultiplier'] ?? 1 };
      }}
    />
  );
}
