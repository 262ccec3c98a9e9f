import type { Formulation } from '../formulation.ts';
import type { LinearOutcome, LinearRunOptions, LinearStatus } from '../highs.ts';
import type { RelaxationSolver } from '../relaxation-solver.ts';
import { decompose } from './decompose.ts';
import {
  Decomposition,
  type DecompositionEnd,
  type DecompositionHooks,
  RELAXATION_TOLERANCE,
} from './decomposition.ts';
import type { BandwisePlan } from './split-bands.ts';
import { renumberSplit } from './renumber-split.ts';
import { splitModel } from './split-model.ts';
import { UnsolvedCell } from './unsolved-cell.ts';

const STATUSES: Record<DecompositionEnd['status'], LinearStatus> = {
  optimal: 'optimal',
  infeasible: 'infeasible',
  stopped: 'interrupted',
  failed: 'failed',
};

/** Values of the columns of a model at a point of the master; null when some cell has no dispatch there. */
type ReadValues = (decomposition: Decomposition, masterValues: Float64Array) => Float64Array | null;

function readWholeModel(columns: number): ReadValues {
  return (decomposition, values) => decomposition.columnValuesAt(values, columns);
}

/**
 * The relaxation of a plan by decomposition, with the columns of its extensive form, or with those of the master where
 * the extensive form of a plan of many bands is never made.
 */
export class DecomposedSolver implements RelaxationSolver {
  readonly decomposition: Decomposition;
  #columns = 0;
  #readValues: ReadValues;
  #masterOf = new Int32Array(0);
  readonly #now: () => number;

  private constructor(columns: number, readValues: ReadValues, decomposition: Decomposition, now: () => number) {
    this.decomposition = decomposition;
    this.#readValues = readValues;
    this.#mapColumns(columns);
    this.#now = now;
  }

  #mapColumns(columns: number): void {
    this.#columns = columns;
    this.#masterOf = new Int32Array(columns).fill(-1);
    this.decomposition.plan.split.columns.forEach(({ modelColumn }, j) => {
      if (modelColumn >= 0) this.#masterOf[modelColumn] = j;
    });
  }

  /** `now`: seconds on a steady clock. Null where the plan is to be solved in another way. */
  static create(formulation: Formulation, now: () => number): Promise<DecomposedSolver | null> {
    const columns = formulation.model.columnNames.length;
    return DecomposedSolver.#create(columns, readWholeModel(columns), () => decompose(formulation), now);
  }

  /** As `create`, for a plan that was split band by band: column values are those of the master. */
  static createBandwise({ data, split }: BandwisePlan, now: () => number): Promise<DecomposedSolver | null> {
    const readValues: ReadValues = (_, values) => values.slice(0, split.columns.length);
    return DecomposedSolver.#create(split.columns.length, readValues, () => Decomposition.create(data, split), now);
  }

  static async #create(
    columns: number,
    readValues: ReadValues,
    create: () => Promise<Decomposition>,
    now: () => number,
  ): Promise<DecomposedSolver | null> {
    try {
      return new DecomposedSolver(columns, readValues, await create(), now);
    } catch (error) {
      if (error instanceof UnsolvedCell) return null;
      throw error;
    }
  }

  /**
   * Goes on with a changed plan, whose bounds of columns are taken; what was learnt of the plan before is kept as far as
   * it still tells something. False where the changed plan is to be solved in another way; then only `dispose` may be called.
   */
  async changeTo(formulation: Formulation): Promise<boolean> {
    const { decomposition } = this;
    try {
      const before = decomposition.plan.split;
      const split = renumberSplit(formulation, before) ?? splitModel(formulation, { idleRows: 'every', before });
      await decomposition.changeTo(formulation.data, split);
    } catch (error) {
      if (error instanceof UnsolvedCell) return false;
      throw error;
    }
    const columns = formulation.model.columnNames.length;
    this.#mapColumns(columns);
    this.#readValues = readWholeModel(columns);
    return true;
  }

  /** Only columns that are decided before any dispatch can be bounded. */
  setColumnBounds(columns: readonly number[], lower: readonly number[], upper: readonly number[]): void {
    this.decomposition.master.setColumnBounds(
      columns.map((column) => this.#masterOf[column]!),
      lower,
      upper,
    );
  }

  /** Solves within the bounds as they stand. Status `failed`: it did not get to the end; another way may. */
  run({ timeLimitSeconds, shouldStop, onIteration }: LinearRunOptions): LinearOutcome {
    const startedAt = this.#now();
    const end = this.#solve({
      shouldStop,
      secondsLeft: () => timeLimitSeconds - (this.#now() - startedAt),
      onRun: () => onIteration?.(),
    });
    const isSolved = end !== null && end.status === 'optimal' && end.values !== null;
    const columnValues = isSolved ? this.#readValues(this.decomposition, end.values) : null;
    if (end === null || (isSolved && columnValues === null)) return this.#failed();
    const reducedCosts = new Float64Array(this.#columns);
    this.#masterOf.forEach((master, column) => {
      if (master >= 0) reducedCosts[column] = end.reducedCosts[master]!;
    });
    return {
      status: STATUSES[end.status],
      hasSolution: columnValues !== null,
      objective: end.objective,
      bound: end.bound,
      columnValues: columnValues ?? new Float64Array(this.#columns),
      rowDuals: new Float64Array(0),
      reducedCosts,
    };
  }

  #solve(hooks: DecompositionHooks): DecompositionEnd | null {
    try {
      return this.decomposition.solve(RELAXATION_TOLERANCE, hooks);
    } catch (error) {
      if (error instanceof UnsolvedCell) return null;
      throw error;
    }
  }

  #failed(): LinearOutcome {
    const nothing = new Float64Array(this.#columns);
    return {
      status: 'failed',
      hasSolution: false,
      objective: Infinity,
      bound: -Infinity,
      columnValues: nothing,
      rowDuals: new Float64Array(0),
      reducedCosts: nothing,
    };
  }

  dispose(): void {
    this.decomposition.dispose();
  }
}
