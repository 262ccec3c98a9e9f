import type { AddedRow } from '../highs.ts';
import { BREACH, breachOf, type Cut } from './cuts.ts';

/** Cuts that have not held the master up in this many runs leave it. */
const MOST_IDLE_RUNS = 20;

/** Put-away cuts come back a little later, so that noise brings none. */
const POOL_BREACH = 1e-8;

/** A row with the cut that gives it new numbers in a changed plan; null where that would be too much to remember. */
export type CutWithRow = { readonly cut: Cut | null; readonly row: AddedRow };

/** A cut with its numbers in a changed plan, null when it says nothing there; `isTight`: the master leant on it. */
export type RenewCut = (known: CutWithRow, isTight: boolean) => CutWithRow | null;

type Entry = CutWithRow & { idleRuns: number };

function hasSameTerms(one: AddedRow, other: AddedRow): boolean {
  return (
    one.columns.length === other.columns.length &&
    one.columns.every((column, n) => column === other.columns[n]) &&
    one.values.every((value, n) => value === other.values[n])
  );
}

/** The rows of a master behind its own. */
export type CutRows = {
  readonly firstCutRow: number;
  addRows(rows: readonly AddedRow[]): void;
  deleteRows(rows: readonly number[]): void;
  /** Changes the lower sides of rows; indices must increase. */
  setLowerSides(rows: readonly number[], lower: readonly number[]): void;
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
      .filter(({ row }) => point === null || breachOf(row, point) > BREACH)
      .map(({ cut, row }): Entry => ({ cut, row, idleRuns: 0 }));
    this.#append(added);
    return added.length;
  }

  /** Takes back what a point breaks; returns how many. */
  takeFromPool(point: ArrayLike<number>): number {
    const broken = new Set(this.#pool.filter(({ row }) => breachOf(row, point) > POOL_BREACH));
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
    const idle = this.#inMaster.flatMap(({ idleRuns }, n) => (idleRuns > MOST_IDLE_RUNS ? [n] : []));
    if (idle.length < 100 || idle.length < this.#inMaster.length / 4) return;
    this.#master.deleteRows(idle.map((n) => firstCutRow + n));
    const gone = new Set(idle);
    this.#pool.push(...this.#inMaster.filter((_, n) => gone.has(n)));
    this.#inMaster = this.#inMaster.filter((_, n) => !gone.has(n));
  }

  /** Gives every cut its numbers in a changed plan; what `renew` has no answer for is forgotten. */
  renew(renew: RenewCut): void {
    const { firstCutRow } = this.#master;
    const kept: Entry[] = [];
    const back: Entry[] = [];
    const gone: number[] = [];
    const moved: { readonly row: number; readonly lower: number }[] = [];
    this.#inMaster.forEach((entry, n) => {
      const found = renew(entry, entry.idleRuns === 0);
      const renewed = found === null ? null : { ...found, idleRuns: 0 };
      if (renewed !== null && hasSameTerms(entry.row, renewed.row)) {
        if (renewed.row.lower !== entry.row.lower) moved.push({ row: firstCutRow + n, lower: renewed.row.lower });
        kept.push(renewed);
        return;
      }
      gone.push(firstCutRow + n);
      if (renewed !== null) back.push(renewed);
    });
    this.#master.setLowerSides(
      moved.map(({ row }) => row),
      moved.map(({ lower }) => lower),
    );
    this.#master.deleteRows(gone);
    this.#inMaster = kept;
    this.#pool = this.#renewPool(renew);
    this.#append(back);
  }

  /** As `renew`, for a master that holds no cut yet. */
  moveTo(master: CutRows, renew: RenewCut): void {
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
