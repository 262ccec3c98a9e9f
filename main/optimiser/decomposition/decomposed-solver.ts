import type { Formulation } from '../formulation.ts';
import type { LinearOutcome, LinearRunOptions, LinearStatus } from '../highs.ts';
import type { RelaxationSolver } from '../relaxation-solver.ts';
import { decompose } from './decompose.ts';
import {
  type Decomposition,
  type DecompositionEnd,
  type DecompositionHooks,
  RELAXATION_TOLERANCE,
} from './decomposition.ts';
import { UnsolvedCell } from './unsolved-cell.ts';

const STATUSES: Record<DecompositionEnd['status'], LinearStatus> = {
  optimal: 'optimal',
  infeasible: 'infeasible',
  stopped: 'interrupted',
  failed: 'failed',
};

/** The relaxation of a plan by decomposition, with the columns of its extensive form. */
export class DecomposedSolver implements RelaxationSolver {
  readonly decomposition: Decomposition;
  readonly #columns: number;
  readonly #masterOf: Int32Array;
  readonly #now: () => number;

  private constructor(formulation: Formulation, decomposition: Decomposition, now: () => number) {
    this.decomposition = decomposition;
    this.#columns = formulation.model.columnNames.length;
    this.#masterOf = new Int32Array(this.#columns).fill(-1);
    decomposition.split.columns.forEach(({ modelColumn }, j) => {
      if (modelColumn >= 0) this.#masterOf[modelColumn] = j;
    });
    this.#now = now;
  }

  /** `now`: seconds on a steady clock. Null where the plan is to be solved in another way. */
  static async create(formulation: Formulation, now: () => number): Promise<DecomposedSolver | null> {
    try {
      return new DecomposedSolver(formulation, await decompose(formulation), now);
    } catch (error) {
      if (error instanceof UnsolvedCell) return null;
      throw error;
    }
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
    const columnValues = isSolved ? this.decomposition.columnValuesAt(end.values, this.#columns) : null;
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
