import { basisKey, type CellBasis } from './cell-basis.ts';
import type { CellGroup } from './cell-group.ts';
import { EtaFile } from './eta-file.ts';
import { mostViolated } from './most-violated.ts';
import { dualsOf, keepBasis } from './make-basis.ts';
import { NOISE, PivotRow } from './pivot-row.ts';
import { chooseEntering, type VariableState } from './ratio-test.ts';
import { writeRightHand } from './right-hand.ts';
import type { CellBounds } from './cell-bounds.ts';
import { type BasisFactor, emptyFactor, factorOf, solveForward } from './basis-factor.ts';

/** A basis that is kept with its factor, by its key. */
export type FindBasis = (key: number) => CellBasis | null;

/** How a run ended. `infeasible`: `ray` combines the rows to a contradiction. */
export type SimplexEnd =
  | { readonly kind: 'optimal'; readonly basis: CellBasis }
  | { readonly kind: 'infeasible'; readonly ray: Float64Array }
  | { readonly kind: 'failed' };

/** Rows may be off by this share of their largest side before the basis is factorised afresh. */
const DRIFT_TOLERANCE = 1e-11;
/** Rows that contradict each other by less than this share of their largest term do so by rounding. */
const ROUNDING = 1e-12;
/** The basis is factorised afresh after this many exchanges, and when it is kept with more than a few. */
const MOST_ETAS = 40;
const MOST_KEPT_ETAS = 12;

/**
 * Bounded dual simplex for the cells of one group, with dual steepest edge. Rows are A x − r = 0 with a logical r in the
 * bounds of its row. Source: Koberstein, The dual simplex method, techniques for a fast and stable implementation
 * (2005), chapters 2 and 3; Forrest and Goldfarb, Steepest-edge simplex algorithms for linear programming (1992).
 */
export class CellSimplex {
  readonly #group: CellGroup;
  readonly #etas = new EtaFile();
  #factor: BasisFactor = emptyFactor;
  readonly #byRow: Float64Array;
  readonly #head: Int32Array;
  readonly #position: Int32Array;
  readonly #isAtUpper: Uint8Array;
  readonly #reduced: Float64Array;
  readonly #basic: Float64Array;
  readonly #rightHand: Float64Array;
  readonly #direction: Float64Array;
  readonly #row: PivotRow;
  readonly #tau: Float64Array;
  readonly #places: Int32Array;
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;
  readonly #candidates: Int32Array;
  readonly #state: VariableState;
  readonly #weights: Float64Array;

  constructor(group: CellGroup) {
    const { rows, columns } = group;
    this.#group = group;
    this.#byRow = new Float64Array(rows);
    this.#head = new Int32Array(rows);
    this.#position = new Int32Array(rows + columns);
    this.#isAtUpper = new Uint8Array(rows + columns);
    this.#reduced = new Float64Array(rows + columns);
    this.#basic = new Float64Array(rows);
    this.#rightHand = new Float64Array(rows);
    this.#direction = new Float64Array(rows);
    this.#row = new PivotRow(group);
    this.#tau = new Float64Array(rows);
    this.#places = new Int32Array(rows);
    this.#lower = new Float64Array(rows);
    this.#upper = new Float64Array(rows);
    this.#candidates = new Int32Array(rows + columns);
    this.#state = { position: this.#position, isAtUpper: this.#isAtUpper, reduced: this.#reduced };
    this.#weights = new Float64Array(rows).fill(1);
  }

  /** Basic values of a basis within some bounds, in the order of its head. */
  basicValues(basis: CellBasis, bounds: CellBounds, into: Float64Array): void {
    if (basis.factor === null) throw new Error('A basis without its factor has no values.');
    writeRightHand(this.#group, basis.head, basis.isAtUpper, bounds, this.#position, this.#rightHand);
    solveForward(basis.factor, this.#rightHand, into);
  }

  /** True when every basic value lies within its bounds: the basis is optimal for the cell. */
  isOptimal(basis: CellBasis, bounds: CellBounds): boolean {
    this.basicValues(basis, bounds, this.#basic);
    this.#writeBasicBounds(basis.head, bounds);
    return mostViolated(this.#basic, this.#lower, this.#upper, this.#weights) < 0;
  }

  /** Values of all columns at a basis, unscaled. */
  columnValues(basis: CellBasis, bounds: CellBounds): Float64Array {
    const { columns, columnScale } = this.#group;
    const values = new Float64Array(columns);
    for (let j = 0; j < columns; j++) {
      values[j] = basis.isAtUpper[j] === 1 ? bounds.columnUpper[j]! : bounds.columnLower[j]!;
    }
    this.basicValues(basis, bounds, this.#basic);
    for (let p = 0; p < basis.head.length; p++) {
      const variable = basis.head[p]!;
      if (variable < columns) values[variable] = this.#basic[p]!;
    }
    for (let j = 0; j < columns; j++) values[j] = values[j]! * columnScale[j]!;
    return values;
  }

  /** Copies the bounds of the basic variables to the order of the head. */
  #writeBasicBounds(head: Int32Array, bounds: CellBounds): void {
    for (let p = 0; p < head.length; p++) this.#writeBoundsAt(p, head[p]!, bounds);
  }

  #writeBoundsAt(position: number, variable: number, bounds: CellBounds): void {
    const { columns } = this.#group;
    this.#lower[position] = variable < columns ? bounds.columnLower[variable]! : bounds.rowLower[variable - columns]!;
    this.#upper[position] = variable < columns ? bounds.columnUpper[variable]! : bounds.rowUpper[variable - columns]!;
  }

  /**
   * Starts from a dual feasible basis and pivots until the basic values lie within their bounds. What `known` finds is
   * not made again.
   */
  solve(start: CellBasis, bounds: CellBounds, known: FindBasis = () => null): SimplexEnd {
    if (start.factor === null) throw new Error('A basis without its factor cannot be started from.');
    const { rows, columns } = this.#group;
    this.#head.set(start.head);
    this.#isAtUpper.set(start.isAtUpper);
    this.#takeFactor(start.factor);
    this.#weights.set(start.weights);
    this.#reduced.set(start.reducedCosts);
    this.#reduced.set(start.duals, columns);
    writeRightHand(this.#group, this.#head, this.#isAtUpper, bounds, this.#position, this.#rightHand);
    solveForward(start.factor, this.#rightHand, this.#basic);
    this.#writeBasicBounds(this.#head, bounds);
    let isChanged = false;
    const mostPivots = 200 + 20 * (rows + columns);
    for (let pivots = 0; pivots < mostPivots; pivots++) {
      if (this.#etas.length > MOST_ETAS && !this.#refresh(bounds)) return { kind: 'failed' };
      const leaving = mostViolated(this.#basic, this.#lower, this.#upper, this.#weights);
      if (leaving < 0) {
        if (isChanged && this.#etas.length > 0) {
          isChanged = false;
          const isWorn = this.#etas.length > MOST_KEPT_ETAS || this.#hasDrifted(bounds);
          if (isWorn && !this.#refresh(bounds)) return { kind: 'failed' };
          continue;
        }
        return { kind: 'optimal', basis: this.#keep(bounds, known) };
      }
      const variable = this.#head[leaving]!;
      const lower = this.#lower[leaving]!;
      const upper = this.#upper[leaving]!;
      const isBelow = this.#basic[leaving]! < lower;
      this.#row.write(this.#factor, leaving);
      const entering = chooseEntering(this.#row, this.#state, isBelow, bounds, this.#candidates);
      if (entering >= 0 && this.#pivot(leaving, entering, isBelow ? lower : upper, bounds)) {
        isChanged = true;
        this.#isAtUpper[variable] = isBelow ? 0 : 1;
        continue;
      }
      if (entering >= 0 || (this.#etas.length > 0 && this.#isNearlyInside(leaving, lower, upper))) {
        if (this.#etas.length === 0 || !this.#refresh(bounds)) return { kind: 'failed' };
        continue;
      }
      if (this.#contradictsByRounding(leaving, bounds)) {
        const value = this.#basic[leaving]!;
        this.#lower[leaving] = Math.min(lower, value);
        this.#upper[leaving] = Math.max(upper, value);
        continue;
      }
      const row = this.#row.inverse.slice();
      return { kind: 'infeasible', ray: isBelow ? row.map((value) => -value) : row };
    }
    return { kind: 'failed' };
  }

  /** Computes the basic values afresh from the factor; true when they do not solve the rows to full accuracy. */
  #hasDrifted(bounds: CellBounds): boolean {
    const { rows, columns, columnStart, columnRow, columnValue } = this.#group;
    const basic = this.#basic;
    const rest = this.#rightHand;
    writeRightHand(this.#group, this.#head, this.#isAtUpper, bounds, this.#position, this.#rightHand);
    solveForward(this.#factor, rest, basic);
    writeRightHand(this.#group, this.#head, this.#isAtUpper, bounds, this.#position, rest);
    let size = 1;
    for (let i = 0; i < rows; i++) size = Math.max(size, Math.abs(rest[i]!));
    for (let p = 0; p < rows; p++) {
      const variable = this.#head[p]!;
      const value = basic[p]!;
      if (variable >= columns) rest[variable - columns]! += value;
      else {
        for (let entry = columnStart[variable]!; entry < columnStart[variable + 1]!; entry++) {
          rest[columnRow[entry]!]! -= columnValue[entry]! * value;
        }
      }
    }
    for (let i = 0; i < rows; i++) if (Math.abs(rest[i]!) > DRIFT_TOLERANCE * size) return true;
    return false;
  }

  /** True when a violation is so small that it may be an error of the updates. */
  #isNearlyInside(position: number, lower: number, upper: number): boolean {
    const value = this.#basic[position]!;
    return Math.max(lower - value, value - upper) < 1e-6 * (1 + Math.abs(value));
  }

  /** True when a basic value is outside its bounds by no more than rounding in the terms that it is made of. */
  #contradictsByRounding(position: number, bounds: CellBounds): boolean {
    const { columns } = this.#group;
    const { alpha, alphaPlaces, alphaCount, inverse, inversePlaces, inverseCount } = this.#row;
    let size = 1;
    for (let n = 0; n < alphaCount; n++) {
      const j = alphaPlaces[n]!;
      if (this.#position[j]! >= 0) continue;
      const value = this.#isAtUpper[j] === 1 ? bounds.columnUpper[j]! : bounds.columnLower[j]!;
      size = Math.max(size, Math.abs(alpha[j]! * value));
    }
    for (let n = 0; n < inverseCount; n++) {
      const i = inversePlaces[n]!;
      if (this.#position[columns + i]! >= 0) continue;
      const value = this.#isAtUpper[columns + i] === 1 ? bounds.rowUpper[i]! : bounds.rowLower[i]!;
      size = Math.max(size, Math.abs(inverse[i]! * value));
    }
    const value = this.#basic[position]!;
    return Math.max(this.#lower[position]! - value, value - this.#upper[position]!) <= ROUNDING * size;
  }

  /** Money that a basis costs at the bounds it was last tried at, scaled. */
  objectiveAt(basis: CellBasis, bounds: CellBounds): number {
    const { columns, cost } = this.#group;
    let sum = 0;
    for (let p = 0; p < basis.head.length; p++) {
      const variable = basis.head[p]!;
      if (variable < columns && cost[variable] !== 0) sum += cost[variable]! * this.#basic[p]!;
    }
    for (let j = 0; j < columns; j++) {
      if (this.#position[j]! >= 0 || cost[j] === 0) continue;
      const value = basis.isAtUpper[j] === 1 ? bounds.columnUpper[j]! : bounds.columnLower[j]!;
      if (value !== 0) sum += cost[j]! * value;
    }
    return sum;
  }

  /** The basis as it stands. */
  #keep(bounds: CellBounds, known: FindBasis): CellBasis {
    const same = known(basisKey(this.#head, this.#isAtUpper));
    if (same !== null) {
      this.basicValues(same, bounds, this.#basic);
      return same;
    }
    const factor = { lu: this.#factor.lu, etas: this.#etas.copy() };
    return keepBasis(this.#group, this.#head.slice(), this.#isAtUpper.slice(), factor, this.#weights.slice());
  }

  #takeFactor({ lu, etas }: BasisFactor): void {
    this.#etas.set(etas);
    this.#factor = { lu, etas: this.#etas };
  }

  /** Makes factor, basic values and reduced costs afresh. False when the basis has become singular. */
  #refresh(bounds: CellBounds): boolean {
    const factor = factorOf(this.#group, this.#head);
    if (factor === null) return false;
    this.#takeFactor(factor);
    const { duals, reducedCosts } = dualsOf(this.#group, this.#head, factor);
    this.#reduced.set(reducedCosts);
    this.#reduced.set(duals, this.#group.columns);
    writeRightHand(this.#group, this.#head, this.#isAtUpper, bounds, this.#position, this.#rightHand);
    solveForward(factor, this.#rightHand, this.#basic);
    this.#writeBasicBounds(this.#head, bounds);
    return true;
  }

  /** B⁻¹ times the column of a variable; writes its non-zero places and returns how many. */
  #writeDirection(variable: number): number {
    const { rows, columns, columnStart, columnRow, columnValue } = this.#group;
    const direction = this.#direction;
    this.#byRow.fill(0);
    if (variable >= columns) this.#byRow[variable - columns] = -1;
    else {
      for (let entry = columnStart[variable]!; entry < columnStart[variable + 1]!; entry++)
        this.#byRow[columnRow[entry]!] = columnValue[entry]!;
    }
    solveForward(this.#factor, this.#byRow, direction);
    let count = 0;
    for (let i = 0; i < rows; i++) {
      const value = direction[i]!;
      if (value > -NOISE && value < NOISE) direction[i] = 0;
      else this.#places[count++] = i;
    }
    return count;
  }

  /** Brings a variable into the basis; the leaving one goes to `bound`. False when the pivot is not to be trusted. */
  #pivot(leaving: number, entering: number, bound: number, bounds: CellBounds): boolean {
    const { columns } = this.#group;
    const direction = this.#direction;
    const places = this.#places;
    const reduced = this.#reduced;
    const count = this.#writeDirection(entering);
    const pivot = direction[leaving]!;
    if (Math.abs(pivot - this.#row.of(entering)) > 1e-7 * (1 + Math.abs(pivot))) return false;
    const isAtUpper = this.#isAtUpper[entering] === 1;
    const lower = entering < columns ? bounds.columnLower[entering]! : bounds.rowLower[entering - columns]!;
    const upper = entering < columns ? bounds.columnUpper[entering]! : bounds.rowUpper[entering - columns]!;
    const step = (this.#basic[leaving]! - bound) / pivot;
    const dualStep = reduced[entering]! / pivot;
    if (dualStep !== 0) {
      const { alpha, alphaPlaces, alphaCount, inverse, inversePlaces, inverseCount } = this.#row;
      for (let n = 0; n < alphaCount; n++) {
        const j = alphaPlaces[n]!;
        reduced[j] = reduced[j]! - dualStep * alpha[j]!;
      }
      for (let n = 0; n < inverseCount; n++) {
        const i = inversePlaces[n]!;
        reduced[columns + i] = reduced[columns + i]! + dualStep * inverse[i]!;
      }
    }
    const leavingVariable = this.#head[leaving]!;
    const basic = this.#basic;
    const weights = this.#weights;
    const tau = this.#tau;
    const weight = this.#row.squaredLength;
    this.#byRow.set(this.#row.inverse);
    solveForward(this.#factor, this.#byRow, tau);
    for (let n = 0; n < count; n++) {
      const p = places[n]!;
      const change = direction[p]!;
      basic[p] = basic[p]! - step * change;
      const share = change / pivot;
      const updated = weights[p]! - 2 * share * tau[p]! + share * share * weight;
      const least = 1e-4 + share * share;
      weights[p] = updated > least ? updated : least;
    }
    weights[leaving] = Math.max(1e-4, weight / (pivot * pivot));
    basic[leaving] = (isAtUpper ? upper : lower) + step;
    this.#etas.push(direction, places, count, leaving);
    reduced[leavingVariable] = -dualStep;
    reduced[entering] = 0;
    this.#position[leavingVariable] = -1;
    this.#position[entering] = leaving;
    this.#head[leaving] = entering;
    this.#lower[leaving] = lower;
    this.#upper[leaving] = upper;
    return true;
  }
}
