import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { splitCost } from '../explain/cost-at-price.ts';
import { withPriceFactor } from '../explain/offer-price.ts';
import { targetFactor } from '../explain/target-factor.ts';
import type { Probe, ReSolver } from '../re-solver.ts';

/** Factors are halved until they are this close, as a share. */
const HALF_PRECISION = 2e-3;

/** What an offer costs in a solved plan at the price as offered, over the bands by probability. */
export function costAsOffered(probe: Probe, offerId: string, factor: number): number {
  const { probability } = probe.data;
  const { own } = splitCost(probe, offerId);
  return own.reduce((sum, cost, s) => sum + ((probability[s] ?? 0) * cost) / factor, 0);
}

/** An offer that is in the cheapest portfolio, and what one without it costs. */
export type BoughtCase = {
  readonly input: SolveInput;
  readonly solver: ReSolver;
  readonly offerId: string;
  /** What it costs in the cheapest portfolio as offered. */
  readonly cost: number;
  readonly costWithout: number;
};

/** The factor on the price above which none of an offer is bought: from where it stands upwards. */
export async function walkAwayFactor({ input, solver, offerId, costWithout }: BoughtCase): Promise<number | null> {
  const target = await targetFactor({ input, offerId, costWithout, solver }, 1);
  return target === null ? null : target.factor;
}

/**
 * The factor on the price above which less than half of an offer is bought, below the one above which none is. What is bought
 * of it never grows with its price.
 */
export async function halfFactor({ input, solver, offerId, cost }: BoughtCase, walkAway: number): Promise<number> {
  let low = 1;
  let high = walkAway;
  while (high - low > HALF_PRECISION * high) {
    const middle = (low + high) / 2;
    const probe = await solver.probe(withPriceFactor(input, offerId, middle));
    const isHalfLeft = probe !== null && costAsOffered(probe, offerId, middle) >= cost / 2;
    if (isHalfLeft) low = middle;
    else high = middle;
  }
  return low;
}
