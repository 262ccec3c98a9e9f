import { basisKey, type CellBasis } from './cell-basis.ts';
import type { CellGroup } from './cell-group.ts';
import { mostViolated } from './most-violated.ts';
import { writeSquaredRows, writeTau } from './steepest-edge.ts';
import { dualsOf, keepBasis } from './make-basis.ts';
import { writeRightHand } from './right-hand.ts';
import type { CellBounds } from './cell-bounds.ts';
import { invertBasis, multiplyDense, replaceColumn, writeDirection } from './dense-inverse.ts';
import { compressInverse, expandInverse, logicalInverse, multiply, type SparseInverse } from './sparse-inverse.ts';

/** How a run ended. `infeasible`: `ray` combines the rows to a contradiction. */
export type SimplexEnd =
  | { readonly kind: 'optimal'; readonly basis: CellBasis }
  | { readonly kind: 'infeasible'; readonly ray: Float64Array }
  | { readonly kind: 'failed' };

/** A basis that is kept with its inverse, by its key. */
export type FindBasis = (key: number) => CellBasis | null;

const DUAL_TOLERANCE = 1e-9;
const SMALLEST_PIVOT = 1e-9;
const NOISE = 1e-13;
/** Rows may be off by this share of their largest side before an inverse is made afresh. */
const DRIFT_TOLERANCE = 1e-11;
/** Rows that contradict each other by less than this share of their largest term do so by rounding. */
const ROUNDING = 1e-9;
/** An inverse is made afresh after this many updates. */
const MOST_UPDATES = 150;

/**
 * Bounded dual simplex for the cells of one group, with a dense inverse. Rows are A x − r = 0 with a logical r in the
 * bounds of its row. Source: Koberstein, The dual simplex method, techniques for a fast and stable implementation
 * (2005), chapters 2 and 3.
 */
export class CellSimplex {
  readonly #group: CellGroup;
  readonly #inverse: Float64Array;
  /** The inverse as it was when it was last compressed, and the columns that have changed since. */
  #compressed: SparseInverse;
  readonly #isChanged: Uint8Array;
  readonly #head: Int32Array;
  readonly #position: Int32Array;
  readonly #isAtUpper: Uint8Array;
  readonly #reduced: Float64Array;
  readonly #basic: Float64Array;
  readonly #alpha: Float64Array;
  readonly #rightHand: Float64Array;
  readonly #direction: Float64Array;
  readonly #touched: Int32Array;
  readonly #row: Float64Array;
  readonly #tau: Float64Array;
  readonly #rowPlaces: Int32Array;
  readonly #places: Int32Array;
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;
  readonly #candidates: Int32Array;
  #rowCount = 0;
  readonly #weights: Float64Array;
  #updates = 0;

  constructor(group: CellGroup) {
    const { rows, columns } = group;
    this.#group = group;
    this.#inverse = new Float64Array(rows * rows);
    this.#compressed = logicalInverse(rows);
    this.#isChanged = new Uint8Array(rows);
    this.#head = new Int32Array(rows);
    this.#position = new Int32Array(rows + columns);
    this.#isAtUpper = new Uint8Array(rows + columns);
    this.#reduced = new Float64Array(rows + columns);
    this.#basic = new Float64Array(rows);
    this.#alpha = new Float64Array(columns);
    this.#rightHand = new Float64Array(rows);
    this.#direction = new Float64Array(rows);
    this.#touched = new Int32Array(columns);
    this.#row = new Float64Array(rows);
    this.#tau = new Float64Array(rows);
    this.#rowPlaces = new Int32Array(rows);
    this.#places = new Int32Array(rows);
    this.#lower = new Float64Array(rows);
    this.#upper = new Float64Array(rows);
    this.#candidates = new Int32Array(rows + columns);
    this.#weights = new Float64Array(rows).fill(1);
  }

  /** Basic values of a basis within some bounds, in the order of its head. */
  basicValues(basis: CellBasis, bounds: CellBounds, into: Float64Array): void {
    const inverse = basis.inverse;
    if (inverse === null) throw new Error('A basis without its inverse has no values.');
    writeRightHand(this.#group, basis.head, basis.isAtUpper, bounds, this.#position, this.#rightHand);
    multiply(inverse, this.#rightHand, into);
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
    if (start.inverse === null) throw new Error('A basis without its inverse cannot be started from.');
    const { rows, columns } = this.#group;
    this.#head.set(start.head);
    this.#isAtUpper.set(start.isAtUpper);
    this.#expand(start.inverse);
    this.#updates = start.updates;
    this.#reduced.set(start.reducedCosts);
    this.#reduced.set(start.duals, columns);
    writeRightHand(this.#group, this.#head, this.#isAtUpper, bounds, this.#position, this.#rightHand);
    multiply(start.inverse, this.#rightHand, this.#basic);
    this.#writeBasicBounds(this.#head, bounds);
    writeSquaredRows(start.inverse, this.#weights);
    let isChanged = false;
    const mostPivots = 200 + 20 * (rows + columns);
    for (let pivots = 0; pivots < mostPivots; pivots++) {
      if (this.#updates > MOST_UPDATES && !this.#refresh(bounds)) return { kind: 'failed' };
      const leaving = mostViolated(this.#basic, this.#lower, this.#upper, this.#weights);
      if (leaving < 0) {
        if (isChanged && this.#updates > 0) {
          isChanged = false;
          if (this.#hasDrifted(bounds) && !this.#refresh(bounds)) return { kind: 'failed' };
          continue;
        }
        return { kind: 'optimal', basis: this.#keep(bounds, known) };
      }
      const variable = this.#head[leaving]!;
      const lower = this.#lower[leaving]!;
      const upper = this.#upper[leaving]!;
      const isBelow = this.#basic[leaving]! < lower;
      const touched = this.#writeAlpha(leaving);
      const entering = this.#chooseEntering(isBelow, bounds, touched);
      const isStuck = entering < 0 || !this.#pivot(leaving, entering, isBelow ? lower : upper, bounds, touched);
      const isRounding = entering < 0 && this.#contradictsByRounding(leaving, touched, bounds);
      this.#clearAlpha(touched);
      if (!isStuck) {
        isChanged = true;
        this.#isAtUpper[variable] = isBelow ? 0 : 1;
        continue;
      }
      if (entering >= 0 || (this.#updates > 0 && this.#isNearlyInside(leaving, lower, upper))) {
        if (this.#updates === 0 || !this.#refresh(bounds)) return { kind: 'failed' };
        continue;
      }
      if (isRounding) {
        const value = this.#basic[leaving]!;
        this.#lower[leaving] = Math.min(lower, value);
        this.#upper[leaving] = Math.max(upper, value);
        continue;
      }
      const row = this.#row.slice();
      return { kind: 'infeasible', ray: isBelow ? row.map((value) => -value) : row };
    }
    return { kind: 'failed' };
  }

  #expand(inverse: SparseInverse): void {
    expandInverse(inverse, this.#inverse);
    this.#compressed = inverse;
    this.#isChanged.fill(0);
  }

  /** The basis as it stands. */
  #keep(bounds: CellBounds, known: FindBasis): CellBasis {
    const key = basisKey(this.#head, this.#isAtUpper);
    const same = known(key);
    if (same !== null) {
      this.basicValues(same, bounds, this.#basic);
      return same;
    }
    const inverse = compressInverse(this.#inverse, this.#group.rows, this.#compressed, this.#isChanged);
    return keepBasis(this.#group, this.#head.slice(), this.#isAtUpper.slice(), inverse, this.#updates);
  }

  /** Computes the basic values afresh from the inverse; true when they do not solve the rows to full accuracy. */
  #hasDrifted(bounds: CellBounds): boolean {
    const { rows, columns, columnStart, columnRow, columnValue } = this.#group;
    const basic = this.#basic;
    const rest = this.#rightHand;
    writeRightHand(this.#group, this.#head, this.#isAtUpper, bounds, this.#position, this.#rightHand);
    multiplyDense(this.#inverse, rest, basic);
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
  #contradictsByRounding(position: number, touched: number, bounds: CellBounds): boolean {
    const { columns } = this.#group;
    let size = 1;
    for (let n = 0; n < touched + this.#rowCount; n++) {
      const isLogical = n >= touched;
      const index = isLogical ? this.#rowPlaces[n - touched]! : this.#touched[n]!;
      const variable = isLogical ? columns + index : index;
      if (this.#position[variable]! >= 0) continue;
      const isAtUpper = this.#isAtUpper[variable] === 1;
      const [lower, upper] = isLogical
        ? [bounds.rowLower[index]!, bounds.rowUpper[index]!]
        : [bounds.columnLower[index]!, bounds.columnUpper[index]!];
      const share = isLogical ? this.#row[index]! : this.#alpha[index]!;
      size = Math.max(size, Math.abs(share * (isAtUpper ? upper : lower)));
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

  /** Makes inverse, basic values and reduced costs afresh. False when the basis has become singular. */
  #refresh(bounds: CellBounds): boolean {
    const { columns } = this.#group;
    const inverted = invertBasis(this.#group, this.#head);
    if (inverted === null) return false;
    this.#expand(inverted.inverse);
    this.#head.set(inverted.head);
    this.#updates = 0;
    const { duals, reducedCosts } = dualsOf(this.#group, this.#head, inverted.inverse);
    this.#reduced.set(reducedCosts);
    this.#reduced.set(duals, columns);
    writeRightHand(this.#group, this.#head, this.#isAtUpper, bounds, this.#position, this.#rightHand);
    multiply(inverted.inverse, this.#rightHand, this.#basic);
    this.#writeBasicBounds(this.#head, bounds);
    writeSquaredRows(inverted.inverse, this.#weights);
    return true;
  }

  /** Row of B⁻¹ and of B⁻¹A of a basic position; returns how many structurals are touched. */
  #writeAlpha(leaving: number): number {
    const { rows, rowStart, rowColumn, rowValue } = this.#group;
    const alpha = this.#alpha;
    const touched = this.#touched;
    const inverse = this.#inverse;
    const row = this.#row;
    const rowPlaces = this.#rowPlaces;
    let count = 0;
    let inRow = 0;
    for (let i = 0, place = leaving; i < rows; i++, place += rows) {
      const weight = inverse[place]!;
      if (weight > -NOISE && weight < NOISE) {
        row[i] = 0;
        continue;
      }
      row[i] = weight;
      rowPlaces[inRow++] = i;
      for (let entry = rowStart[i]!; entry < rowStart[i + 1]!; entry++) {
        const column = rowColumn[entry]!;
        if (alpha[column] === 0) touched[count++] = column;
        const sum = alpha[column]! + weight * rowValue[entry]!;
        alpha[column] = sum === 0 ? Number.MIN_VALUE : sum;
      }
    }
    this.#rowCount = inRow;
    return count;
  }

  /**
   * Ratio test in two passes: the widest step that keeps all reduced costs within tolerance, then the largest pivot
   * within it. Returns the entering variable or −1.
   */
  #chooseEntering(isBelow: boolean, bounds: CellBounds, touched: number): number {
    const { columns } = this.#group;
    const sign = isBelow ? -1 : 1;
    const candidates = this.#candidates;
    const inRow = this.#rowCount;
    let count = 0;
    let widest = Infinity;
    for (let n = 0; n < touched + inRow; n++) {
      const isLogical = n >= touched;
      const variable = isLogical ? columns + this.#rowPlaces[n - touched]! : this.#touched[n]!;
      if (this.#position[variable]! >= 0) continue;
      const slope = sign * (isLogical ? -this.#row[variable - columns]! : this.#alpha[variable]!);
      const size = Math.abs(slope);
      if (size <= SMALLEST_PIVOT) continue;
      const isAtUpper = this.#isAtUpper[variable] === 1;
      if (isAtUpper ? slope > 0 : slope < 0) continue;
      const lower = isLogical ? bounds.rowLower[variable - columns]! : bounds.columnLower[variable]!;
      const upper = isLogical ? bounds.rowUpper[variable - columns]! : bounds.columnUpper[variable]!;
      if (lower === upper) continue;
      const distance = Math.max(0, isAtUpper ? -this.#reduced[variable]! : this.#reduced[variable]!);
      const limit = (distance + DUAL_TOLERANCE) / size;
      if (distance / size > widest) continue;
      if (limit < widest) widest = limit;
      candidates[count++] = variable;
    }
    let entering = -1;
    let largest = 0;
    for (let n = 0; n < count; n++) {
      const variable = candidates[n]!;
      const size = Math.abs(variable >= columns ? this.#row[variable - columns]! : this.#alpha[variable]!);
      if (size <= largest) continue;
      const distance = Math.max(
        0,
        this.#isAtUpper[variable] === 1 ? -this.#reduced[variable]! : this.#reduced[variable]!,
      );
      if (distance / size > widest) continue;
      largest = size;
      entering = variable;
    }
    return entering;
  }

  #clearAlpha(touched: number): void {
    for (let n = 0; n < touched; n++) this.#alpha[this.#touched[n]!] = 0;
  }

  /** Brings a variable into the basis; the leaving one goes to `bound`. False when the pivot is not to be trusted. */
  #pivot(leaving: number, entering: number, bound: number, bounds: CellBounds, touched: number): boolean {
    const { rows, columns } = this.#group;
    const direction = this.#direction;
    const places = this.#places;
    const reduced = this.#reduced;
    const count = writeDirection(this.#group, this.#inverse, entering, direction, places);
    const pivot = direction[leaving]!;
    const expected = entering < columns ? this.#alpha[entering]! : -this.#row[entering - columns]!;
    if (Math.abs(pivot - expected) > 1e-7 * (1 + Math.abs(pivot))) return false;
    const isAtUpper = this.#isAtUpper[entering] === 1;
    const lower = entering < columns ? bounds.columnLower[entering]! : bounds.rowLower[entering - columns]!;
    const upper = entering < columns ? bounds.columnUpper[entering]! : bounds.rowUpper[entering - columns]!;
    const step = (this.#basic[leaving]! - bound) / pivot;
    const dualStep = reduced[entering]! / pivot;
    if (dualStep !== 0) {
      for (let n = 0; n < touched; n++) {
        const variable = this.#touched[n]!;
        reduced[variable] = reduced[variable]! - dualStep * this.#alpha[variable]!;
      }
      for (let n = 0; n < this.#rowCount; n++) {
        const i = this.#rowPlaces[n]!;
        reduced[columns + i] = reduced[columns + i]! + dualStep * this.#row[i]!;
      }
    }
    const leavingVariable = this.#head[leaving]!;
    const basic = this.#basic;
    const weights = this.#weights;
    const tau = this.#tau;
    const weight = weights[leaving]!;
    writeTau(this.#inverse, this.#row, this.#rowPlaces, this.#rowCount, tau);
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
    replaceColumn(this.#inverse, direction, places, count, leaving, rows, this.#isChanged);
    reduced[leavingVariable] = -dualStep;
    reduced[entering] = 0;
    this.#position[leavingVariable] = -1;
    this.#position[entering] = leaving;
    this.#head[leaving] = entering;
    this.#lower[leaving] = lower;
    this.#upper[leaving] = upper;
    this.#updates++;
    return true;
  }
}
