import type { AddedRow } from '../highs.ts';
import type { CellBank, CellSides } from './cell-bank.ts';

/** Duals of a cell's rows: of an optimal basis, or of rows that contradict each other. */
export type CellDuals = {
  readonly duals: Float64Array;
  readonly reducedCosts: Float64Array;
  readonly slopes: Float64Array;
};

/** A cell with duals that price it, and how much of its cost counts. */
export type CutPart = {
  readonly bank: CellBank;
  readonly sides: CellSides;
  readonly at: CellDuals;
  readonly weight: number;
};

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

/** constant + Σ slopes · z of the parts of a cut: money, or the unit of a contradiction. */
export type CutLine = { constant: number; readonly slopes: Map<number, number> };

/** The numbers of a cut as the sides of its cells stand now. */
export function lineOf({ kind, parts }: Cut): CutLine {
  const slopes = new Map<number, number>();
  let constant = 0;
  for (const { bank, sides, at, weight } of parts) {
    if (weight === 0) continue;
    constant += weight * (kind === 'contradiction' ? bank.rayConstantOf(at, sides) : bank.constantOf(at, sides));
    for (let k = 0; k < at.slopes.length; k++) {
      const slope = at.slopes[k]!;
      if (slope === 0) continue;
      const column = sides.parameters[k]!;
      slopes.set(column, (slopes.get(column) ?? 0) + weight * slope);
    }
  }
  return { constant, slopes };
}

/**
 * A line as a row of the master: cost column − Σ slopes · z ≥ constant, or −Σ slopes · z ≥ constant for a contradiction.
 * Null when the line says nothing.
 */
export function rowOf({ constant, slopes }: CutLine, costColumn: number | null, moneyUnit: number): AddedRow | null {
  if (!Number.isFinite(constant)) return null;
  const unit = costColumn === null ? 1 : moneyUnit;
  const columns: number[] = [];
  const values: number[] = [];
  for (const [column, slope] of [...slopes].toSorted((a, b) => a[0] - b[0])) {
    if (slope === 0) continue;
    columns.push(column);
    values.push(-slope / unit);
  }
  if (costColumn !== null) {
    columns.push(costColumn);
    values.push(1);
  }
  return { columns, values, lower: constant / unit, upper: Infinity };
}

/** By how much a point breaks a row that has a lower side, relative to the largest term; 0 or less when it holds. */
export function breachOf({ columns, values, lower }: AddedRow, point: ArrayLike<number>): number {
  let activity = 0;
  let size = Math.max(1, Math.abs(lower));
  for (let n = 0; n < columns.length; n++) {
    const term = values[n]! * point[columns[n]!]!;
    activity += term;
    if (term > size || -term > size) size = Math.abs(term);
  }
  return (lower - activity) / size;
}
