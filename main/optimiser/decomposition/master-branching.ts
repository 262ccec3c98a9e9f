import type { AddedRow, LinearOutcome } from '../highs.ts';
import type { Candidate } from '../purchase-search.ts';
import type { DecomposedSolver } from './decomposed-solver.ts';
import { MasterProblem } from './master-problem.ts';
import { nearActiveRows } from './near-active-rows.ts';
import type { SplitModel } from './split-model.ts';

/** What one branch and bound on the master is asked. Columns are those of the master. */
export type MasterTask = {
  /** Whether a column that is whole in the plan must be whole here; else it may be any fraction. */
  readonly isWhole: (column: number) => boolean;
  /** Bounds of a column that is whole in the plan. */
  readonly boundsOf: (column: number) => readonly [lower: number, upper: number];
  /** A portfolio to start from; null: none. */
  readonly start: Candidate | null;
  readonly relativeGap: number;
  /**
   * Simplex iterations after which it ends with what it has, fewer on a large master: not seconds, so that a busy
   * computer finds the same.
   */
  readonly mostIterations: number;
  /** Rows are taken that a known point comes this close to, share of the objective. */
  readonly closeness: number;
  /** Spends nothing on heuristics and starts anew, only on bounds. */
  readonly isForBound: boolean;
  /** Proven bound under way, money. */
  readonly onBound?: (bound: number) => void;
};

/** How a branch and bound ended. No values of the columns asked for within their bounds cost less than `bound`. */
export type MasterEnd = {
  readonly status: LinearOutcome['status'];
  readonly bound: number;
  readonly objective: number;
  /** Values by column of the model, of the dispatch 0; null without a solution. */
  readonly columnValues: Float64Array | null;
};

/** What a search for whole blocks reports to, and asks when to end. */
export type BranchReport = {
  readonly best: Candidate | null;
  readonly secondsLeft: number;
  isDone(): boolean;
  raiseBound(bound: number): void;
  /** Takes a portfolio; true when it is the best so far. */
  offerCandidate(candidate: Candidate): boolean;
};

/** Coefficients of a master for which all iterations of a task are spent, and the least share of them for a larger one. */
const USUAL_COEFFICIENTS = 100_000;
const LEAST_SHARE = 0.1;

/** An iteration takes the longer the more coefficients the rows have: the share of iterations that takes as long. */
function shareOfIterations(rows: readonly AddedRow[]): number {
  const coefficients = rows.reduce((sum, { columns }) => sum + columns.length, 0);
  return Math.max(LEAST_SHARE, Math.min(1, USUAL_COEFFICIENTS / coefficients));
}

/** Units, in steps, from which a purchase is held. */
const HELD = 1e-6;

/** By column of the master, the purchase that a choice is about, or the column itself. */
function tellingColumns({ columns, rows }: SplitModel, purchases: ReadonlySet<number>): Int32Array {
  const telling = Int32Array.from(columns, (_, j) => j);
  const isPurchase = columns.map(({ modelColumn }) => purchases.has(modelColumn));
  for (const row of rows) {
    if (row.columns.length !== 2) continue;
    const choice = row.columns.find((j) => columns[j]!.isInteger && !isPurchase[j]);
    const purchase = row.columns.find((j) => isPurchase[j]);
    if (choice !== undefined && purchase !== undefined) telling[choice] = purchase;
  }
  return telling;
}

/** Points of portfolios that are remembered: good ones, and such as turned out dearer than the master thought. */
const MOST_POINTS = 4;

/**
 * Branch and bound on the master with the cuts it holds near what is known to be good: a relaxation of the plan, much
 * smaller than the plan.
 */
export class MasterBranching {
  readonly #solver: DecomposedSolver;
  readonly #relaxed: LinearOutcome;
  readonly #relaxedPoint: Float64Array;
  readonly #tellingColumn: Int32Array;
  readonly #isChosen: Uint8Array;
  #points: Float64Array[] = [];

  /** `relaxed`: what the solver was last solved to, with no purchase fixed; `purchases`: their columns of the model. */
  constructor(solver: DecomposedSolver, relaxed: LinearOutcome, purchases: ReadonlySet<number>) {
    this.#solver = solver;
    this.#tellingColumn = tellingColumns(solver.decomposition.plan.split, purchases);
    this.#isChosen = new Uint8Array(this.#tellingColumn.length);
    this.#tellingColumn.forEach((telling, column) => {
      if (telling === column) return;
      this.#isChosen[column] = 1;
      this.#isChosen[telling] = 1;
    });
    this.#relaxed = relaxed;
    this.#relaxedPoint = solver.decomposition.innerPoint;
  }

  /** Columns of the master that are whole in the plan. */
  get wholeColumns(): number[] {
    return this.#solver.decomposition.plan.split.columns.flatMap(({ isInteger }, j) => (isInteger ? [j] : []));
  }

  /** A column's bounds in the plan. */
  boundsOf(column: number): readonly [number, number] {
    const { lower, upper } = this.#solver.decomposition.plan.split.columns[column]!;
    return [lower, upper];
  }

  /** Column of the model. */
  modelColumnOf(column: number): number {
    return this.#solver.decomposition.plan.split.columns[column]!.modelColumn;
  }

  /** A column's value among those of the model's columns. */
  valueOf(column: number, columnValues: ArrayLike<number>): number {
    return columnValues[this.modelColumnOf(column)]!;
  }

  /** Of the choice whether to buy, the column of that purchase; of any other column itself. */
  tellingColumnOf(column: number): number {
    return this.#tellingColumn[column]!;
  }

  /** True for a choice whether to buy, and a purchase that hangs on one: it does not take every whole number. */
  isChosen(column: number): boolean {
    return this.#isChosen[column] === 1;
  }

  /**
   * A whole column's value in a portfolio. Its dispatch knows the units of a purchase but leaves open, as far as they
   * allow, the choice to buy any: that is told by the units.
   */
  heldOf(column: number, { columnValues }: Candidate): number {
    const telling = this.#tellingColumn[column]!;
    const value = this.valueOf(telling, columnValues);
    if (telling !== column) return value > HELD ? 1 : 0;
    return Math.round(value);
  }

  /** What each step of a column above its lower bound costs at least more than the relaxation; 0 where nothing is known. */
  reducedCostOf(column: number): number {
    return Math.max(0, this.valueOf(column, this.#relaxed.reducedCosts));
  }

  /** Remembers the point the solver was last solved to: call it after a portfolio has been costed that is good or seemed so. */
  remember(): void {
    this.#points = [this.#solver.decomposition.innerPoint, ...this.#points].slice(0, MOST_POINTS);
  }

  async run(task: MasterTask, report: BranchReport): Promise<MasterEnd> {
    const { plan, master: relaxation } = this.#solver.decomposition;
    const { split, fixedCost } = plan;
    const { moneyUnit } = relaxation;
    const isWhole = split.columns.map(({ isInteger }, j) => isInteger && task.isWhole(j));
    const columns = split.columns.map((column, j) => ({ ...column, isInteger: isWhole[j]! }));
    const asked = { ...plan, split: { ...split, columns } };
    const master = await MasterProblem.create(asked, moneyUnit, 'whole-units');
    try {
      const rows = this.#rowsNear(task.closeness);
      master.addRows(rows);
      const whole = this.wholeColumns;
      const bounds = whole.map((column) => task.boundsOf(column));
      master.setColumnBounds(
        whole,
        bounds.map(([lower]) => lower),
        bounds.map(([, upper]) => upper),
      );
      const { start } = task;
      if (isWhole.includes(true)) {
        if (task.isForBound) master.searchForBound();
        if (start !== null) {
          const given = whole.filter((column) => isWhole[column]);
          master.startFrom(
            given,
            given.map((column) => this.heldOf(column, start)),
          );
        }
      }
      const toMoney = (value: number): number => value * moneyUnit + fixedCost;
      const { onBound } = task;
      const outcome = master.run({
        timeLimitSeconds: report.secondsLeft,
        shouldStop: () => report.isDone(),
        relativeGap: task.relativeGap,
        mostIterations: task.mostIterations * shareOfIterations(rows),
        ...(onBound === undefined ? {} : { onMipProgress: (bound: number): void => onBound(toMoney(bound)) }),
      });
      return {
        status: outcome.status,
        bound: toMoney(outcome.bound),
        objective: toMoney(outcome.objective),
        columnValues: outcome.hasSolution ? this.#modelValues(outcome.columnValues) : null,
      };
    } finally {
      master.dispose();
    }
  }

  #rowsNear(closeness: number): AddedRow[] {
    const { decomposition } = this.#solver;
    const { master } = decomposition;
    const { split, data, costBlocks } = decomposition.plan;
    return nearActiveRows(
      decomposition.cutRows(),
      [this.#relaxedPoint, ...this.#points],
      (column) => costBlocks.blocks[column - split.columns.length]?.weight ?? data.riskWeight,
      (closeness * Math.abs(this.#relaxed.objective)) / master.moneyUnit,
    );
  }

  #modelValues(masterValues: Float64Array): Float64Array {
    const values = new Float64Array(this.#relaxed.columnValues.length);
    this.#solver.decomposition.plan.split.columns.forEach(({ modelColumn }, j) => {
      if (modelColumn >= 0) values[modelColumn] = masterValues[j]!;
    });
    return values;
  }
}
