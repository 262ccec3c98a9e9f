import type { ReactNode } from 'react';
import { type OfferKind, offerSchema } from '../../../../shared/domain/offer.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { today } from '../../../state/field-source.ts';
import { newOffer } from '../../../state/new-offer.ts';
import { AddEntry } from './add-entry.tsx';
import type { PriceAsked } from './entry-dialog.tsx';
import { kindWords } from './offer-table.ts';

type AddOfferProps = {
  readonly current: CurrentScenario;
  readonly what: string;
  readonly kinds: readonly OfferKind[];
};

/** What an offer of a kind costs first of all: hardware is bought, spend is used at its card, the rest has a rate. */
function priceOf(kind: OfferKind): PriceAsked {
  if (kind === 'owned') return { name: 'Price', unit: 'per unit', field: 'upfrontPerUnit' };
  const name = kind === 'spend-commitment' ? 'Rate on its card' : 'Rate';
  return { name, unit: 'per unit-hour', field: 'ratePerUnitHour' };
}

/** Adds an offer of one of some kinds to the catalogue. */
export function AddOffer({ current, what, kinds }: AddOfferProps): ReactNode {
  return (
    <AddEntry
      current={current}
      list="offers"
      what={what}
      kinds={kinds.map((kind) => ({ value: kind, label: kindWords(kind) }))}
      schema={offerSchema}
      priceOf={priceOf}
      make={({ ratePerUnitHour, ...draft }, id) => newOffer({ ...draft, price: ratePerUnitHour }, id, today())}
    />
  );
}
