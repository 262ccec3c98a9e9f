/**
 * Squared length of every row of an inverse kept by columns: the weights of dual steepest edge.
 * Source: Forrest and Goldfarb, Steepest-edge simplex algorithms for linear programming (1992).
 */
export function writeSquaredRows(inverse: Float64Array, weights: Float64Array): void {
  const rows = weights.length;
  weights.fill(0);
  for (let j = 0; j < rows; j++) {
    const base = j * rows;
    for (let i = 0; i < rows; i++) {
      const value = inverse[base + i]!;
      weights[i] = weights[i]! + value * value;
    }
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
