import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { optimumPrecision } from '../optimum-precision.ts';
import type { Probe, ReSolver } from '../re-solver.ts';
import { breakEvenFactor, splitCost } from './cost-at-price.ts';
import { withPriceFactor } from './offer-price.ts';

/** What an offer saves counts from this many times on what two solves tell apart: less is not told from nothing. */
const COUNTS = 2;
const MOST_STEPS = 40;
/** Prices below this share of the list price are free. */
const LEAST_FACTOR = 1e-5;
/** Shares of a guess that are tried where an offer does not enter at it; the last is for free. */
const LOWER = [0.9, 0.6, 0.3, 0.1, 0];
/** A price is known to this share of it where rules count money, so that a plan that pays may break one. */
const PRECISION = 1e-3;

/** A factor at which an offer is in the cheapest portfolio. */
export type Entered = { readonly factor: number; readonly probe: Probe };

/** The largest factor at which an offer is in the cheapest portfolio, and a plan at it or just below that holds some. */
export type Target = { readonly factor: number; readonly entered: Entered };

/** The plan, the offer, and what the cheapest portfolio without it costs. */
export type TargetCase = {
  readonly input: SolveInput;
  readonly offerId: string;
  readonly costWithout: number;
  readonly solver: ReSolver;
};

async function enteredAt({ input, offerId, costWithout, solver }: TargetCase, factor: number): Promise<Entered | null> {
  const probe = await solver.probe(withPriceFactor(input, offerId, factor));
  if (probe === null) return null;
  return probe.objective < costWithout - COUNTS * optimumPrecision(costWithout) ? { factor, probe } : null;
}

/** A factor at which the offer enters, looked for downwards from a guess, and one above it at which it does not. */
async function firstEntered(target: TargetCase, guess: number): Promise<{ entered: Entered | null; above: number }> {
  // At its list price it does not, or it is the guess.
  let above = guess < 1 ? 1 : Infinity;
  for (const factor of new Set([guess, ...LOWER.map((share) => share * guess)])) {
    const entered = await enteredAt(target, factor);
    if (entered !== null) return { entered, above };
    above = factor;
  }
  return { entered: null, above };
}

/** Where an offer enters for free, a price from which steps can be taken; free itself where it enters at none. */
async function aboveFree(target: TargetCase, free: Entered, above: number): Promise<Entered> {
  for (let factor = above / 2; factor > LEAST_FACTOR; factor /= 4) {
    const tried = await enteredAt(target, factor);
    if (tried !== null) return tried;
  }
  return free;
}

/** Halves the stretch in which an offer ceases to enter until it is short; the end at which it still does. */
async function narrow(target: TargetCase, from: Entered, above: number): Promise<Entered> {
  let entered = from;
  let high = above;
  while (high - entered.factor > PRECISION * high) {
    const middle = (entered.factor + high) / 2;
    const tried = await enteredAt(target, middle);
    if (tried === null) high = middle;
    else entered = tried;
  }
  return entered;
}

/** Whether a plan may break a rule only because a price moved. */
function hasRulesOnMoney({ assumptions: { policy } }: SolveInput): boolean {
  return policy.budgets.length > 0 || policy.lockInCap !== null || policy.maximumProviderShare !== null;
}

/** The target price where nothing more pays at the last step: that step, or less where a rule on money lies before it. */
async function lastStep(target: TargetCase, entered: Entered, step: number): Promise<Target> {
  const below = step * (1 - PRECISION);
  if (!hasRulesOnMoney(target.input) || below <= entered.factor) return { factor: step, entered };
  const tried = await enteredAt(target, below);
  if (tried !== null) return { factor: step, entered: tried };
  const narrowed = await narrow(target, entered, below);
  return { factor: narrowed.factor, entered: narrowed };
}

/**
 * The target price of an offer, from a guess of it; null where it does not enter for free. A plan found at one price,
 * left as it is, ties with doing without at a higher one, which is the next to be tried, until nothing found there pays:
 * Newton's steps on a concave line. Source: W. Dinkelbach, On nonlinear fractional programming (1967).
 */
export async function targetFactor(target: TargetCase, guess: number): Promise<Target | null> {
  const { offerId, costWithout } = target;
  const first = await firstEntered(target, Math.max(0, guess));
  if (first.entered === null) return null;
  const { above } = first;
  let entered = first.entered.factor > 0 ? first.entered : await aboveFree(target, first.entered, above);
  for (let step = 0; step < MOST_STEPS && entered.factor > 0; step++) {
    const { data } = entered.probe.formulation;
    const next = breakEvenFactor(data, splitCost(entered.probe, offerId), entered.factor, costWithout);
    if (next >= above) {
      const narrowed = await narrow(target, entered, above);
      return { factor: narrowed.factor, entered: narrowed };
    }
    const tried = await enteredAt(target, next);
    if (tried === null) return lastStep(target, entered, next);
    entered = tried;
  }
  return { factor: entered.factor, entered };
}
