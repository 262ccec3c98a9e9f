import type { CellBasis } from './cell-basis.ts';
import { type CellGroup, rebuildGroup } from './cell-group.ts';
import { type CellDuals, CONDITION_BREACH } from './cuts.ts';
import type { CellBounds } from './cell-bounds.ts';
import { CellSimplex, type FindBasis } from './cell-simplex.ts';
import {
  adoptBasis,
  changedColumns,
  logicalBasis,
  reducedCostsOf,
  renewBasis,
  renewReducedCosts,
} from './make-basis.ts';
import type { SplitCell } from './split-model.ts';
import { UnsolvedCell } from './unsolved-cell.ts';

/** A cell's sides and bounds, scaled, without the parameters' part. Changed in place when demand or supply moves. */
export type CellSides = {
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly impliedUpper: Float64Array;
  /** Master column of each parameter. */
  readonly parameters: Int32Array;
  /** The basis the cell was last solved to. */
  last: CellBasis | null;
  /** What the bases of the bank promise at parameters of 0, by their place in it, as far as it was asked: money. */
  readonly constants: { readonly basis: CellBasis[]; readonly value: number[] };
};

/** Duals that price a cell, and, where it has no dispatch, rows that contradict each other. */
export type CellAnswer = { readonly at: CellBasis; readonly cost: number; readonly ray: CellDuals | null };

/** Duals of an optimal basis price what the cell costs; those of a contradiction price nothing. */
export type DualKind = 'cost' | 'contradiction';

/** A bank with new numbers, and what those make of what the bank before knew. */
export type BankRenewal = {
  readonly from: CellBank;
  readonly bank: CellBank;
  /** The basis with its new duals, kept by the new bank; null when it is no start with the new numbers. */
  readonly adopt: (basis: CellBasis) => CellBasis | null;
  /** Duals that bound every cell of the group with the new numbers; `isTight`: those of the same basis where it has any. */
  readonly dualsOf: (at: CellDuals, kind: DualKind, isTight: boolean) => CellDuals;
};

function isBasis(at: CellDuals): at is CellBasis {
  return 'head' in at;
}

function isEqualArray(one: Float64Array, other: Float64Array): boolean {
  return one.every((value, n) => value === other[n]);
}

/** A scaled slack this small is none. */
const SLACK_TOLERANCE = 1e-9;

/** Bases that a bank keeps with their factors: so many besides one for each of its cells, up to a most. */
const BASES_BESIDES = 2;
const MOST_BASES = 32;

/** Scales the sides of a cell to its group. */
export function sidesOf(group: CellGroup, cell: SplitCell): CellSides {
  const columnUpper = cell.upper.map((bound, j) => bound / group.columnScale[j]!);
  const impliedUpper = cell.impliedUpper.map((bound, j) => bound / group.columnScale[j]!);
  return {
    rowLower: cell.rowLower.map((side, i) => side * group.rowScale[i]!),
    rowUpper: cell.rowUpper.map((side, i) => side * group.rowScale[i]!),
    columnLower: cell.lower.map((bound, j) => bound / group.columnScale[j]!),
    columnUpper: columnUpper.map((bound, j) => (group.cost[j]! < 0 ? impliedUpper[j]! : bound)),
    impliedUpper,
    parameters: cell.parameters,
    last: null,
    constants: { basis: [], value: [] },
  };
}

/** The bases that cells of one group have been solved to; each is a start for every cell of the group. */
export class CellBank {
  readonly group: CellGroup;
  readonly #simplex: CellSimplex;
  /** In a ring: the next one takes the place of the oldest. */
  readonly #bases: CellBasis[] = [];
  #next = 0;
  #cells = 0;
  readonly #byKey = new Map<number, CellBasis>();
  readonly #bounds: CellBounds;
  #isBoxed = false;
  #seed: CellBank | null;

  /** `seed`: a bank of cells of the same shape whose bases may fit here. */
  constructor(group: CellGroup, seed: CellBank | null) {
    this.group = group;
    this.#seed = seed;
    this.#simplex = new CellSimplex(group);
    this.#bounds = {
      rowLower: new Float64Array(group.rows),
      rowUpper: new Float64Array(group.rows),
      columnLower: new Float64Array(group.columns),
      columnUpper: new Float64Array(group.columns),
    };
  }

  /**
   * A bank for the same cells with other costs and coefficients, given unscaled; `before`: one of them as it was. Bases that
   * can be made dual feasible come along; every column with an implied upper bound is held to it, since they may stand there.
   */
  renew(cell: SplitCell, before: SplitCell): BankRenewal {
    const group = rebuildGroup(cell.raw, before.raw, this.group);
    const bank = new CellBank(group, null);
    bank.#isBoxed = true;
    const canBox = Uint8Array.from(cell.impliedUpper, (bound) => (bound < Infinity ? 1 : 0));
    const hasSameEntries = group.columnValue === this.group.columnValue;
    const hasSameRows = hasSameEntries || isEqualArray(group.columnValue, this.group.columnValue);
    const changed = changedColumns(this.group, group);
    const renewed = new Map<CellDuals, CellBasis | null>();
    const basisOf = (basis: CellBasis): CellBasis | null => {
      const known = renewed.get(basis);
      if (known !== undefined) return known;
      const found = renewBasis(group, basis, canBox, hasSameRows);
      renewed.set(basis, found);
      return found;
    };
    const dualsOf = (at: CellDuals, kind: DualKind, isTight: boolean): CellDuals => {
      const found = isTight && isBasis(at) ? basisOf(at) : renewed.get(at);
      if (found != null) return found;
      return { duals: at.duals, reducedCosts: renewReducedCosts(group, at, kind, changed), slopes: at.slopes };
    };
    const adopt = (basis: CellBasis): CellBasis | null => {
      const found = basisOf(basis);
      return found === null ? null : bank.#remember(found);
    };
    return { from: this, bank, adopt, dualsOf };
  }

  /** Makes room for the bases of one more cell. */
  join(): void {
    this.#cells += 1;
  }

  get #room(): number {
    return Math.min(MOST_BASES, this.#cells + BASES_BESIDES);
  }

  /** Cost of a cell at parameters of 0 by the duals of a basis: a bound on its cost for any duals. Money. */
  constantOf({ duals, reducedCosts }: CellDuals, sides: CellSides): number {
    return this.#dualValue(duals, reducedCosts, sides) / this.group.moneyScale;
  }

  /** How far a contradiction of rows is from holding at parameters of 0. */
  rayConstantOf({ duals, reducedCosts }: CellDuals, sides: CellSides): number {
    return this.#dualValue(duals, reducedCosts, sides);
  }

  #dualValue(duals: Float64Array, reducedCosts: Float64Array, sides: CellSides): number {
    const { rows, firstSlack: columns } = this.group;
    let sum = 0;
    for (let i = 0; i < rows; i++) {
      const dual = duals[i]!;
      if (dual > 0) sum += dual * sides.rowLower[i]!;
      else if (dual < 0) sum += dual * sides.rowUpper[i]!;
    }
    for (let j = 0; j < columns; j++) {
      const reduced = reducedCosts[j]!;
      if (reduced > 0) {
        if (sides.columnLower[j] !== 0) sum += reduced * sides.columnLower[j]!;
      } else if (reduced < -1e-11) {
        const upper = Math.min(sides.columnUpper[j]!, sides.impliedUpper[j]!);
        if (upper < Infinity) sum += reduced * upper;
        else if (reduced < -1e-8) return -Infinity;
      }
    }
    return sum;
  }

  /**
   * Solves a cell at the values of the master's columns. Where it leans on slack, it is solved once more without: it then
   * has either a dispatch that costs more, or rows that contradict each other. Throws `UnsolvedCell` when no basis can be found.
   */
  evaluate(sides: CellSides, values: Float64Array): CellAnswer {
    const elastic = this.#solveElastic(sides, values);
    const cost = this.#costAt(elastic);
    if (!this.#leansOnSlack(elastic)) return { at: elastic, cost, ray: null };
    const end = this.#simplex.solve(elastic, this.#hardBounds());
    if (end.kind === 'failed') throw new UnsolvedCell();
    if (end.kind === 'infeasible') {
      const ray = this.#contradiction(end.ray, sides);
      return { at: elastic, cost, ray: this.#isBroken(ray, sides, values) ? ray : null };
    }
    end.basis.factor = null;
    return { at: end.basis, cost: this.#costAt(end.basis), ray: null };
  }

  /** What a cell costs at least by a basis that the bank keeps, with nothing solved. */
  promise(sides: CellSides, values: Float64Array): CellAnswer {
    const at = this.#bestStart(sides, values);
    return { at, cost: this.#valueOf(at, this.#bases.indexOf(at), sides, values), ray: null };
  }

  /** True when a contradiction holds at some parameters by more than a cut needs to be told. */
  #isBroken(ray: CellDuals, sides: CellSides, values: Float64Array): boolean {
    let sum = this.rayConstantOf(ray, sides);
    let weight = 0;
    for (let k = 0; k < ray.slopes.length; k++) {
      const slope = ray.slopes[k]!;
      sum += slope * values[sides.parameters[k]!]!;
      weight = Math.max(weight, Math.abs(slope));
    }
    return sum > CONDITION_BREACH * weight;
  }

  /** Dispatch of a cell by local column, unscaled; null when it has none. */
  dispatch(sides: CellSides, values: Float64Array): Float64Array | null {
    const elastic = this.#solveElastic(sides, values);
    if (!this.#leansOnSlack(elastic)) return this.#simplex.columnValues(elastic, this.#bounds);
    const end = this.#simplex.solve(elastic, this.#hardBounds());
    if (end.kind === 'optimal') return this.#simplex.columnValues(end.basis, this.#bounds);
    if (end.kind === 'failed' || this.#isBroken(this.#contradiction(end.ray, sides), sides, values)) return null;
    return this.#simplex.columnValues(elastic, this.#boundsAt(sides, values));
  }

  #solveElastic(sides: CellSides, values: Float64Array): CellBasis {
    const bounds = this.#boundsAt(sides, values);
    const last = sides.last;
    if (last !== null && last.factor !== null && this.#simplex.isOptimal(last, bounds)) return last;
    const start = this.#bestStart(sides, values);
    if (start !== last && this.#simplex.isOptimal(start, bounds)) {
      sides.last = start;
      return start;
    }
    let end = this.#simplex.solve(start, bounds, this.#known);
    if (end.kind !== 'optimal') end = this.#simplex.solve(logicalBasis(this.group), bounds, this.#known);
    if (end.kind !== 'optimal') throw new UnsolvedCell();
    sides.last = this.#remember(end.basis);
    if (sides.last !== end.basis) this.#simplex.isOptimal(sides.last, bounds);
    return sides.last;
  }

  /** True when a slack is used at the bounds last set. */
  #leansOnSlack(basis: CellBasis): boolean {
    const { firstSlack, columns } = this.group;
    let hasSlack = false;
    for (let p = 0; p < basis.head.length; p++) {
      const variable = basis.head[p]!;
      if (variable >= firstSlack && variable < columns) hasSlack = true;
    }
    if (!hasSlack) return false;
    const values = this.#simplex.columnValues(basis, this.#bounds);
    for (let j = firstSlack; j < columns; j++) {
      if (values[j]! / this.group.columnScale[j]! > SLACK_TOLERANCE) return true;
    }
    return false;
  }

  #costAt(basis: CellBasis): number {
    return this.#simplex.objectiveAt(basis, this.#bounds) / this.group.moneyScale;
  }

  #hardBounds(): CellBounds {
    this.#bounds.columnUpper.fill(0, this.group.firstSlack);
    return this.#bounds;
  }

  #boundsAt(sides: CellSides, values: Float64Array): CellBounds {
    const { linkRow, linkParameter, linkValue } = this.group;
    const { rowLower, rowUpper, columnLower, columnUpper } = this.#bounds;
    rowLower.set(sides.rowLower);
    rowUpper.set(sides.rowUpper);
    columnLower.set(sides.columnLower);
    columnUpper.set(this.#isBoxed ? sides.impliedUpper : sides.columnUpper);
    for (let entry = 0; entry < linkRow.length; entry++) {
      const shift = linkValue[entry]! * values[sides.parameters[linkParameter[entry]!]!]!;
      if (shift === 0) continue;
      const row = linkRow[entry]!;
      rowLower[row] = rowLower[row]! - shift;
      rowUpper[row] = rowUpper[row]! - shift;
    }
    return this.#bounds;
  }

  /** The basis whose duals promise the highest cost: the one closest to the optimum. */
  #bestStart(sides: CellSides, values: Float64Array): CellBasis {
    if (this.#bases.length === 0) this.#begin();
    let best = this.#bases[0]!;
    let highest = -Infinity;
    for (let n = 0; n < this.#bases.length; n++) {
      const basis = this.#bases[n]!;
      const value = this.#valueOf(basis, n, sides, values);
      if (value > highest) {
        highest = value;
        best = basis;
      }
    }
    return best;
  }

  /** What the duals of the n-th basis promise at the values of the master's columns, money. */
  #valueOf(basis: CellBasis, n: number, sides: CellSides, values: Float64Array): number {
    const { constants } = sides;
    if (constants.basis[n] !== basis) {
      constants.basis[n] = basis;
      constants.value[n] = this.constantOf(basis, sides);
    }
    let value = constants.value[n]!;
    for (let k = 0; k < basis.slopes.length; k++) value += basis.slopes[k]! * values[sides.parameters[k]!]!;
    return value;
  }

  /** The basis that was kept last. */
  #latest(): CellBasis[] {
    const last = this.#bases[(this.#next + this.#room - 1) % this.#room];
    return last === undefined ? [] : [last];
  }

  #begin(): void {
    const seed = this.#seed;
    this.#seed = null;
    if (seed !== null && seed.group.rows === this.group.rows && seed.group.columns === this.group.columns) {
      for (const basis of seed.#latest()) {
        const adopted = adoptBasis(this.group, basis);
        if (adopted !== null) this.#remember(adopted);
      }
    }
    if (this.#bases.length === 0) this.#remember(logicalBasis(this.group));
  }

  readonly #known: FindBasis = (key) => {
    const basis = this.#byKey.get(key);
    return basis === undefined || basis.factor === null ? null : basis;
  };

  #remember(basis: CellBasis): CellBasis {
    const known = this.#known(basis.key);
    if (known !== null) return known;
    this.#byKey.set(basis.key, basis);
    const dropped = this.#bases[this.#next];
    if (dropped !== undefined) {
      dropped.factor = null;
      if (this.#byKey.get(dropped.key) === dropped) this.#byKey.delete(dropped.key);
    }
    this.#bases[this.#next] = basis;
    this.#next = (this.#next + 1) % this.#room;
    return basis;
  }

  /** A row combination that cannot hold, as a condition on the parameters: constant + slopes · z ≤ 0. */
  #contradiction(ray: Float64Array, sides: CellSides): CellDuals {
    const { rows, linkRow, linkParameter, linkValue, parameters } = this.group;
    const size = ray.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const duals = ray.map((value) => (Math.abs(value) < 1e-11 * size ? 0 : value / size));
    for (let i = 0; i < rows; i++) {
      const side = duals[i]! > 0 ? sides.rowLower[i]! : sides.rowUpper[i]!;
      if (duals[i] !== 0 && !Number.isFinite(side)) duals[i] = 0;
    }
    const reducedCosts = reducedCostsOf(this.group, duals, 'contradiction');
    const slopes = new Float64Array(parameters);
    for (let entry = 0; entry < linkRow.length; entry++) {
      slopes[linkParameter[entry]!]! -= duals[linkRow[entry]!]! * linkValue[entry]!;
    }
    return { duals, reducedCosts, slopes };
  }
}
