/**
 * Share of every band in the mean of the worst 1 − α of probability: of the band at the boundary only the needed part of
 * its probability counts. The shares sum to 1, and Σ shares · cost = CVaR_α(cost).
 */
export function tailShares(costs: ArrayLike<number>, probability: readonly number[], cvarLevel: number): Float64Array {
  const shares = new Float64Array(probability.length);
  const dearestFirst = probability.map((_, s) => s).toSorted((a, b) => costs[b]! - costs[a]!);
  const tail = 1 - cvarLevel;
  let left = tail;
  for (const s of dearestFirst) {
    const taken = Math.min(left, probability[s]!);
    shares[s] = taken / tail;
    left -= taken;
    if (left <= 0) break;
  }
  return shares;
}
