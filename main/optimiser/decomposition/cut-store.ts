import type { AddedRow } from '../highs.ts';
import { breachOf, type Cut } from './cuts.ts';

/** Cuts that have not held the master up in this many runs leave it. */
const MOST_IDLE_RUNS = 20;

/** In a changed plan the master begins without those that have not in this many: its first run is the long one. */
const MOST_IDLE_RUNS_BEFORE = 4;

/** Put-away cuts come back when they are broken by this many tolerances, so that noise brings none. */
const POOL_BREACH = 10;

/** A row with the cut that gives it new numbers in a changed plan; null where that would be too much to remember. */
export type CutWithRow = { readonly cut: Cut | null; readonly row: AddedRow; readonly isCondition: boolean };

/** A cut with its numbers in a changed plan, null when it says nothing there; `isTight`: the master leant on it. */
export type RenewCut = (known: CutWithRow, isTight: boolean) => CutWithRow | null;

type Entry = CutWithRow & { idleRuns: number };

/** The coefficients by which one row differs from another. */
function changedTerms(from: AddedRow, to: AddedRow): Pick<AddedRow, 'columns' | 'values'> {
  const isSame =
    from.columns.length === to.columns.length &&
    from.columns.every((column, n) => column === to.columns[n] && from.values[n] === to.values[n]);
  if (isSame) return { columns: [], values: [] };
  const wanted = new Map(to.columns.map((column, n) => [column, to.values[n] ?? 0]));
  const known = new Map(from.columns.map((column, n) => [column, from.values[n] ?? 0]));
  const columns = [...new Set([...known.keys(), ...wanted.keys()])].filter(
    (column) => known.get(column) !== wanted.get(column),
  );
  return { columns, values: columns.map((column) => wanted.get(column) ?? 0) };
}

/** The rows of a master behind its own. */
export type CutRows = {
  readonly firstCutRow: number;
  addRows(rows: readonly AddedRow[]): void;
  deleteRows(rows: readonly number[]): void;
  /** Changes the lower sides of rows; indices must increase. */
  setLowerSides(rows: readonly number[], lower: readonly number[]): void;
  /** Changes coefficients of a row in place, so that the basis stays. */
  setCoefficients(row: number, columns: readonly number[], values: readonly number[]): void;
};

/**
 * The cuts found so far: those that stand in the master, and a pool of those that were put away because nothing leaned
 * on them. A pool is looked through before any cell is solved again, so that putting away never loses a bound.
 */
export class CutStore {
  #master: CutRows;
  #inMaster: Entry[] = [];
  #pool: Entry[] = [];

  constructor(master: CutRows) {
    this.#master = master;
  }

  /** The row of every cut known, in the master or not. */
  get rows(): AddedRow[] {
    return [...this.#inMaster, ...this.#pool].map(({ row }) => row);
  }

  /** Adds the cuts that a point breaks, or all without a point; returns how many. */
  add(cuts: readonly CutWithRow[], point: ArrayLike<number> | null): number {
    const added = cuts
      .filter(({ row, isCondition }) => point === null || breachOf(row, isCondition, point) > 1)
      .map((cut): Entry => ({ ...cut, idleRuns: 0 }));
    this.#append(added);
    return added.length;
  }

  /** Takes back what a point breaks; returns how many. */
  takeFromPool(point: ArrayLike<number>): number {
    const broken = new Set(
      this.#pool.filter(({ row, isCondition }) => breachOf(row, isCondition, point) > POOL_BREACH),
    );
    if (broken.size === 0) return 0;
    this.#pool = this.#pool.filter((entry) => !broken.has(entry));
    for (const entry of broken) entry.idleRuns = 0;
    this.#append([...broken]);
    return broken.size;
  }

  #append(entries: readonly Entry[]): void {
    this.#master.addRows(entries.map(({ row }) => row));
    this.#inMaster.push(...entries);
  }

  /** Puts away what nothing has leaned on for some runs, once it is worth the change. */
  putAway(rowDuals: ArrayLike<number>): void {
    const { firstCutRow } = this.#master;
    this.#inMaster.forEach((entry, n) => {
      entry.idleRuns = Math.abs(rowDuals[firstCutRow + n] ?? 0) > 1e-12 ? 0 : entry.idleRuns + 1;
    });
    const idle = this.#idleFor(MOST_IDLE_RUNS);
    if (idle.length < 100 || idle.length < this.#inMaster.length / 4) return;
    this.#master.deleteRows(idle.map((n) => firstCutRow + n));
    this.#toPool(idle);
  }

  /** Places of the cuts in the master that nothing has leaned on for more than so many runs. */
  #idleFor(runs: number): number[] {
    return this.#inMaster.flatMap(({ idleRuns }, n) => (idleRuns > runs ? [n] : []));
  }

  #toPool(places: readonly number[]): void {
    const gone = new Set(places);
    this.#pool.push(...this.#inMaster.filter((_, n) => gone.has(n)));
    this.#inMaster = this.#inMaster.filter((_, n) => !gone.has(n));
  }

  /** Gives every cut its numbers in a changed plan; what `renew` has no answer for is forgotten. */
  renew(renew: RenewCut): void {
    const { firstCutRow } = this.#master;
    const idle = this.#idleFor(MOST_IDLE_RUNS_BEFORE);
    this.#master.deleteRows(idle.map((n) => firstCutRow + n));
    this.#toPool(idle);
    const kept: Entry[] = [];
    const gone: number[] = [];
    const moved: { readonly row: number; readonly lower: number }[] = [];
    this.#inMaster.forEach((entry, n) => {
      const row = firstCutRow + n;
      const renewed = renew(entry, entry.idleRuns === 0);
      if (renewed === null) {
        gone.push(row);
        return;
      }
      const { columns, values } = changedTerms(entry.row, renewed.row);
      if (columns.length > 0) this.#master.setCoefficients(row, columns, values);
      if (renewed.row.lower !== entry.row.lower) moved.push({ row, lower: renewed.row.lower });
      kept.push({ ...renewed, idleRuns: 0 });
    });
    this.#master.setLowerSides(
      moved.map(({ row }) => row),
      moved.map(({ lower }) => lower),
    );
    this.#master.deleteRows(gone);
    this.#inMaster = kept;
    this.#pool = this.#renewPool(renew);
  }

  /** As `renew`, for a master that holds no cut yet. */
  moveTo(master: CutRows, renew: RenewCut): void {
    this.#toPool(this.#idleFor(MOST_IDLE_RUNS_BEFORE));
    const entries = this.#inMaster;
    this.#master = master;
    this.#inMaster = [];
    this.#pool = this.#renewPool(renew);
    this.#append(
      entries.flatMap((entry): Entry[] => {
        const renewed = renew(entry, entry.idleRuns === 0);
        return renewed === null ? [] : [{ ...renewed, idleRuns: 0 }];
      }),
    );
  }

  #renewPool(renew: RenewCut): Entry[] {
    return this.#pool.flatMap((entry): Entry[] => {
      const renewed = renew(entry, false);
      return renewed === null ? [] : [{ ...renewed, idleRuns: entry.idleRuns }];
    });
  }
}
