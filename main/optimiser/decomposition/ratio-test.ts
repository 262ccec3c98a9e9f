import type { CellBounds } from './cell-bounds.ts';
import type { PivotRow } from './pivot-row.ts';

const DUAL_TOLERANCE = 1e-9;
const SMALLEST_PIVOT = 1e-9;

/** The variables of a cell in the course of pivoting: structurals first, then logicals. */
export type VariableState = {
  /** Place in the basis; −1 nonbasic. */
  readonly position: Int32Array;
  readonly isAtUpper: Uint8Array;
  readonly reduced: Float64Array;
};

/**
 * Ratio test in two passes: the widest step that keeps all reduced costs within tolerance, then the largest pivot
 * within it. Returns the entering variable or −1. `candidates` is room for a list of all variables.
 */
export function chooseEntering(
  row: PivotRow,
  { position, isAtUpper, reduced }: VariableState,
  isBelow: boolean,
  { rowLower, rowUpper, columnLower, columnUpper }: CellBounds,
  candidates: Int32Array,
): number {
  const { alpha, alphaPlaces, alphaCount, inverse, inversePlaces, inverseCount } = row;
  const columns = alpha.length;
  const sign = isBelow ? -1 : 1;
  let count = 0;
  let widest = Infinity;
  for (let n = 0; n < alphaCount + inverseCount; n++) {
    const isLogical = n >= alphaCount;
    const index = isLogical ? inversePlaces[n - alphaCount]! : alphaPlaces[n]!;
    const variable = isLogical ? columns + index : index;
    if (position[variable]! >= 0) continue;
    const slope = sign * (isLogical ? -inverse[index]! : alpha[index]!);
    const size = Math.abs(slope);
    if (size <= SMALLEST_PIVOT) continue;
    const isHigh = isAtUpper[variable] === 1;
    if (isHigh ? slope > 0 : slope < 0) continue;
    if (isLogical ? rowLower[index] === rowUpper[index] : columnLower[index] === columnUpper[index]) continue;
    const distance = Math.max(0, isHigh ? -reduced[variable]! : reduced[variable]!);
    const limit = (distance + DUAL_TOLERANCE) / size;
    if (distance / size > widest) continue;
    if (limit < widest) widest = limit;
    candidates[count++] = variable;
  }
  let entering = -1;
  let largest = 0;
  for (let n = 0; n < count; n++) {
    const variable = candidates[n]!;
    const size = Math.abs(variable >= columns ? inverse[variable - columns]! : alpha[variable]!);
    if (size <= largest) continue;
    const distance = Math.max(0, isAtUpper[variable] === 1 ? -reduced[variable]! : reduced[variable]!);
    if (distance / size > widest) continue;
    largest = size;
    entering = variable;
  }
  return entering;
}
