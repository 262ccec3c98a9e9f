/**
 * Share of every band in the mean of the worst 1 − α of probability: of the band at the boundary only the needed part of
 * its probability counts. The shares sum to 1.
 */
export function tailShares(costs: ArrayLike<number>, probability: readonly number[], cvarLevel: number): Float64Array {
  const shares = new Float64Array(probability.length);
  const dearestFirst = probability.map((_, s) => s).toSorted((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0));
  const tail = 1 - cvarLevel;
  let left = tail;
  for (const s of dearestFirst) {
    if (left <= 0) break;
    const taken = Math.min(left, probability[s] ?? 0);
    shares[s] = taken;
    left -= taken;
  }
  const counted = tail - Math.max(0, left);
  return shares.map((taken) => taken / counted);
}

/** CVaR_α of costs with probabilities: the mean of the worst 1 − α of probability, splitting the boundary band. */
export function conditionalValueAtRisk(
  costs: readonly number[],
  probability: readonly number[],
  cvarLevel: number,
): number {
  const shares = tailShares(costs, probability, cvarLevel);
  return costs.reduce((sum, cost, s) => sum + (shares[s] ?? 0) * cost, 0);
}
