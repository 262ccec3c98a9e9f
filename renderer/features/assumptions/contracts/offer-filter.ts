import type { Assumptions } from '../../../../shared/domain/assumptions.ts';
import type { Offer } from '../../../../shared/domain/offer.ts';
import { kindWords } from './offer-table.ts';

/** What an offer can be found by: name, provider, region, kind, accelerator. */
function wordsOf(offer: Offer, assumptions: Assumptions): string {
  const acceleratorIds =
    offer.kind === 'spend-commitment' ? offer.rateCard.map((row) => row.acceleratorId) : [offer.acceleratorId];
  const accelerators = acceleratorIds.map(
    (id) => assumptions.accelerators.find((known) => known.id === id)?.name ?? id,
  );
  return [offer.name, offer.provider, offer.region, kindWords(offer.kind), ...accelerators].join(' ').toLowerCase();
}

/** The offers that have every word of the text in their name, provider, region, kind or accelerator. */
export function filterOffers<T extends Offer>(
  offers: readonly T[],
  text: string,
  assumptions: Assumptions,
): readonly T[] {
  const wanted = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return offers;
  return offers.filter((offer) => {
    const words = wordsOf(offer, assumptions);
    return wanted.every((word) => words.includes(word));
  });
}
