import type { CellGroup } from './cell-group.ts';
import { EtaFile } from './eta-file.ts';
import { factorise, type LuFactor } from './lu-factor.ts';

/** A basis as it was factorised, with the columns exchanged since (product form of the inverse). */
export type BasisFactor = { readonly lu: LuFactor; readonly etas: EtaFile };

const NOTHING = { numbers: new Int32Array(0), values: new Float64Array(0) } as const;

/** The factor of a basis without rows. */
export const emptyFactor: BasisFactor = {
  lu: {
    pivotRow: NOTHING.numbers,
    pivotPosition: NOTHING.numbers,
    pivotValue: NOTHING.values,
    firstRowSingle: 0,
    singles: 0,
    upperStart: NOTHING.numbers,
    upperRow: NOTHING.numbers,
    upperValue: NOTHING.values,
    lowerStart: NOTHING.numbers,
    lowerRow: NOTHING.numbers,
    lowerValue: NOTHING.values,
    kernel: NOTHING.values,
  },
  etas: new EtaFile(),
};

/** The factor of a basis given by its variables; null when it is singular. */
export function factorOf(group: CellGroup, head: Int32Array): BasisFactor | null {
  const lu = factorise(group, head);
  return lu === null ? null : { lu, etas: new EtaFile() };
}

/** Solves B x = b: `byRow` holds b and is used up, `byPosition` takes x. */
export function solveForward({ lu, etas }: BasisFactor, byRow: Float64Array, byPosition: Float64Array): void {
  const { pivotRow, pivotPosition, pivotValue, singles, upperStart, upperRow, upperValue } = lu;
  const { firstRowSingle, lowerStart, lowerRow, lowerValue, kernel } = lu;
  const size = pivotRow.length - singles;
  for (let n = firstRowSingle; n < singles; n++) {
    const value = byRow[pivotRow[n]!]!;
    if (value === 0) continue;
    for (let entry = lowerStart[n]!; entry < lowerStart[n + 1]!; entry++) {
      const row = lowerRow[entry]!;
      byRow[row] = byRow[row]! - lowerValue[entry]! * value;
    }
  }
  for (let k = 0; k < size; k++) {
    const value = byRow[pivotRow[singles + k]!]!;
    if (value === 0) continue;
    const base = k * size;
    for (let i = k + 1; i < size; i++) {
      const row = pivotRow[singles + i]!;
      byRow[row] = byRow[row]! - kernel[base + i]! * value;
    }
  }
  for (let k = size - 1; k >= 0; k--) {
    const base = k * size;
    const value = byRow[pivotRow[singles + k]!]! / kernel[base + k]!;
    byPosition[pivotPosition[singles + k]!] = value;
    if (value === 0) continue;
    for (let i = 0; i < k; i++) {
      const row = pivotRow[singles + i]!;
      byRow[row] = byRow[row]! - kernel[base + i]! * value;
    }
    for (let entry = upperStart[singles + k]!; entry < upperStart[singles + k + 1]!; entry++) {
      const row = upperRow[entry]!;
      byRow[row] = byRow[row]! - upperValue[entry]! * value;
    }
  }
  for (let n = singles - 1; n >= 0; n--) {
    const rest = byRow[pivotRow[n]!]!;
    if (rest === 0) {
      byPosition[pivotPosition[n]!] = 0;
      continue;
    }
    const value = rest / pivotValue[n]!;
    byPosition[pivotPosition[n]!] = value;
    for (let entry = upperStart[n]!; entry < upperStart[n + 1]!; entry++) {
      const row = upperRow[entry]!;
      byRow[row] = byRow[row]! - upperValue[entry]! * value;
    }
  }
  etas.applyForward(byPosition);
}

/** Solves yᵀ B = cᵀ: `byPosition` holds c and is used up, `byRow` takes y. */
export function solveBackward({ lu, etas }: BasisFactor, byPosition: Float64Array, byRow: Float64Array): void {
  const { pivotRow, pivotPosition, pivotValue, singles, upperStart, upperRow, upperValue } = lu;
  const { firstRowSingle, lowerStart, lowerRow, lowerValue, kernel } = lu;
  const size = pivotRow.length - singles;
  etas.applyBackward(byPosition);
  for (let n = 0; n < singles; n++) {
    let rest = byPosition[pivotPosition[n]!]!;
    for (let entry = upperStart[n]!; entry < upperStart[n + 1]!; entry++)
      rest -= upperValue[entry]! * byRow[upperRow[entry]!]!;
    byRow[pivotRow[n]!] = rest === 0 ? 0 : rest / pivotValue[n]!;
  }
  for (let k = 0; k < size; k++) {
    const base = k * size;
    let rest = byPosition[pivotPosition[singles + k]!]!;
    for (let entry = upperStart[singles + k]!; entry < upperStart[singles + k + 1]!; entry++)
      rest -= upperValue[entry]! * byRow[upperRow[entry]!]!;
    for (let i = 0; i < k; i++) rest -= kernel[base + i]! * byRow[pivotRow[singles + i]!]!;
    byRow[pivotRow[singles + k]!] = rest / kernel[base + k]!;
  }
  for (let k = size - 1; k >= 0; k--) {
    const base = k * size;
    let rest = byRow[pivotRow[singles + k]!]!;
    for (let i = k + 1; i < size; i++) rest -= kernel[base + i]! * byRow[pivotRow[singles + i]!]!;
    byRow[pivotRow[singles + k]!] = rest;
  }
  for (let n = singles - 1; n >= firstRowSingle; n--) {
    let rest = byRow[pivotRow[n]!]!;
    for (let entry = lowerStart[n]!; entry < lowerStart[n + 1]!; entry++)
      rest -= lowerValue[entry]! * byRow[lowerRow[entry]!]!;
    byRow[pivotRow[n]!] = rest;
  }
}
