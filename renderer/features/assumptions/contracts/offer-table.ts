import { type Offer, type OfferKind, offerSchema } from '../../../../shared/domain/offer.ts';
import type { Field } from '../fields/field.ts';
import type { EntryTable } from '../fields/number-column.tsx';

const KIND_WORDS: Readonly<Record<OfferKind, string>> = {
  'on-demand': 'on demand',
  spot: 'spot',
  'flex-start': 'flex start',
  reservation: 'reservation',
  'capacity-block': 'capacity block',
  owned: 'owned hardware',
  'spend-commitment': 'spend commitment',
};

/** A kind of offer in words. */
export function kindWords(kind: OfferKind): string {
  return KIND_WORDS[kind];
}

/** How the tables of offers reach their entries. */
export const OFFER_TABLE: EntryTable<Offer> = {
  schema: offerSchema,
  pathOf: (offer) => ['offers', offer.id],
  nameOf: (offer) => offer.name,
};

/** Where an offer stands, for the fields of its form. */
export function offerPlace(offer: Offer): Pick<Field, 'schema' | 'entry' | 'path'> {
  return { schema: OFFER_TABLE.schema, entry: offer, path: OFFER_TABLE.pathOf(offer) };
}
