import type { LinearModel } from '../linear-model.ts';

/** How often bounds are carried from row to row. */
const PASSES = 2;

/** A row is idle only with this share of its reach to spare, so that a moved number seldom makes it count. */
const TO_SPARE = 0.3;

/** What the rows of single cells imply, besides the variables of the master. */
export type ImpliedBounds = {
  /** Bounds of the variables, with rows of a single variable taken in. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Upper bounds that equalities imply besides; they change no solution and keep dual bounds finite when prices move. */
  readonly impliedUpper: Float64Array;
  /** 1 where a row of a cell says nothing that bounds and equalities do not say. */
  readonly isIdle: Uint8Array;
};

type Row = { readonly start: number; readonly end: number; readonly lower: number; readonly upper: number };

/** Which rows of cells are left out. */
export type IdleRows =
  /** Every row that says nothing: cells are as small as can be. */
  | 'every'
  /** Rows of a single variable only, which become bounds: cells of many bands are then alike, whatever their demand. */
  | 'single-variable';

/**
 * Bounds and rows of the cells, with what is implied taken out. `cellOfRow`: ≥ 0 for rows of one cell. `wasIdle`: rows
 * that may be taken out; null: all may.
 */
export function impliedBounds(
  model: LinearModel,
  cellOfRow: Int32Array,
  idleRows: IdleRows,
  wasIdle: Uint8Array | null,
): ImpliedBounds {
  const lower = Float64Array.from(model.lower);
  const upper = Float64Array.from(model.upper);
  const isIdle = new Uint8Array(cellOfRow.length);
  const ownRows: number[] = [];
  const rowOf = (row: number): Row => ({
    start: model.rowStart[row]!,
    end: model.rowStart[row + 1]!,
    lower: model.rowLower[row]!,
    upper: model.rowUpper[row]!,
  });
  for (let row = 0; row < cellOfRow.length; row++) {
    if (cellOfRow[row]! < 0) continue;
    const { start, end, lower: least, upper: most } = rowOf(row);
    let isOwn = true;
    for (let entry = start; isOwn && entry < end; entry++) isOwn = model.cellOfColumn[model.columnIndex[entry]!]! >= 0;
    if (!isOwn) continue;
    ownRows.push(row);
    if (end - start !== 1 || least === most) continue;
    const j = model.columnIndex[start]!;
    const value = model.value[start]!;
    const [from, to] = value > 0 ? [least / value, most / value] : [most / value, least / value];
    if (from > upper[j]! || to < lower[j]!) continue;
    lower[j] = Math.max(lower[j]!, from);
    upper[j] = Math.min(upper[j]!, to);
    isIdle[row] = 1;
  }
  const impliedUpper = upper.slice();
  const activity = ({ start, end }: Row): [least: number, most: number] => {
    let least = 0;
    let most = 0;
    for (let entry = start; entry < end; entry++) {
      const value = model.value[entry]!;
      const j = model.columnIndex[entry]!;
      least += value > 0 ? value * lower[j]! : value * impliedUpper[j]!;
      most += value > 0 ? value * impliedUpper[j]! : value * lower[j]!;
    }
    return [least, most];
  };
  for (let pass = 0; pass < PASSES; pass++) {
    for (const number of ownRows) {
      const row = rowOf(number);
      if (row.lower !== row.upper) continue;
      const [least, most] = activity(row);
      for (let entry = row.start; entry < row.end; entry++) {
        const j = model.columnIndex[entry]!;
        const value = model.value[entry]!;
        const others = value > 0 ? least - value * lower[j]! : most - value * lower[j]!;
        if (!Number.isFinite(others)) continue;
        impliedUpper[j] = Math.min(impliedUpper[j]!, Math.max(lower[j]!, (row.upper - others) / value));
      }
    }
  }
  for (const number of idleRows === 'every' ? ownRows : []) {
    const row = rowOf(number);
    if (row.lower === row.upper) continue;
    const [least, most] = activity(row);
    const spare = wasIdle === null ? TO_SPARE * (most - least) : 0;
    const mayBeIdle = wasIdle === null || wasIdle[number] === 1;
    if (mayBeIdle && least - spare >= row.lower && most + spare <= row.upper) isIdle[number] = 1;
  }
  return { lower, upper, impliedUpper, isIdle };
}
