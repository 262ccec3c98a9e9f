import type { CellGroup } from './cell-group.ts';

/** Pivots below this are refused. */
const SMALLEST_PIVOT = 1e-11;

/**
 * A basis as a product of triangular factors. Pivots in order: columns with one row left, which need no elimination; rows
 * with one column left, which fill nothing; and a dense kernel of what remains. Source: Duff, Erisman and Reid, Direct
 * methods for sparse matrices (1986), chapters 5 and 8.
 */
export type LuFactor = {
  /** Row and position in the basis of every single pivot, then of every column of the kernel. */
  readonly pivotRow: Int32Array;
  readonly pivotPosition: Int32Array;
  readonly pivotValue: Float64Array;
  /** Pivots from here on, up to the kernel, are rows with one column left. */
  readonly firstRowSingle: number;
  /** Pivots from here on are the kernel's. */
  readonly singles: number;
  /** Entries of a pivot's column in the rows of earlier single pivots. */
  readonly upperStart: Int32Array;
  readonly upperRow: Int32Array;
  readonly upperValue: Float64Array;
  /** Entries of a single pivot's column in later rows, divided by the pivot. */
  readonly lowerStart: Int32Array;
  readonly lowerRow: Int32Array;
  readonly lowerValue: Float64Array;
  /** The kernel by columns, factorised in place: unit lower triangle below the diagonal. */
  readonly kernel: Float64Array;
};

/** Row and position of the single pivots in order; what is left is the kernel. */
type Order = {
  readonly rows: number[];
  readonly positions: number[];
  readonly firstRowSingle: number;
  readonly isRowActive: Uint8Array;
  readonly isPositionActive: Uint8Array;
};

/** Finds the single pivots of a basis. */
function orderOf(group: CellGroup, head: Int32Array): Order {
  const { rows: size, columns, columnStart, columnRow, rowStart, rowColumn } = group;
  const positionOf = new Int32Array(columns).fill(-1);
  const left = new Int32Array(size);
  const isRowActive = new Uint8Array(size).fill(1);
  const isPositionActive = new Uint8Array(size).fill(1);
  const rows: number[] = [];
  const positions: number[] = [];
  const queue: number[] = [];
  for (let p = 0; p < size; p++) {
    const variable = head[p]!;
    if (variable >= columns) {
      left[p] = 1;
      queue.push(p);
      continue;
    }
    positionOf[variable] = p;
    left[p] = columnStart[variable + 1]! - columnStart[variable]!;
    if (left[p] === 1) queue.push(p);
  }
  const take = (row: number, position: number): void => {
    isRowActive[row] = 0;
    isPositionActive[position] = 0;
    rows.push(row);
    positions.push(position);
  };
  for (let next = 0; next < queue.length; next++) {
    const p = queue[next]!;
    const row = left[p] === 1 ? activeRowOf(group, head[p]!, isRowActive) : -1;
    if (row < 0) continue;
    take(row, p);
    for (let entry = rowStart[row]!; entry < rowStart[row + 1]!; entry++) {
      const other = positionOf[rowColumn[entry]!]!;
      if (other < 0 || isPositionActive[other] === 0) continue;
      left[other] = left[other]! - 1;
      if (left[other] === 1) queue.push(other);
    }
  }
  const firstRowSingle = rows.length;
  const inRow = new Int32Array(size);
  for (let p = 0; p < size; p++) {
    const variable = head[p]!;
    if (isPositionActive[p] === 0 || variable >= columns) continue;
    for (let entry = columnStart[variable]!; entry < columnStart[variable + 1]!; entry++) {
      const row = columnRow[entry]!;
      if (isRowActive[row] === 1) inRow[row] = inRow[row]! + 1;
    }
  }
  queue.length = 0;
  for (let i = 0; i < size; i++) if (isRowActive[i] === 1 && inRow[i] === 1) queue.push(i);
  for (let next = 0; next < queue.length; next++) {
    const row = queue[next]!;
    if (isRowActive[row] === 0 || inRow[row] !== 1) continue;
    let position = -1;
    for (let entry = rowStart[row]!; position < 0 && entry < rowStart[row + 1]!; entry++) {
      const found = positionOf[rowColumn[entry]!]!;
      if (found >= 0 && isPositionActive[found] === 1) position = found;
    }
    take(row, position);
    const variable = head[position]!;
    for (let entry = columnStart[variable]!; entry < columnStart[variable + 1]!; entry++) {
      const other = columnRow[entry]!;
      if (isRowActive[other] === 0) continue;
      inRow[other] = inRow[other]! - 1;
      if (inRow[other] === 1) queue.push(other);
    }
  }
  return { rows, positions, firstRowSingle, isRowActive, isPositionActive };
}

/** The one row in which a variable's column is still to be pivoted on; −1: none. */
function activeRowOf(
  { columns, columnStart, columnRow }: CellGroup,
  variable: number,
  isRowActive: Uint8Array,
): number {
  if (variable >= columns) return isRowActive[variable - columns] === 1 ? variable - columns : -1;
  for (let entry = columnStart[variable]!; entry < columnStart[variable + 1]!; entry++) {
    if (isRowActive[columnRow[entry]!] === 1) return columnRow[entry]!;
  }
  return -1;
}

/** Factorises the kernel in place with its rows in `rows`, which are swapped as pivots ask; false when it is singular. */
function factoriseKernel(kernel: Float64Array, rows: Int32Array): boolean {
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let i = k + 1; i < size; i++) {
      if (Math.abs(kernel[k * size + i]!) > Math.abs(kernel[k * size + pivot]!)) pivot = i;
    }
    if (Math.abs(kernel[k * size + pivot]!) < SMALLEST_PIVOT) return false;
    if (pivot !== k) {
      const row = rows[k]!;
      rows[k] = rows[pivot]!;
      rows[pivot] = row;
      for (let j = 0; j < size; j++) {
        const value = kernel[j * size + k]!;
        kernel[j * size + k] = kernel[j * size + pivot]!;
        kernel[j * size + pivot] = value;
      }
    }
    const inverse = 1 / kernel[k * size + k]!;
    for (let i = k + 1; i < size; i++) kernel[k * size + i] = kernel[k * size + i]! * inverse;
    for (let j = k + 1; j < size; j++) {
      const factor = kernel[j * size + k]!;
      if (factor === 0) continue;
      for (let i = k + 1; i < size; i++) kernel[j * size + i] = kernel[j * size + i]! - factor * kernel[k * size + i]!;
    }
  }
  return true;
}

/** Factorises the basis of some variables (the logical of row i has column −e_i); null when it is singular. */
export function factorise(group: CellGroup, head: Int32Array): LuFactor | null {
  const { rows: size, columns, columnStart, columnRow, columnValue } = group;
  const order = orderOf(group, head);
  const singles = order.rows.length;
  const kernelSize = size - singles;
  const pivotRow = new Int32Array(size);
  const pivotPosition = new Int32Array(size);
  const pivotValue = new Float64Array(singles);
  pivotRow.set(order.rows);
  pivotPosition.set(order.positions);
  let next = singles;
  for (let i = 0; i < size; i++) if (order.isRowActive[i] === 1) pivotRow[next++] = i;
  next = singles;
  for (let p = 0; p < size; p++) if (order.isPositionActive[p] === 1) pivotPosition[next++] = p;
  const orderOfRow = new Int32Array(size);
  for (let n = 0; n < size; n++) orderOfRow[pivotRow[n]!] = n;
  const upperStart = new Int32Array(size + 1);
  const lowerStart = new Int32Array(singles + 1);
  const upperRow: number[] = [];
  const upperValue: number[] = [];
  const lowerRow: number[] = [];
  const lowerValue: number[] = [];
  const kernel = new Float64Array(kernelSize * kernelSize);
  for (let n = 0; n < size; n++) {
    const variable = head[pivotPosition[n]!]!;
    if (variable >= columns) {
      if (n >= singles) return null;
      pivotValue[n] = -1;
    } else {
      const firstLower = lowerRow.length;
      for (let entry = columnStart[variable]!; entry < columnStart[variable + 1]!; entry++) {
        const row = columnRow[entry]!;
        const value = columnValue[entry]!;
        const at = orderOfRow[row]!;
        if (n < singles && at === n) pivotValue[n] = value;
        else if (at < Math.min(n, singles)) {
          upperRow.push(row);
          upperValue.push(value);
        } else if (n >= singles) kernel[(n - singles) * kernelSize + at - singles] = value;
        else {
          lowerRow.push(row);
          lowerValue.push(value);
        }
      }
      if (n < singles) {
        const pivot = pivotValue[n]!;
        if (Math.abs(pivot) < SMALLEST_PIVOT) return null;
        for (let entry = firstLower; entry < lowerValue.length; entry++) lowerValue[entry] = lowerValue[entry]! / pivot;
      }
    }
    upperStart[n + 1] = upperRow.length;
    if (n < singles) lowerStart[n + 1] = lowerRow.length;
  }
  if (!factoriseKernel(kernel, pivotRow.subarray(singles))) return null;
  return {
    pivotRow,
    pivotPosition,
    pivotValue,
    firstRowSingle: order.firstRowSingle,
    singles,
    upperStart,
    upperRow: Int32Array.from(upperRow),
    upperValue: Float64Array.from(upperValue),
    lowerStart,
    lowerRow: Int32Array.from(lowerRow),
    lowerValue: Float64Array.from(lowerValue),
    kernel,
  };
}
