import type { MasterRow, SplitModel } from './split-model.ts';

/** A row that spans cells with its allowances and what one of each counts in it. */
type SharedRow = { readonly row: MasterRow; readonly allowances: readonly number[]; readonly units: readonly number[] };

/** The rows of a split, limited on one side, that share allowances out to cells. */
export type SharedRows = readonly SharedRow[];

export function sharedRows({ rows, columns }: SplitModel): SharedRows {
  return rows.flatMap((row): SharedRow[] => {
    if (Number.isFinite(row.lower) === Number.isFinite(row.upper)) return [];
    const places = [...row.columns.keys()].filter((n) => columns[row.columns[n]!]!.modelColumn < 0);
    if (places.length === 0) return [];
    return [{ row, allowances: places.map((n) => row.columns[n]!), units: places.map((n) => row.values[n]!) }];
  });
}

/**
 * Gives what a point leaves over of each row that spans cells to the cells, by how far each allowance is from its bound.
 * The point costs the master the same, and every cell is at least as free: a cell is found to lack a dispatch only where
 * the row as a whole is short. The point is by column of the master and stays in its bounds.
 */
export function spreadAllowances({ columns }: SplitModel, shared: SharedRows, point: Float64Array): Float64Array {
  const spread = point.slice();
  for (const { row, allowances, units } of shared) {
    const isLimitedAbove = Number.isFinite(row.upper);
    const boundOf = (column: number): number => columns[column]![isLimitedAbove ? 'upper' : 'lower'];
    let spare = isLimitedAbove ? row.upper : row.lower;
    row.columns.forEach((column, n) => (spare -= row.values[n]! * point[column]!));
    const room = allowances.reduce((sum, column, n) => sum + units[n]! * (boundOf(column) - point[column]!), 0);
    if (!Number.isFinite(room) || spare * room <= 0) continue;
    const share = Math.min(1, spare / room);
    for (const column of allowances) spread[column] = point[column]! + share * (boundOf(column) - point[column]!);
  }
  return spread;
}
