import { type AddedRow, type LinearOutcome, type LinearRunOptions, LinearSolver } from '../highs.ts';
import type { CutRows } from './cut-store.ts';
import { type MasterModel, masterModel } from './master-model.ts';
import type { SplitPlan } from './split-plan.ts';

/** A row counts as kept where it is broken by no more than this, in units of what it weighs most: the solver's tolerance. */
const KEPT = 1e-9;

/** Besides, by this share of its largest term: what sums of such terms are rounded by. */
const ROUNDED = 1e-13;

/**
 * What is decided before any dispatch, with the cost of each block of cells as a variable held up by cuts. Money is
 * counted in units of `moneyUnit`, so that the solver's absolute tolerances are small beside the objective. What no
 * decision changes is left out.
 */
export class MasterProblem implements CutRows {
  readonly #solver: LinearSolver;
  #model: MasterModel;
  /** Bounds of all columns as they stand. */
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;
  readonly moneyUnit: number;
  readonly firstCutRow: number;

  private constructor(solver: LinearSolver, model: MasterModel, moneyUnit: number) {
    this.#solver = solver;
    this.#model = model;
    this.#lower = Float64Array.from(model.model.lower);
    this.#upper = Float64Array.from(model.model.upper);
    this.moneyUnit = moneyUnit;
    this.firstCutRow = model.model.rowNames.length;
  }

  static async create(plan: SplitPlan, moneyUnit: number, kind: 'relaxation' | 'whole-units'): Promise<MasterProblem> {
    const model = masterModel(plan, moneyUnit);
    const solver = await LinearSolver.create(model.model, kind);
    if (kind === 'relaxation') {
      solver.expectNewRows();
      solver.useFineTolerance();
    }
    return new MasterProblem(solver, model, moneyUnit);
  }

  /** Column of the cost of a block. */
  costColumnOf(block: number): number {
    return this.#model.firstBlock + block;
  }

  /** Column of the mean cost of the tail, where cuts hold it up. */
  get tailColumn(): number | null {
    return this.#model.tailColumn;
  }

  /**
   * Takes the numbers of a changed plan, with the bounds that its columns begin with; cuts and basis stay. False, with
   * nothing but bounds changed, when the plan is of another shape.
   */
  changeTo(plan: SplitPlan): boolean {
    const from = this.#model.model;
    const moved = [...this.#lower.keys()].filter(
      (j) => this.#lower[j] !== from.lower[j] || this.#upper[j] !== from.upper[j],
    );
    this.setColumnBounds(
      moved,
      moved.map((j) => from.lower[j]!),
      moved.map((j) => from.upper[j]!),
    );
    const changed = masterModel(plan, this.moneyUnit);
    if (!this.#solver.takeNumbers(from, changed.model)) return false;
    this.#model = changed;
    this.#lower.set(changed.model.lower);
    this.#upper.set(changed.model.upper);
    return true;
  }

  addRows(rows: readonly AddedRow[]): void {
    this.#solver.addRows(rows);
  }

  deleteRows(rows: readonly number[]): void {
    this.#solver.deleteRows(rows);
  }

  setCoefficients(row: number, columns: readonly number[], values: readonly number[]): void {
    this.#solver.setCoefficients(row, columns, values);
  }

  setLowerSides(rows: readonly number[], lower: readonly number[]): void {
    this.#solver.setRowBounds(
      rows,
      lower,
      rows.map(() => Infinity),
    );
  }

  setColumnBounds(columns: readonly number[], lower: readonly number[], upper: readonly number[]): void {
    columns.forEach((column, n) => {
      this.#lower[column] = lower[n]!;
      this.#upper[column] = upper[n]!;
    });
    this.#solver.setColumnBounds(columns, lower, upper);
  }

  /** The point with every value of the first columns moved into its bounds. */
  withinBounds(point: Float64Array): Float64Array {
    return point.map((value, j) => Math.min(Math.max(value, this.#lower[j]!), this.#upper[j]!));
  }

  /** True when values of the split's columns keep the rows that are not about cost. */
  keepsRows(point: Float64Array): boolean {
    const { rowStart, columnIndex, value, rowLower, rowUpper } = this.#model.model;
    for (let row = 0; row < this.firstCutRow; row++) {
      const [start, end] = [rowStart[row]!, rowStart[row + 1]!];
      if (columnIndex[end - 1]! >= point.length) continue;
      let activity = 0;
      let size = 0;
      let weight = 0;
      for (let entry = start; entry < end; entry++) {
        const term = value[entry]! * point[columnIndex[entry]!]!;
        activity += term;
        size = Math.max(size, Math.abs(term));
        weight = Math.max(weight, Math.abs(value[entry]!));
      }
      const tolerance = KEPT * weight + ROUNDED * size;
      if (activity < rowLower[row]! - tolerance || activity > rowUpper[row]! + tolerance) return false;
    }
    return true;
  }

  /** Values of some whole columns from which branch and bound starts. */
  startFrom(columns: readonly number[], values: readonly number[]): void {
    this.#solver.startFrom(columns, values);
  }

  /** Branch and bound without heuristics. */
  searchForBound(): void {
    this.#solver.searchForBound();
  }

  run(options: LinearRunOptions): LinearOutcome {
    return this.#solver.run(options);
  }

  dispose(): void {
    this.#solver.dispose();
  }
}
