/** A cost with its probability. */
export type Outcome = { readonly probability: number; readonly cost: number };

/** Σ π·cost. */
export function expectedValue(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, { probability, cost }) => sum + probability * cost, 0);
}

/**
 * CVaR at level α: the mean cost of the worst 1 − α of probability. Outcomes are taken from the dearest on; of the one
 * at the boundary only the needed part of its probability counts.
 */
export function conditionalValueAtRisk(outcomes: readonly Outcome[], level: number): number {
  const tail = 1 - level;
  let left = tail;
  let sum = 0;
  for (const { probability, cost } of outcomes.toSorted((a, b) => b.cost - a.cost)) {
    const taken = Math.min(probability, left);
    sum += taken * cost;
    left -= taken;
  }
  return sum / tail;
}
