/** A value with its probability; null where the value does not exist. */
export type Weighted = { readonly probability: number; readonly value: number | null };

/** Probability-weighted mean; null as soon as one value is missing, since a mean of the rest would mislead. */
export function weightedMean(values: readonly Weighted[]): number | null {
  let sum = 0;
  let weight = 0;
  for (const { probability, value } of values) {
    if (value === null) return null;
    sum += probability * value;
    weight += probability;
  }
  return weight > 0 ? sum / weight : null;
}

/** Ratio of two probability-weighted sums; null when the lower is 0 or a value is missing. */
export function weightedRatio(
  parts: readonly { readonly probability: number; readonly part: number | null; readonly whole: number | null }[],
): number | null {
  let upper = 0;
  let lower = 0;
  for (const { probability, part, whole } of parts) {
    if (part === null || whole === null) return null;
    upper += probability * part;
    lower += probability * whole;
  }
  return lower > 0 ? upper / lower : null;
}
