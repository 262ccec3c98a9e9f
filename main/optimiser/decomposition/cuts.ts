import type { AddedRow } from '../highs.ts';
import type { CellBank, CellSides } from './cell-bank.ts';

/** Duals of a cell's rows: of an optimal basis, or of rows that contradict each other. */
export type CellDuals = {
  readonly duals: Float64Array;
  readonly reducedCosts: Float64Array;
  readonly slopes: Float64Array;
};

/** A cell of the plan, by number, with duals that price it, and how much of its cost counts. */
export type CutPart = { readonly cell: number; readonly at: CellDuals; readonly weight: number };

/**
 * A lower bound, linear in what is decided before any dispatch. It remembers its duals, so that moved demand, supply and
 * prices give it new numbers.
 */
export type Cut =
  /** On the cost of a block of cells. */
  | { readonly kind: 'block'; readonly block: number; readonly parts: readonly CutPart[] }
  /** On the mean cost of the tail: the bands by their share in some tail of probability 1 − α. */
  | { readonly kind: 'tail'; readonly bandShares: Float64Array; readonly parts: readonly CutPart[] }
  /** A condition (at most 0) without which a cell has no dispatch. */
  | { readonly kind: 'contradiction'; readonly parts: readonly CutPart[] };

/** What prices a cell: its numbers as they stand. */
export type PricedCell = { readonly bank: CellBank; readonly sides: CellSides };

/** Slopes over columns of the master, in any order; a column may come more than once. */
export type Slopes = { readonly columns: number[]; readonly values: number[] };

/** constant + Σ slopes · z of the parts of a cut: money, or the unit of a contradiction. */
export type CutLine = { readonly constant: number; readonly slopes: Slopes };

/** The numbers of a cut as the sides of its cells stand now. */
export function lineOf({ kind, parts }: Cut, cells: readonly PricedCell[]): CutLine {
  const slopes: Slopes = { columns: [], values: [] };
  let constant = 0;
  for (const { cell, at, weight } of parts) {
    if (weight === 0) continue;
    const { bank, sides } = cells[cell]!;
    constant += weight * (kind === 'contradiction' ? bank.rayConstantOf(at, sides) : bank.constantOf(at, sides));
    for (let k = 0; k < at.slopes.length; k++) {
      const slope = at.slopes[k]!;
      if (slope === 0) continue;
      slopes.columns.push(sides.parameters[k]!);
      slopes.values.push(weight * slope);
    }
  }
  return { constant, slopes };
}

/** The slopes by increasing column, each column once. */
function inOrder(slopes: Slopes): Slopes {
  if (slopes.columns.every((column, n) => n === 0 || slopes.columns[n - 1]! < column)) return slopes;
  const byColumn = new Map<number, number>();
  slopes.columns.forEach((column, n) => byColumn.set(column, (byColumn.get(column) ?? 0) + slopes.values[n]!));
  const sorted = [...byColumn].toSorted((a, b) => a[0] - b[0]);
  return { columns: sorted.map(([column]) => column), values: sorted.map(([, value]) => value) };
}

/**
 * A line as a row of the master: cost column − Σ slopes · z ≥ constant, or −Σ slopes · z ≥ constant for a contradiction.
 * Null when the line says nothing.
 */
export function rowOf({ constant, slopes }: CutLine, costColumn: number | null, moneyUnit: number): AddedRow | null {
  if (!Number.isFinite(constant)) return null;
  const unit = costColumn === null ? 1 : moneyUnit;
  const { columns, values } = inOrder(slopes);
  const row = { columns: columns.slice(), values: values.map((slope) => -slope / unit) };
  if (costColumn !== null) {
    row.columns.push(costColumn);
    row.values.push(1);
  }
  return { ...row, lower: constant / unit, upper: Infinity };
}

/** A cut on cost is broken where a point breaks it by more than this share of its largest term. */
export const BREACH = 1e-9;

/**
 * A condition is broken where a point breaks it by more than this, in units of what it weighs most: somewhat more than the
 * master's own tolerance, so that what the master takes for kept is not told again.
 */
export const CONDITION_BREACH = 4e-9;

/**
 * By how many tolerances a point breaks a row that has a lower side; 1 or less when it holds. `isCondition`: the row is of
 * a contradiction, not of a cost.
 */
export function breachOf({ columns, values, lower }: AddedRow, isCondition: boolean, point: ArrayLike<number>): number {
  let activity = 0;
  let size = Math.max(1, Math.abs(lower));
  let weight = 0;
  for (let n = 0; n < columns.length; n++) {
    const value = values[n]!;
    const term = value * point[columns[n]!]!;
    activity += term;
    if (term > size || -term > size) size = Math.abs(term);
    if (value > weight || -value > weight) weight = Math.abs(value);
  }
  return (lower - activity) / (isCondition ? CONDITION_BREACH * weight : BREACH * size);
}
