/** CVaR_α of costs with probabilities: the mean of the worst 1 − α of probability, splitting the boundary band. */
export function conditionalValueAtRisk(
  costs: readonly number[],
  probability: readonly number[],
  cvarLevel: number,
): number {
  const tail = 1 - cvarLevel;
  const worstFirst = costs.map((cost, s) => ({ cost, share: probability[s] ?? 0 })).toSorted((a, b) => b.cost - a.cost);
  let left = tail;
  let sum = 0;
  for (const { cost, share } of worstFirst) {
    const counted = Math.min(left, share);
    sum += counted * cost;
    left -= counted;
    if (left <= 0) break;
  }
  return sum / (tail - Math.max(0, left));
}
