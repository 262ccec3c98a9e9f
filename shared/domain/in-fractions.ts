import type { SolveInput } from './solve-input.ts';

/**
 * The same question where every offer is sold in any fraction of a unit, without a minimum: its optimum is a bound on that
 * of the question, moves continuously with every assumption and has exact prices.
 */
export function inFractions(input: SolveInput): SolveInput {
  const offers = input.assumptions.offers.map((offer) =>
    'blockUnits' in offer ? { ...offer, blockUnits: 0, minimumUnits: 0 } : offer,
  );
  return { ...input, assumptions: { ...input.assumptions, offers } };
}
