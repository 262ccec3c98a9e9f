import { CellBank, type CellSides, sidesOf } from './cell-bank.ts';
import { buildGroup, type RawCell } from './cell-group.ts';
import type { SplitCell } from './split-model.ts';

/** A cell with the bank of its group. */
export type BankedCell = { readonly split: SplitCell; readonly bank: CellBank; readonly sides: CellSides };

const view = new DataView(new ArrayBuffer(8));

function mix(hash: number, value: number): number {
  view.setFloat64(0, value);
  return Math.imul(Math.imul(hash ^ view.getInt32(0), 0x01000193) ^ view.getInt32(4), 0x01000193);
}

function shapeLists(raw: RawCell): (readonly number[])[] {
  return [raw.entryRow, raw.entryColumn, raw.linkRow, raw.linkParameter, raw.linkValue];
}

/** Equal numbers for cells that may share a group. */
function hashOf({ raw, rowLower, rowUpper, upper }: SplitCell): number {
  let hash = 0x811c9dc5 ^ raw.rows ^ (raw.columns << 12);
  for (const list of [...shapeLists(raw), raw.entryValue, raw.cost]) for (const value of list) hash = mix(hash, value);
  for (const list of [rowLower, rowUpper, upper])
    for (const value of list) hash = mix(hash, Number.isFinite(value) ? 1 : 0);
  return hash;
}

const isEqualList = (one: readonly number[], other: readonly number[]): boolean =>
  one === other || (one.length === other.length && one.every((value, index) => value === other[index]));

function canShare(one: SplitCell, other: SplitCell): boolean {
  if (one.raw.rows !== other.raw.rows || one.raw.columns !== other.raw.columns) return false;
  const lists = (cell: SplitCell): (readonly number[])[] => [
    ...shapeLists(cell.raw),
    cell.raw.entryValue,
    cell.raw.cost,
  ];
  const others = lists(other);
  if (!lists(one).every((list, n) => isEqualList(list, others[n]!))) return false;
  const isAlike = (a: Float64Array, b: Float64Array): boolean =>
    a.every((value, n) => Number.isFinite(value) === Number.isFinite(b[n]!));
  return (
    isAlike(one.rowLower, other.rowLower) && isAlike(one.rowUpper, other.rowUpper) && isAlike(one.upper, other.upper)
  );
}

/** Finds the cells that differ in sides and bounds only, and gives each such group one bank. */
export function groupCells(cells: readonly SplitCell[]): BankedCell[] {
  const known = new Map<number, { readonly cell: SplitCell; readonly bank: CellBank }[]>();
  const lastOfShape = new Map<string, CellBank>();
  return cells.map((split) => {
    const hash = hashOf(split);
    const candidates = known.get(hash) ?? [];
    let bank = candidates.find(({ cell }) => canShare(cell, split))?.bank;
    if (bank === undefined) {
      const shape = `${split.raw.rows}/${split.raw.columns}/${split.raw.entryRow.length}`;
      const group = buildGroup(split.raw, split.rowLower, split.rowUpper);
      bank = new CellBank(group, lastOfShape.get(shape) ?? null);
      lastOfShape.set(shape, bank);
      known.set(hash, [...candidates, { cell: split, bank }]);
    }
    return { split, bank, sides: sidesOf(bank.group, split) };
  });
}
