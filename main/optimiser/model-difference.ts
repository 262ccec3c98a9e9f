import type { LinearModel } from './linear-model.ts';

/** What differs between two models of the same shape, by index. */
export type ModelDifference = {
  readonly costs: readonly number[];
  readonly columnBounds: readonly number[];
  readonly rowBounds: readonly number[];
  /** Coefficients with their row and column. */
  readonly coefficients: readonly { readonly row: number; readonly column: number; readonly value: number }[];
};

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

function isSameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}

function differing(pairs: readonly (readonly [readonly number[], readonly number[]])[]): number[] {
  const indices: number[] = [];
  const length = pairs[0]?.[0].length ?? 0;
  for (let index = 0; index < length; index++) {
    if (pairs.some(([a, b]) => a[index] !== b[index])) indices.push(index);
  }
  return indices;
}

function differingCoefficients(from: LinearModel, to: LinearModel): ModelDifference['coefficients'] {
  const found: { row: number; column: number; value: number }[] = [];
  let row = 0;
  for (let position = 0; position < to.value.length; position++) {
    while ((to.rowStart[row + 1] ?? Infinity) <= position) row += 1;
    const value = to.value[position] ?? 0;
    if (value !== from.value[position]) found.push({ row, column: to.columnIndex[position] ?? 0, value });
  }
  return found;
}

/** What to change in one model to get another with the same variables, rows and non-zeros; null when those differ. */
export function modelDifference(from: LinearModel, to: LinearModel): ModelDifference | null {
  const isSameShape =
    isSameNames(from.columnNames, to.columnNames) &&
    isSameNames(from.rowNames, to.rowNames) &&
    isSame(from.rowStart, to.rowStart) &&
    isSame(from.columnIndex, to.columnIndex);
  if (!isSameShape) return null;
  return {
    costs: differing([[from.cost, to.cost]]),
    columnBounds: differing([
      [from.lower, to.lower],
      [from.upper, to.upper],
    ]),
    rowBounds: differing([
      [from.rowLower, to.rowLower],
      [from.rowUpper, to.rowUpper],
    ]),
    coefficients: differingCoefficients(from, to),
  };
}
