import type { CellGroup } from './cell-group.ts';
import { compressInverse, type SparseInverse } from './sparse-inverse.ts';

/** Pivots below this are refused. */
const SMALLEST_PIVOT = 1e-11;

/**
 * Inverts a basis from its list of variables: starts from the basis of all logicals and brings the structurals in, one
 * after the other, where their pivot is largest. Returns the inverse with the variables in the order of its rows, or null
 * when the basis is singular.
 */
export function invertBasis(
  group: CellGroup,
  basis: ArrayLike<number>,
): { readonly inverse: SparseInverse; readonly head: Int32Array } | null {
  const { rows, columns } = group;
  const inverse = new Float64Array(rows * rows);
  const head = new Int32Array(rows);
  const isPlaced = new Uint8Array(rows);
  const isChanged = new Uint8Array(rows);
  for (let i = 0; i < rows; i++) {
    inverse[i * rows + i] = -1;
    head[i] = columns + i;
  }
  const structurals: number[] = [];
  for (let p = 0; p < rows; p++) {
    const variable = basis[p]!;
    if (variable >= columns) isPlaced[variable - columns] = 1;
    else structurals.push(variable);
  }
  const direction = new Float64Array(rows);
  const places = new Int32Array(rows);
  for (const variable of structurals) {
    const count = writeDirection(group, inverse, variable, direction, places);
    let pivot = -1;
    for (let n = 0; n < count; n++) {
      const i = places[n]!;
      if (isPlaced[i] === 0 && (pivot < 0 || Math.abs(direction[i]!) > Math.abs(direction[pivot]!))) pivot = i;
    }
    if (pivot < 0 || Math.abs(direction[pivot]!) < SMALLEST_PIVOT) return null;
    replaceColumn(inverse, direction, places, count, pivot, rows, isChanged);
    head[pivot] = variable;
    isPlaced[pivot] = 1;
  }
  return { inverse: compressInverse(inverse, rows, null, null), head };
}

/** B⁻¹ times the column of a variable (the logical of row i has column −e_i); writes and counts the non-zero places. */
export function writeDirection(
  group: CellGroup,
  inverse: Float64Array,
  variable: number,
  direction: Float64Array,
  places: Int32Array,
): number {
  const { rows, columns, columnStart, columnRow, columnValue } = group;
  if (variable >= columns) {
    const base = (variable - columns) * rows;
    for (let i = 0; i < rows; i++) direction[i] = -inverse[base + i]!;
  } else {
    direction.fill(0, 0, rows);
    for (let entry = columnStart[variable]!; entry < columnStart[variable + 1]!; entry++) {
      const base = columnRow[entry]! * rows;
      const value = columnValue[entry]!;
      for (let i = 0; i < rows; i++) direction[i] = direction[i]! + value * inverse[base + i]!;
    }
  }
  let count = 0;
  for (let i = 0; i < rows; i++) if (direction[i] !== 0) places[count++] = i;
  return count;
}

/** result = inverse · vector; zeros of the vector are skipped. */
export function multiplyDense(inverse: Float64Array, vector: Float64Array, result: Float64Array): void {
  const rows = vector.length;
  result.fill(0);
  for (let j = 0; j < rows; j++) {
    const value = vector[j]!;
    if (value === 0) continue;
    const base = j * rows;
    for (let i = 0; i < rows; i++) result[i] = result[i]! + value * inverse[base + i]!;
  }
}

/**
 * Updates the inverse when the column with `direction` = B⁻¹ · column takes the place of basis row `pivot`; `places`
 * holds the `count` non-zero places of the direction. Marks the columns that change.
 */
export function replaceColumn(
  inverse: Float64Array,
  direction: Float64Array,
  places: Int32Array,
  count: number,
  pivot: number,
  rows: number,
  isChanged: Uint8Array,
): void {
  const factor = 1 / direction[pivot]!;
  for (let j = 0; j < rows; j++) {
    const base = j * rows;
    const old = inverse[base + pivot]!;
    if (old === 0) continue;
    isChanged[j] = 1;
    const scaled = old * factor;
    for (let n = 0; n < count; n++) {
      const i = places[n]!;
      inverse[base + i] = inverse[base + i]! - direction[i]! * scaled;
    }
    inverse[base + pivot] = scaled;
  }
}
