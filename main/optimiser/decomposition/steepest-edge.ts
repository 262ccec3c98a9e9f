import type { SparseInverse } from './sparse-inverse.ts';

/**
 * Squared length of every row of an inverse: the weights of dual steepest edge.
 * Source: Forrest and Goldfarb, Steepest-edge simplex algorithms for linear programming (1992).
 */
export function writeSquaredRows({ place, value }: SparseInverse, weights: Float64Array): void {
  weights.fill(0);
  for (let entry = 0; entry < value.length; entry++) {
    const i = place[entry]!;
    const size = value[entry]!;
    weights[i] = weights[i]! + size * size;
  }
}

/** The inverse times one of its rows; `places` holds the `count` places at which the row is not 0. */
export function writeTau(
  inverse: Float64Array,
  row: Float64Array,
  places: Int32Array,
  count: number,
  tau: Float64Array,
): void {
  const rows = tau.length;
  tau.fill(0);
  for (let n = 0; n < count; n++) {
    const j = places[n]!;
    const base = j * rows;
    const value = row[j]!;
    for (let i = 0; i < rows; i++) tau[i] = tau[i]! + value * inverse[base + i]!;
  }
}
