import { addMonths } from '../../../shared/domain/month.ts';
import { type CommitmentOffer, isCommitmentOffer } from '../../../shared/domain/offer.ts';
import type { AlternativeFigures, AlternativeKind } from '../../../shared/domain/questions/alternatives.ts';
import type { Override } from '../../../shared/domain/scenario.ts';
import type { Solution } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';

/**
 * A rule that is tightened until the portfolio costs as much as it may. `overridesAt(0)`: as loose as the best portfolio
 * needs it; `overridesAt(1)`: as tight as can be. Its cost never falls as it is tightened. `steps`: how many settings
 * above 0 there are, at equal distance; null: any.
 */
export type Dial = {
  readonly kind: AlternativeKind;
  readonly steps: number | null;
  readonly overridesAt: (tightness: number) => readonly Override[];
};

/** A limit rounded up to what people write: steps in one unit of it. */
function roundedUp(value: number, steps: number): number {
  return Math.max(0, Math.ceil(value * steps - 1e-6) / steps);
}

const MONEY_STEPS = 1;
const SHARE_STEPS = 10_000;
const UNIT_STEPS = 100;

/** At most so many units of an offer over all start months, in each band. */
function atMostUnits({ id, maximumUnits, minimumUnits }: CommitmentOffer, units: number): Override[] {
  const most = Math.min(maximumUnits ?? Infinity, roundedUp(units, UNIT_STEPS));
  const limit: Override = { path: ['offers', id, 'maximumUnits'], value: most };
  return most < minimumUnits ? [limit, { path: ['offers', id, 'minimumUnits'], value: 0 }] : [limit];
}

/** Units of an offer over all start months, in the band that has most. */
function unitsOf({ portfolio, bands }: Solution, offerId: string): number {
  const inBand = bands.map(({ bandId }) =>
    portfolio
      .filter((purchase) => purchase.offerId === offerId && (purchase.bandId === null || purchase.bandId === bandId))
      .reduce((sum, { units }) => sum + units, 0),
  );
  return Math.max(0, ...inBand);
}

/** The offers a solution buys, in the order of the plan. */
function boughtOffers({ assumptions: { offers } }: SolveInput, best: Solution): CommitmentOffer[] {
  return offers.filter(isCommitmentOffer).filter(({ id }) => unitsOf(best, id) > 0);
}

function dominantProviderDial({ dominantShare }: AlternativeFigures): Dial | null {
  if (dominantShare === 0) return null;
  const overridesAt = (tightness: number): Override[] => [
    {
      path: ['policy', 'maximumProviderShare'],
      value: Math.min(1, roundedUp(dominantShare * (1 - tightness), SHARE_STEPS)),
    },
  ];
  return { kind: 'dominant-provider', steps: null, overridesAt };
}

function lockInDial({ peakCommitment }: AlternativeFigures): Dial | null {
  if (peakCommitment === 0) return null;
  const overridesAt = (tightness: number): Override[] => [
    { path: ['policy', 'lockInCap'], value: roundedUp(peakCommitment * (1 - tightness), MONEY_STEPS) },
  ];
  return { kind: 'lock-in', steps: null, overridesAt };
}

/** Offers with the longest terms are taken off sale first, one length of term after the other. */
function longTermsDial(input: SolveInput, best: Solution): Dial | null {
  const bought = boughtOffers(input, best);
  const terms = [...new Set(bought.map(({ termMonths }) => termMonths))].toSorted((a, b) => b - a);
  if (terms.length === 0) return null;
  const offers = input.assumptions.offers.filter(isCommitmentOffer);
  const overridesAt = (tightness: number): Override[] => {
    const position = tightness * terms.length;
    return offers.flatMap((offer) => {
      const rank = terms.findIndex((term) => term <= offer.termMonths);
      if (rank === -1 || position <= rank) return [];
      return atMostUnits(offer, Math.max(0, rank + 1 - position) * unitsOf(best, offer.id));
    });
  };
  return { kind: 'long-terms', steps: null, overridesAt };
}

/** Offers may only start from the reveal month on, but those of the best portfolio that promise most money before it. */
function signedNowDial(input: SolveInput, best: Solution): Dial | null {
  const { revealMonth } = input.assumptions.policy;
  const now = best.purchases.filter(({ isSignNow, units }) => isSignNow && units > 0);
  const isLocked = (offerId: string): boolean =>
    now.some((purchase) => purchase.offerId === offerId && purchase.isLocked);
  const cashOf = (offerId: string): number =>
    now.filter((purchase) => purchase.offerId === offerId).reduce((sum, { totalCash }) => sum + totalCash, 0);
  const signed = boughtOffers(input, best)
    .filter(({ id }) => now.some(({ offerId }) => offerId === id) && !isLocked(id))
    .toSorted((a, b) => cashOf(b.id) - cashOf(a.id));
  if (signed.length === 0) return null;
  const reveal = addMonths(input.startMonth, revealMonth);
  const later = (offer: CommitmentOffer): Override[] => {
    if (offer.earliestStartMonth !== null && offer.earliestStartMonth >= reveal) return [];
    return revealMonth >= input.horizonMonths || (offer.latestStartMonth !== null && offer.latestStartMonth < reveal)
      ? atMostUnits(offer, 0)
      : [{ path: ['offers', offer.id, 'earliestStartMonth'], value: reveal }];
  };
  const overridesAt = (tightness: number): Override[] => {
    const kept = new Set(signed.slice(0, signed.length - Math.round(tightness * signed.length)));
    const offers = input.assumptions.offers.filter(isCommitmentOffer);
    return offers.filter((offer) => !kept.has(offer) && !isLocked(offer.id)).flatMap(later);
  };
  return { kind: 'signed-now', steps: signed.length, overridesAt };
}

function specialisedDial(
  { assumptions: { lanes } }: SolveInput,
  { specialisedShare }: AlternativeFigures,
): Dial | null {
  if (specialisedShare === 0) return null;
  const overridesAt = (tightness: number): Override[] =>
    lanes.map(({ id, guardrails }) => ({
      path: ['lanes', id, 'guardrails', 'specialisedShareCap'],
      value: Math.min(1, roundedUp(guardrails.specialisedShareCap * (1 - tightness), SHARE_STEPS)),
    }));
  return { kind: 'specialised', steps: null, overridesAt };
}

function largestOfferDial(input: SolveInput, best: Solution, { largestOfferId }: AlternativeFigures): Dial | null {
  const offer = boughtOffers(input, best).find(({ id }) => id === largestOfferId);
  if (offer === undefined) return null;
  const overridesAt = (tightness: number): Override[] => atMostUnits(offer, unitsOf(best, offer.id) * (1 - tightness));
  return { kind: 'largest-offer', steps: null, overridesAt };
}

/** The dials that a plan and its best portfolio leave something to turn on. */
export function dialsOf(input: SolveInput, best: Solution, figures: AlternativeFigures): Dial[] {
  const dials = [
    lockInDial(figures),
    dominantProviderDial(figures),
    longTermsDial(input, best),
    signedNowDial(input, best),
    specialisedDial(input, figures),
    largestOfferDial(input, best, figures),
  ];
  return dials.filter((dial) => dial !== null);
}
