import type { ReactNode } from 'react';
import { type OfferKind, offerSchema } from '../../../../shared/domain/offer.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { today } from '../../../state/field-source.ts';
import { newOffer } from '../../../state/new-offer.ts';
import { AddEntry } from './add-entry.tsx';
import { kindWords } from './offer-table.ts';

type AddOfferProps = {
  readonly current: CurrentScenario;
  readonly what: string;
  readonly kinds: readonly OfferKind[];
};

/** Adds an offer of one of some kinds to the catalogue. */
export function AddOffer({ current, what, kinds }: AddOfferProps): ReactNode {
  return (
    <AddEntry
      current={current}
      list="offers"
      what={what}
      kinds={kinds.map((kind) => ({ value: kind, label: kindWords(kind) }))}
      schema={offerSchema}
      make={(draft, id) => newOffer(draft, id, today())}
    />
  );
}
