/** A basic value may pass its bound by this share of 1 + its size. */
const PRIMAL_TOLERANCE = 1e-9;

/** Position of the basic variable that is worst outside its bounds, weighted; −1: all are inside. */
export function mostViolated(
  basic: Float64Array,
  lowers: Float64Array,
  uppers: Float64Array,
  weights: Float64Array,
): number {
  let worst = -1;
  let most = 0;
  for (let p = 0; p < basic.length; p++) {
    const value = basic[p]!;
    const lower = lowers[p]!;
    let violation = lower - value;
    if (violation > 0) violation -= PRIMAL_TOLERANCE * (1 + Math.abs(lower));
    else {
      const upper = uppers[p]!;
      violation = value - upper;
      if (violation > 0) violation -= PRIMAL_TOLERANCE * (1 + Math.abs(upper));
    }
    if (violation <= 0) continue;
    const size = (violation * violation) / weights[p]!;
    if (worst < 0 || size > most) {
      most = size;
      worst = p;
    }
  }
  return worst;
}
