import type { LinearModel } from '../linear-model.ts';
import type { ImpliedBounds } from './implied-bounds.ts';

/** Bounds of an allowance in its unit: what the entries of a row that it allows for can come to. */
export function allowanceBounds(
  entries: readonly number[],
  unit: number,
  model: LinearModel,
  bounds: ImpliedBounds,
): { readonly lower: number; readonly upper: number } {
  let least = 0;
  let most = 0;
  for (const entry of entries) {
    const value = model.value[entry]!;
    const j = model.columnIndex[entry]!;
    const atLower = value * bounds.lower[j]!;
    const atUpper = value * bounds.impliedUpper[j]!;
    least += Math.min(atLower, atUpper);
    most += Math.max(atLower, atUpper);
  }
  return {
    lower: Number.isFinite(least) ? least / unit : -Infinity,
    upper: Number.isFinite(most) ? most / unit : Infinity,
  };
}
