/** The inverse of a basis by columns without its zeros: those of column j stand at start[j] .. start[j+1]-1. */
export type SparseInverse = {
  readonly start: Int32Array;
  readonly place: Int32Array;
  readonly value: Float64Array;
};

/** Entries this small are noise of the updates. */
const NOISE = 1e-14;

/** Scratch for the entries of one inverse. */
let places = new Int32Array(0);
let values = new Float64Array(0);

/**
 * Leaves out the zeros of an inverse kept by columns (entry of row i and column j at j · rows + i). Columns that are not
 * marked as changed are those of `before`.
 */
export function compressInverse(
  inverse: Float64Array,
  rows: number,
  before: SparseInverse | null,
  isChanged: Uint8Array | null,
): SparseInverse {
  if (places.length < rows * rows) {
    places = new Int32Array(rows * rows);
    values = new Float64Array(rows * rows);
  }
  const start = new Int32Array(rows + 1);
  let count = 0;
  for (let j = 0; j < rows; j++) {
    if (before !== null && isChanged?.[j] === 0) {
      for (let entry = before.start[j]!; entry < before.start[j + 1]!; entry++) {
        places[count] = before.place[entry]!;
        values[count] = before.value[entry]!;
        count++;
      }
    } else {
      const base = j * rows;
      for (let i = 0; i < rows; i++) {
        const value = inverse[base + i]!;
        if (value < NOISE && value > -NOISE) continue;
        places[count] = i;
        values[count] = value;
        count++;
      }
    }
    start[j + 1] = count;
  }
  return { start, place: places.slice(0, count), value: values.slice(0, count) };
}

/** The inverse of the basis of all logicals. */
export function logicalInverse(rows: number): SparseInverse {
  return {
    start: Int32Array.from({ length: rows + 1 }, (_, j) => j),
    place: Int32Array.from({ length: rows }, (_, j) => j),
    value: new Float64Array(rows).fill(-1),
  };
}

/** Writes an inverse with its zeros. */
export function expandInverse({ start, place, value }: SparseInverse, into: Float64Array): void {
  const rows = start.length - 1;
  into.fill(0);
  for (let j = 0; j < rows; j++) {
    const base = j * rows;
    for (let entry = start[j]!; entry < start[j + 1]!; entry++) into[base + place[entry]!] = value[entry]!;
  }
}

/** result = inverse · vector; zeros of the vector are skipped. */
export function multiply({ start, place, value }: SparseInverse, vector: Float64Array, result: Float64Array): void {
  const rows = start.length - 1;
  result.fill(0, 0, rows);
  for (let j = 0; j < rows; j++) {
    const factor = vector[j]!;
    if (factor === 0) continue;
    for (let entry = start[j]!; entry < start[j + 1]!; entry++) {
      const i = place[entry]!;
      result[i] = result[i]! + factor * value[entry]!;
    }
  }
}

/** vector · inverse: for every column the sum over its entries. */
export function multiplyTransposed(
  { start, place, value }: SparseInverse,
  vector: Float64Array,
  result: Float64Array,
): void {
  for (let j = 0; j < start.length - 1; j++) {
    let sum = 0;
    for (let entry = start[j]!; entry < start[j + 1]!; entry++) sum += vector[place[entry]!]! * value[entry]!;
    result[j] = sum;
  }
}
