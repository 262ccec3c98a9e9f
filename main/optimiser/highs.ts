import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import loadHighs, { type CallbackData, type Highs, type HighsCallbackMap, type Model } from 'highs';
import { at } from './costs.ts';
import type { LinearModel } from './linear-model.ts';
import { modelDifference } from './model-difference.ts';
import { powerOfTwoRowScale, scaledValues } from './row-scale.ts';

/** How a run of the solver ended. */
export type LinearStatus = 'optimal' | 'infeasible' | 'unbounded' | 'time-limit' | 'interrupted' | 'failed';

/** What a run found. Values are meaningful for status optimal, and for a MIP also where `hasSolution` says so. */
export type LinearOutcome = {
  readonly status: LinearStatus;
  readonly hasSolution: boolean;
  readonly objective: number;
  /** Proven bound of a MIP; the objective of an optimal LP. */
  readonly bound: number;
  readonly columnValues: Float64Array;
  /** Sensitivity of the objective to each row's right-hand side; LP only. */
  readonly rowDuals: Float64Array;
  readonly reducedCosts: Float64Array;
};

/** When to look up and when to end. */
export type LinearRunOptions = {
  readonly timeLimitSeconds: number;
  readonly shouldStop: () => boolean;
  /** A MIP ends when its relative gap is at most this. */
  readonly relativeGap?: number;
  /** A MIP is interrupted once its LPs have taken more simplex iterations: a limit that is the same on every computer. */
  readonly mostIterations?: number;
  /** Called while simplex iterations go on. */
  readonly onIteration?: () => void;
  /** Bound and best objective of a MIP under way. */
  readonly onMipProgress?: (bound: number, best: number) => void;
};

/** A row to add to a model in the solver. */
export type AddedRow = {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly lower: number;
  readonly upper: number;
};

/** Largest model one WebAssembly heap holds with room to solve it. */
const MOST_COLUMNS = 1_000_000;
const MOST_NONZEROS = 4_000_000;

/** Throws a sentence when a model is too large for this computer's solver. */
export function refuseTooLarge({ columns, nonzeros }: { readonly columns: number; readonly nonzeros: number }): void {
  if (columns <= MOST_COLUMNS && nonzeros <= MOST_NONZEROS) return;
  throw new Error(
    `This plan is too large to solve in one piece (${columns} variables, ${nonzeros} coefficients; at most ${MOST_COLUMNS} and ${MOST_NONZEROS}): use fewer bands, load blocks or months.`,
  );
}

/** Solver's tolerance where its usual one, which grows with the coefficients of a row, would lose cents. */
const FINE_TOLERANCE = 1e-9;

/** What the solver does with a model before the simplex, unless told otherwise: its own choice. */
const USUAL_PREPARATION = { presolve: 'choose', simplex_scale_strategy: 2 } as const;

/** A limit of money may be passed by this much, plan currency. */
const MONEY_TOLERANCE = 1e-4;

/** A row that limits money, and the most it may come to. */
type MoneyRow = { readonly row: number; readonly most: number };

function moneyRowsOf(model: LinearModel): MoneyRow[] {
  return model.rowRules.flatMap((rule, row) =>
    rule?.limit?.unit === 'money' ? [{ row, most: at(model.rowUpper, row) }] : [],
  );
}

/** Changing coefficients one by one beats passing the model again up to about this many. */
const MOST_CHANGED_COEFFICIENTS = 20_000;

let loading: Promise<Highs> | null = null;

/** Loads the solver once; its WebAssembly is read from the package, never fetched. */
export function loadSolver(): Promise<Highs> {
  loading ??= loadHighs({ wasmBinary: readFileSync(createRequire(import.meta.url).resolve('highs/runtime')) });
  return loading;
}

/** Version words for the proof, for example `HiGHS 1.15.1`. */
export async function solverVersion(): Promise<string> {
  const highs = await loadSolver();
  return `HiGHS ${highs.version.string}`;
}

/** A model that stays in the solver, so that a changed bound is solved from the last basis. Call `dispose` when done. */
export class LinearSolver {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #isMip: boolean;
  readonly #columns: number;
  #rowScale: Float64Array;
  #moneyRows: readonly MoneyRow[];
  #preparation: { readonly presolve: string; readonly simplex_scale_strategy: number } = USUAL_PREPARATION;

  private constructor(
    highs: Highs,
    model: Model,
    isMip: boolean,
    rowScale: Float64Array,
    moneyRows: readonly MoneyRow[],
    columns: number,
  ) {
    this.#highs = highs;
    this.#model = model;
    this.#isMip = isMip;
    this.#columns = columns;
    this.#rowScale = rowScale;
    this.#moneyRows = moneyRows;
  }

  /** Passes a model to the solver. Throws a sentence when it is too large for this computer's solver. */
  static async create(model: LinearModel, kind: 'relaxation' | 'whole-units'): Promise<LinearSolver> {
    const columns = model.columnNames.length;
    const nonzeros = model.value.length;
    refuseTooLarge({ columns, nonzeros });
    const highs = await loadSolver();
    const isMip = kind === 'whole-units' && model.isInteger.includes(true);
    const rowScale = powerOfTwoRowScale(model);
    const scaled = (bounds: readonly number[]): Float64Array =>
      Float64Array.from(bounds, (bound, row) => bound * at(rowScale, row));
    const handle = highs.createModel({
      numCols: columns,
      numRows: model.rowNames.length,
      offset: model.offset,
      colCost: Float64Array.from(model.cost),
      colLower: Float64Array.from(model.lower),
      colUpper: Float64Array.from(model.upper),
      rowLower: scaled(model.rowLower),
      rowUpper: scaled(model.rowUpper),
      matrix: {
        format: 'csr',
        numRows: model.rowNames.length,
        numCols: columns,
        starts: Int32Array.from(model.rowStart),
        indices: Int32Array.from(model.columnIndex),
        values: scaledValues(model, rowScale),
      },
      ...(isMip ? { integrality: Int32Array.from(model.isInteger, (integer) => (integer ? 1 : 0)) } : {}),
    });
    handle.options.set({ output_flag: false });
    if (!isMip) handle.options.set({ solver: 'simplex' });
    const taken = handle.getDimensions();
    if (taken.numCols !== columns || taken.numRows !== model.rowNames.length) {
      handle.dispose();
      throw new Error('The solver took another model than the one it was given.');
    }
    return new LinearSolver(highs, handle, isMip, rowScale, moneyRowsOf(model), columns);
  }

  /** Changes the bounds of some columns; indices must increase. */
  setColumnBounds(columns: readonly number[], lower: readonly number[], upper: readonly number[]): void {
    if (columns.length === 0) return;
    this.#model.changeColsBounds(
      { kind: 'set', indices: Int32Array.from(columns) },
      Float64Array.from(lower),
      Float64Array.from(upper),
    );
  }

  /** Changes the bounds of some rows; indices must increase. */
  setRowBounds(rows: readonly number[], lower: readonly number[], upper: readonly number[]): void {
    if (rows.length === 0) return;
    this.#model.changeRowsBounds(
      { kind: 'set', indices: Int32Array.from(rows) },
      Float64Array.from(lower, (bound, index) => bound * at(this.#rowScale, at(rows, index))),
      Float64Array.from(upper, (bound, index) => bound * at(this.#rowScale, at(rows, index))),
    );
  }

  /** Changes the objective coefficients of some columns; indices must increase. */
  setColumnCosts(columns: readonly number[], costs: readonly number[]): void {
    if (columns.length === 0) return;
    this.#model.changeColsCost({ kind: 'set', indices: Int32Array.from(columns) }, Float64Array.from(costs));
  }

  /** Adds rows behind the last; each is scaled to its largest coefficient. */
  addRows(rows: readonly AddedRow[]): void {
    if (rows.length === 0) return;
    const scales = Float64Array.from(rows, ({ values }) => {
      const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      return largest > 0 ? 2 ** -Math.round(Math.log2(largest)) : 1;
    });
    const starts = new Int32Array(rows.length + 1);
    rows.forEach(({ columns }, row) => (starts[row + 1] = at(starts, row) + columns.length));
    this.#model.addRows({
      lower: Float64Array.from(rows, ({ lower }, row) => lower * at(scales, row)),
      upper: Float64Array.from(rows, ({ upper }, row) => upper * at(scales, row)),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: this.#columns,
        starts,
        indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
        values: Float64Array.from(rows.flatMap(({ values }, row) => values.map((value) => value * at(scales, row)))),
      },
    });
    const all = new Float64Array(this.#rowScale.length + scales.length);
    all.set(this.#rowScale);
    all.set(scales, this.#rowScale.length);
    this.#rowScale = all;
  }

  /** Changes coefficients of a row. */
  setCoefficients(row: number, columns: readonly number[], values: readonly number[]): void {
    columns.forEach((column, n) => {
      this.#model.changeCoefficient(row, column, at(values, n) * at(this.#rowScale, row));
    });
  }

  /** Deletes rows; the rows behind move up. Indices must increase. */
  deleteRows(rows: readonly number[]): void {
    if (rows.length === 0) return;
    const gone = new Set(rows);
    this.#model.deleteRows({ kind: 'set', indices: Int32Array.from(rows) });
    this.#rowScale = this.#rowScale.filter((_, row) => !gone.has(row));
  }

  /**
   * Turns the model that was passed, `from`, into `to` and keeps the basis; false, with nothing changed, when the two
   * differ in more than numbers or in so many that a fresh start is cheaper.
   */
  takeNumbers(from: LinearModel, to: LinearModel): boolean {
    const difference = modelDifference(from, to);
    if (difference === null || difference.coefficients.length > MOST_CHANGED_COEFFICIENTS) return false;
    const { costs, columnBounds, rowBounds, coefficients } = difference;
    const pick = (list: readonly number[], indices: readonly number[]): number[] => indices.map((i) => at(list, i));
    if (costs.length > 0) {
      const selection = { kind: 'set', indices: Int32Array.from(costs) } as const;
      this.#model.changeColsCost(selection, Float64Array.from(pick(to.cost, costs)));
    }
    if (from.offset !== to.offset) this.#model.changeObjectiveOffset(to.offset);
    this.setColumnBounds(columnBounds, pick(to.lower, columnBounds), pick(to.upper, columnBounds));
    this.setRowBounds(rowBounds, pick(to.rowLower, rowBounds), pick(to.rowUpper, rowBounds));
    for (const { row, column, value } of coefficients)
      this.#model.changeCoefficient(row, column, value * at(this.#rowScale, row));
    this.#moneyRows = moneyRowsOf(to);
    return true;
  }

  /** Holds rows and bounds to a tolerance at which cuts that were told once are not told again. */
  useFineTolerance(): void {
    this.#model.options.set({ primal_feasibility_tolerance: FINE_TOLERANCE });
  }

  /**
   * For a model that is solved again after each change of its rows: rows are priced by a rule that is cheap to set up
   * anew, and neither presolve nor another scaling stands before the simplex.
   */
  expectNewRows(): void {
    this.#preparation = { presolve: 'off', simplex_scale_strategy: 0 };
    this.#model.options.set({ simplex_dual_edge_weight_strategy: 1, ...this.#preparation });
  }

  /** Values of some columns from which branch and bound starts; the solver finds those of the others. */
  startFrom(columns: readonly number[], values: readonly number[]): void {
    this.#model.setSolution({ indices: Int32Array.from(columns), values: Float64Array.from(values) });
  }

  /** Branch and bound on the bound alone: no heuristics, and no fresh start at the root. */
  searchForBound(): void {
    this.#model.options.set({ mip_heuristic_effort: 0, mip_allow_restart: false });
  }

  /** Solves from the last basis. */
  run(options: LinearRunOptions): LinearOutcome {
    const { callbackType, modelStatus } = this.#highs.constants;
    this.#model.zeroAllClocks();
    this.#model.options.set({ time_limit: Math.max(0.01, options.timeLimitSeconds) });
    if (options.relativeGap !== undefined) this.#model.options.set({ mip_rel_gap: options.relativeGap });
    const { mostIterations = Infinity } = options;
    const interruptIfAsked = (event: { interrupt(): void }): undefined => {
      options.onIteration?.();
      if (options.shouldStop()) event.interrupt();
    };
    const callbacks = {
      [callbackType.simplexInterrupt]: interruptIfAsked,
      [callbackType.mipInterrupt]: (event: { data: CallbackData; interrupt(): void }): undefined => {
        if (Number(event.data.mip_total_lp_iterations ?? 0) > mostIterations) event.interrupt();
        else interruptIfAsked(event);
      },
      [callbackType.mipLogging]: (event: { data: CallbackData }): undefined => {
        options.onMipProgress?.(event.data.mip_dual_bound ?? -Infinity, event.data.mip_primal_bound ?? Infinity);
      },
    };
    if (!this.#runOnce(callbacks)) {
      // A basis that led nowhere is forgotten, and the model is taken as it is, with the solver's own scaling.
      this.#model.clearSolver();
      this.#model.options.set({ ...USUAL_PREPARATION, presolve: 'off' });
      this.#runOnce(callbacks);
      this.#model.options.set(this.#preparation);
    }
    if (this.#losesMoney()) {
      this.#model.options.set({ primal_feasibility_tolerance: FINE_TOLERANCE });
      this.#runOnce(callbacks);
    }
    const code = this.#model.getModelStatus();
    const statuses = new Map<number, LinearStatus>([
      [modelStatus.optimal, 'optimal'],
      [modelStatus.empty, 'optimal'],
      [modelStatus.infeasible, 'infeasible'],
      [modelStatus.unboundedOrInfeasible, 'infeasible'],
      [modelStatus.unbounded, 'unbounded'],
      [modelStatus.timeLimit, 'time-limit'],
      [modelStatus.interrupted, 'interrupted'],
    ]);
    const status = statuses.get(code) ?? 'failed';
    const solution = this.#model.getSolution();
    const hasSolution = this.#model.info.get('primal_solution_status') === 2;
    const objective = this.#model.getObjectiveValue();
    const bound = this.#isMip ? Number(this.#model.info.get('mip_dual_bound')) : objective;
    return {
      status,
      hasSolution: status === 'optimal' || (hasSolution && this.#isMip),
      objective,
      bound,
      columnValues: solution.colValue,
      rowDuals: solution.rowDual.map((dual, row) => dual * at(this.#rowScale, row)),
      reducedCosts: solution.colDual,
    };
  }

  /** True when an optimal answer passes a limit of money by more than a hundredth of a cent. */
  #losesMoney(): boolean {
    if (this.#model.getModelStatus() !== this.#highs.constants.modelStatus.optimal) return false;
    if (this.#moneyRows.length === 0) return false;
    const { rowValue } = this.#model.getSolution();
    return this.#moneyRows.some(
      ({ row, most }) => at(rowValue, row) / at(this.#rowScale, row) - most > MONEY_TOLERANCE + 1e-12 * Math.abs(most),
    );
  }

  /** True when the solver came to a conclusion, false when it gave up. */
  #runOnce(callbacks: HighsCallbackMap): boolean {
    const { modelStatus } = this.#highs.constants;
    const undecided: readonly number[] = [modelStatus.notSet, modelStatus.solveError, modelStatus.unknown];
    try {
      this.#model.run(callbacks);
      return !undecided.includes(this.#model.getModelStatus());
    } catch {
      return false;
    }
  }

  dispose(): void {
    this.#model.dispose();
  }
}
