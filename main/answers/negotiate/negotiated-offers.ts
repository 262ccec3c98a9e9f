import { isCommitmentOffer, type CommitmentOffer } from '../../../shared/domain/offer.ts';
import type { NegotiatedOffer } from '../../../shared/domain/questions/negotiate.ts';
import type { Portfolio } from '../../../shared/domain/portfolio.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { ratesOf } from '../explain/offer-price.ts';
import type { Probe, Solved } from '../re-solver.ts';
import { costAsOffered } from './walk-away.ts';

/** Fewer units than this are the solver's noise. */
const NOISE_UNITS = 1e-6;

/** An offer and what is known of it so far. */
export type Negotiated = { readonly offer: CommitmentOffer; readonly row: NegotiatedOffer };

/** The rates of an offer as offered and at the prices to walk away at. */
export function ratesAt(
  offer: CommitmentOffer,
  walkAwayFactor: number | null,
  halfFactor: number | null,
): NegotiatedOffer['rates'] {
  const half = ratesOf(offer, halfFactor);
  return ratesOf(offer, walkAwayFactor).map(({ acceleratorId, listRate, targetRate }, n) => ({
    acceleratorId,
    offered: listRate,
    walkAway: targetRate,
    halfLeaves: half[n]?.targetRate ?? null,
  }));
}

/** Units of an offer in a portfolio, by probability of the bands. */
function expectedUnits({ assumptions }: SolveInput, portfolio: Portfolio, offerId: string): number {
  const probabilityOf = new Map(assumptions.bands.map(({ id, probability }) => [id, probability]));
  return portfolio
    .filter((purchase) => purchase.offerId === offerId)
    .reduce((sum, { units, bandId }) => sum + units * (bandId === null ? 1 : (probabilityOf.get(bandId) ?? 0)), 0);
}

/** What is known of every offer for a term before it is negotiated, by cost. `portfolio`: the one in question. */
export function negotiatedOffers(input: SolveInput, portfolio: Portfolio, base: Solved, probe: Probe): Negotiated[] {
  const rows = input.assumptions.offers.filter(isCommitmentOffer).map((offer): Negotiated => {
    const units = expectedUnits(input, base.solution.portfolio, offer.id);
    return {
      offer,
      row: {
        offerId: offer.id,
        isBought: portfolio.some(({ offerId, units: bought }) => offerId === offer.id && bought > NOISE_UNITS),
        units: units > NOISE_UNITS ? units : 0,
        cost: costAsOffered(probe, offer.id, 1),
        savings: null,
        isIndispensable: false,
        walkAwayFactor: null,
        halfFactor: null,
        rates: ratesAt(offer, null, null),
        clauses: [],
      },
    };
  });
  return rows.toSorted((a, b) => b.row.cost - a.row.cost);
}
