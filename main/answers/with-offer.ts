import { isCommitmentOffer, type CommitmentOffer, type Offer } from '../../shared/domain/offer.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';

/** The offer with that id. Throws when there is none. */
export function offerOf({ assumptions }: SolveInput, offerId: string): Offer {
  const offer = assumptions.offers.find(({ id }) => id === offerId);
  if (offer === undefined) throw new Error(`The plan has no offer “${offerId}”.`);
  return offer;
}

/** The same plan with its offers changed. */
export function withOffers(input: SolveInput, change: (offer: Offer) => Offer): SolveInput {
  const { assumptions } = input;
  return { ...input, assumptions: { ...assumptions, offers: assumptions.offers.map(change) } };
}

/** The same plan with its offers for a term changed. */
export function withCommitments(input: SolveInput, change: (offer: CommitmentOffer) => CommitmentOffer): SolveInput {
  return withOffers(input, (offer) => (isCommitmentOffer(offer) ? change(offer) : offer));
}

/** The plan in which an offer that is bought for a term is not on sale, and none of it is held by a lock. */
export function withoutOffer(input: SolveInput, offerId: string): SolveInput {
  const changed = withCommitments(input, (offer) => (offer.id === offerId ? { ...offer, maximumUnits: 0 } : offer));
  return { ...changed, portfolio: input.portfolio.filter((purchase) => purchase.offerId !== offerId) };
}
