/** A row may be off by this share of its own size (the larger of its two sides, or the sum of its terms). */
const RELATIVE_TOLERANCE = 1e-6;

/** Besides, a row may be off by what this many units of capacity (or of money, where a row counts money) do to it. */
const ABSOLUTE_TOLERANCE = 1e-6;

/** A purchase may miss a whole number of blocks, its minimum or its entered size by this many units. */
export const UNITS_TOLERANCE = 1e-6;

/** Shares and ratios (gap, utilisation, coverage) may be off by this much. */
export const SHARE_TOLERANCE = 1e-6;

/** Two sides of a rule, and how large the rule is. */
export type Comparison = {
  readonly left: number;
  readonly right: number;
  /** Sum of the absolute terms; when absent, the larger side. */
  readonly size?: number;
  /** What one unit moves on the left: throughput, hours, a price. 1 when absent. */
  readonly perUnit?: number;
};

function toleranceOf({ left, right, size, perUnit }: Comparison): number {
  return RELATIVE_TOLERANCE * (size ?? Math.max(Math.abs(left), Math.abs(right))) + ABSOLUTE_TOLERANCE * (perUnit ?? 1);
}

/** By how much `left ≤ right` is broken; 0 when it holds within tolerance. A side that is no number breaks it. */
export function excessOver(comparison: Comparison): number {
  const excess = comparison.left - comparison.right;
  return excess <= toleranceOf(comparison) ? 0 : excess;
}

/** By how much `left = right` is broken; 0 when it holds within tolerance. A side that is no number breaks it. */
export function differenceOf(comparison: Comparison): number {
  const difference = Math.abs(comparison.left - comparison.right);
  return difference <= toleranceOf(comparison) ? 0 : difference;
}
