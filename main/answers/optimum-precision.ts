import { RELAXATION_TOLERANCE } from '../optimiser/decomposition/decomposition.ts';

/** How far the difference of two optima of about this objective may be off: each is proven to a small share of it. */
export function optimumPrecision(objective: number): number {
  return 2 * RELAXATION_TOLERANCE * Math.abs(objective);
}
