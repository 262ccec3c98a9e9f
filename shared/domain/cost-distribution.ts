/** A cost with its probability. */
export type WeightedCost = { readonly discountedCost: number; readonly probability: number };

/** Rounding of probabilities that should sum to a level. */
const ROUNDING = 1e-12;

/** Σ π·cost. */
export function expectedCostOf(paths: readonly WeightedCost[]): number {
  return paths.reduce((sum, { probability, discountedCost }) => sum + probability * discountedCost, 0);
}

/** The smallest cost that is not exceeded with at least this probability. Throws without any path. */
export function costQuantile(paths: readonly WeightedCost[], level: number): number {
  let reached = 0;
  const sorted = paths.toSorted((a, b) => a.discountedCost - b.discountedCost);
  for (const { probability, discountedCost } of sorted) {
    reached += probability;
    if (reached >= level - ROUNDING) return discountedCost;
  }
  const dearest = sorted.at(-1);
  if (dearest === undefined) throw new Error('A quantile needs at least one path.');
  return dearest.discountedCost;
}

/** Probability that the cost is above a threshold. */
export function exceedanceProbability(paths: readonly WeightedCost[], threshold: number): number {
  return paths.reduce(
    (sum, { probability, discountedCost }) => sum + (discountedCost > threshold ? probability : 0),
    0,
  );
}

/**
 * Standard error of the expected cost when bands are certain and paths sampled: √Σ_b π[b]²·var[b]/n[b].
 * Null when a band has fewer than two paths.
 */
export function standardErrorOf(paths: readonly (WeightedCost & { readonly bandId: string })[]): number | null {
  let variance = 0;
  for (const ofBand of Map.groupBy(paths, ({ bandId }) => bandId).values()) {
    const count = ofBand.length;
    if (count < 2) return null;
    const probability = ofBand.reduce((sum, path) => sum + path.probability, 0);
    const mean = ofBand.reduce((sum, path) => sum + path.discountedCost, 0) / count;
    const spread = ofBand.reduce((sum, path) => sum + (path.discountedCost - mean) ** 2, 0) / (count - 1);
    variance += (probability ** 2 * spread) / count;
  }
  return Math.sqrt(variance);
}

/** One bar of a histogram: costs from `from` up to `to`. */
export type CostBin = { readonly from: number; readonly to: number; readonly probability: number };

/** Probability by equal steps of cost, from the cheapest to the dearest path; one bar when all cost the same. */
export function costHistogram(paths: readonly WeightedCost[], binCount: number): CostBin[] {
  const costs = paths.map(({ discountedCost }) => discountedCost);
  const [low, high] = [Math.min(...costs), Math.max(...costs)];
  if (paths.length === 0) return [];
  if (high - low <= 1e-9 * Math.max(1, Math.abs(high))) return [{ from: low, to: high, probability: 1 }];
  const width = (high - low) / binCount;
  const bins = Array.from({ length: binCount }, (_, index) => ({
    from: low + index * width,
    to: low + (index + 1) * width,
    probability: 0,
  }));
  for (const { discountedCost, probability } of paths) {
    const bin = bins[Math.min(binCount - 1, Math.floor((discountedCost - low) / width))];
    if (bin !== undefined) bin.probability += probability;
  }
  return bins;
}
