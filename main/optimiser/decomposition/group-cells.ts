import { type BankRenewal, CellBank, type CellSides, type DualKind, sidesOf } from './cell-bank.ts';
import { buildGroup, type RawCell } from './cell-group.ts';
import type { CellDuals } from './cuts.ts';
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

/** True for cells that differ in numbers only. */
function isSameShape(one: SplitCell, other: SplitCell): boolean {
  if (one.raw.rows !== other.raw.rows || one.raw.columns !== other.raw.columns) return false;
  const others = shapeLists(other.raw);
  if (!shapeLists(one.raw).every((list, n) => isEqualList(list, others[n]!))) return false;
  const isAlike = (a: Float64Array, b: Float64Array): boolean =>
    a.every((value, n) => Number.isFinite(value) === Number.isFinite(b[n]!));
  return (
    isAlike(one.rowLower, other.rowLower) &&
    isAlike(one.rowUpper, other.rowUpper) &&
    isAlike(one.upper, other.upper) &&
    isAlike(one.impliedUpper, other.impliedUpper)
  );
}

function canShare(one: SplitCell, other: SplitCell): boolean {
  return (
    isEqualList(one.raw.cost, other.raw.cost) &&
    isEqualList(one.raw.entryValue, other.raw.entryValue) &&
    isSameShape(one, other)
  );
}

/**
 * Duals of a cell of the plan before, by number, as its bank prices them now; null when the cell is another.
 */
export type RenewDuals = (cell: number, at: CellDuals, kind: DualKind, isTight: boolean) => CellDuals | null;

/** What the cells of a changed plan have to do with those before. */
export type CellChange = {
  readonly renewDuals: RenewDuals;
  /** True for a cell in which no number is another. */
  readonly isUnchanged: (cell: number) => boolean;
};

function hasSameSides(one: CellSides, other: CellSides): boolean {
  const lists = (sides: CellSides): (readonly number[] | Float64Array | Int32Array)[] => [
    sides.rowLower,
    sides.rowUpper,
    sides.columnLower,
    sides.columnUpper,
    sides.impliedUpper,
    sides.parameters,
  ];
  const others = lists(other);
  return lists(one).every((list, n) => list.every((value, k) => value === others[n]![k]));
}

/**
 * Finds the cells that differ in sides and bounds only, and gives each such group one bank. Banks of cells in the plan
 * before, in the same order, are used again: as they are, or with new costs.
 */
export function groupCells(
  cells: readonly SplitCell[],
  before: readonly BankedCell[] | null,
): { readonly cells: readonly BankedCell[]; readonly change: CellChange } {
  const known = new Map<number, { readonly cell: SplitCell; readonly bank: CellBank }[]>();
  const lastOfShape = new Map<string, CellBank>();
  const renewals = new Map<CellBank, { readonly cell: SplitCell; readonly renewal: BankRenewal }[]>();
  const renewed: (BankRenewal | 'same' | null)[] = [];
  const bankOf = (split: SplitCell, n: number): CellBank => {
    const old = before?.[n];
    if (old !== undefined && canShare(old.split, split)) {
      renewed[n] = 'same';
      return old.bank;
    }
    if (old !== undefined && isSameShape(old.split, split)) return renewedBank(split, n, old);
    renewed[n] = null;
    const hash = hashOf(split);
    const candidates = known.get(hash) ?? [];
    const found = candidates.find(({ cell }) => canShare(cell, split))?.bank;
    if (found !== undefined) return found;
    const bank = newBank(split);
    known.set(hash, [...candidates, { cell: split, bank }]);
    return bank;
  };
  /** Cells that shared a bank share one again where they still can. */
  const renewedBank = (split: SplitCell, n: number, old: BankedCell): CellBank => {
    const candidates = renewals.get(old.bank) ?? [];
    const renewal = candidates.find(({ cell }) => canShare(cell, split))?.renewal ?? old.bank.renew(split, old.split);
    if (candidates.every((known) => known.renewal !== renewal))
      renewals.set(old.bank, [...candidates, { cell: split, renewal }]);
    renewed[n] = renewal;
    return renewal.bank;
  };
  const newBank = (split: SplitCell): CellBank => {
    const shape = `${split.raw.rows}/${split.raw.columns}/${split.raw.entryRow.length}`;
    const bank = new CellBank(buildGroup(split.raw, split.rowLower, split.rowUpper), lastOfShape.get(shape) ?? null);
    lastOfShape.set(shape, bank);
    return bank;
  };
  const banked = cells.map((split, n): BankedCell => {
    const old = before?.[n];
    if (old?.split === split) {
      renewed[n] = 'same';
      return old;
    }
    const bank = bankOf(split, n);
    if (bank !== old?.bank) bank.join();
    const sides = sidesOf(bank.group, split);
    const renewal = renewed[n];
    const last = old?.sides.last ?? null;
    if (renewal === 'same') sides.last = last;
    else if (last !== null && renewal != null) sides.last = renewal.adopt(last);
    return { split, bank, sides };
  });
  const renewDuals: RenewDuals = (cell, at, kind, isTight) => {
    const renewal = renewed[cell] ?? null;
    if (renewal === null) return null;
    return renewal === 'same' ? at : renewal.dualsOf(at, kind, isTight);
  };
  const unchanged = banked.map(
    (cell, n) => renewed[n] === 'same' && (cell === before![n] || hasSameSides(cell.sides, before![n]!.sides)),
  );
  return { cells: banked, change: { renewDuals, isUnchanged: (cell) => unchanged[cell] === true } };
}
