import type { AddedRow } from '../highs.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { CellSample } from './cell-sample.ts';
import { cutRow } from './cut-rows.ts';
import { CutStore, type CutWithRow, type RenewCut } from './cut-store.ts';
import type { Cut } from './cuts.ts';
import { evaluatePlan } from './evaluate-plan.ts';
import { MasterProblem } from './master-problem.ts';
import { idealParameters, spreadPrices } from './screening.ts';
import { sharedRows, spreadAllowances } from './spread-allowances.ts';
import type { SplitModel } from './split-model.ts';
import { canContinue, changeSplitPlan, createSplitPlan, renewCut, type SplitPlan } from './split-plan.ts';

/** What a run may look at while it goes on. */
export type DecompositionHooks = {
  readonly shouldStop: () => boolean;
  readonly secondsLeft: () => number;
  /** Called after each run of the master. */
  readonly onRun: () => void;
};

/** How a run ended. `bound`: nothing within the bounds costs less. */
export type DecompositionEnd = {
  readonly status: 'optimal' | 'infeasible' | 'stopped' | 'failed';
  readonly bound: number;
  readonly objective: number;
  /** Values of the master's columns at the best point; null without one. */
  readonly values: Float64Array | null;
  /** Change of the objective per unit of each column of the master at the bound, money. */
  readonly reducedCosts: Float64Array;
  readonly iterations: number;
};

/** Relative distance of bound and best at which a relaxation counts as solved. */
export const RELAXATION_TOLERANCE = 1e-7;

/**
 * How far a point is separated from the inner point towards the master's own, until a first point has a dispatch and again
 * from a best point on; between the two nothing is known to lie inside.
 */
const STEP_OUT = 0.9;
/** Share of a first inner point that does not keep the master's rows below which it is forgotten. */
const FORGOTTEN = 1e-9;
const MOST_RUNS = 600;
const MOST_STALLS = 4;

/**
 * Multi-cut L-shaped method with in-out separation: the master decides purchases, every cell answers with its cost and
 * duals. Sources: Van Slyke and Wets (1969); Birge and Louveaux, Introduction to stochastic programming, chapter 5;
 * Ben-Ameur and Neto, Acceleration of cutting-plane and column generation algorithms (2007).
 */
export class Decomposition {
  #plan: SplitPlan;
  #master: MasterProblem;
  readonly #store: CutStore;
  /** The best point known: one at which every cell has a dispatch. */
  #inner: Float64Array;

  private constructor(plan: SplitPlan, master: MasterProblem) {
    this.#plan = plan;
    this.#master = master;
    this.#store = new CutStore(master);
    this.#inner = this.#seed();
  }

  /** Throws `UnsolvedCell`. */
  static async create(data: PortfolioData, split: SplitModel): Promise<Decomposition> {
    const plan = createSplitPlan(data, split);
    return new Decomposition(plan, await MasterProblem.create(plan, moneyUnitOf(plan), 'relaxation'));
  }

  /**
   * Goes on with a changed plan: bases, cuts and the best point are kept where they still tell something. Bounds of columns are
   * those that the changed plan begins with. Throws `UnsolvedCell`.
   */
  async changeTo(data: PortfolioData, split: SplitModel): Promise<void> {
    const before = this.#plan;
    const { plan, change } = changeSplitPlan(before, data, split);
    this.#plan = plan;
    if (!canContinue(before, plan)) {
      this.#master.dispose();
      this.#master = await MasterProblem.create(plan, moneyUnitOf(plan), 'relaxation');
      this.#store.moveTo(this.#master, () => null);
      this.#inner = this.#seed();
      return;
    }
    const renew: RenewCut = (known, isTight) => {
      const { cut } = known;
      if (cut === null) return null;
      const renewed = renewCut(cut, isTight, change);
      if (renewed === cut && cut.kind !== 'tail') return known;
      return renewed === null ? null : this.#withRow(renewed);
    };
    if (this.#master.changeTo(plan)) this.#store.renew(renew);
    else {
      const { moneyUnit } = this.#master;
      this.#master.dispose();
      this.#master = await MasterProblem.create(plan, moneyUnit, 'relaxation');
      this.#store.moveTo(this.#master, renew);
    }
  }

  get plan(): SplitPlan {
    return this.#plan;
  }

  get master(): MasterProblem {
    return this.#master;
  }

  /** The best point of the last solve that found one, by column of the master. */
  get innerPoint(): Float64Array {
    return this.#inner;
  }

  /** All cuts, as rows for a master of the same shape. */
  cutRows(): AddedRow[] {
    return this.#store.rows;
  }

  #withRow(cut: Cut): CutWithRow | null {
    const row = cutRow(cut, this.#plan, this.#master);
    if (row === null) return null;
    const isCondition = cut.kind === 'contradiction';
    return { cut: this.#plan.costBlocks.isApart ? cut : null, row, isCondition };
  }

  #withRows(cuts: readonly Cut[]): CutWithRow[] {
    return cuts.map((cut) => this.#withRow(cut)).filter((found) => found !== null);
  }

  /**
   * First cuts, at the parameters that each of a few bands would choose for itself; returns a point that gives every
   * cell the most that any band would choose.
   */
  #seed(): Float64Array {
    const { split: model, cells } = this.#plan;
    const prices = spreadPrices(model);
    const others = Float64Array.from(model.columns, ({ lower, upper, modelColumn }) =>
      modelColumn >= 0 ? Math.max(0, lower) : Number.isFinite(upper) ? upper : 0,
    );
    const most = others.slice();
    const { bands } = model;
    const asked = [...new Set([0, Math.floor((bands - 1) / 2), bands - 1])];
    for (const band of asked) {
      const values = others.slice();
      for (const { split } of cells) {
        if (split.band !== band) continue;
        const ideal = idealParameters(split, prices, others);
        ideal?.forEach((value, k) => {
          const column = split.parameters[k]!;
          values[column] = value;
          if (model.columns[column]!.modelColumn >= 0) most[column] = Math.max(most[column]!, value);
        });
      }
      this.#store.add(this.#withRows(evaluatePlan(this.#plan, values).cuts), null);
    }
    return most;
  }

  /** Solves within the bounds as they stand. May be called again and again: what was learnt is kept. Throws `UnsolvedCell`. */
  solve(tolerance: number, hooks: DecompositionHooks): DecompositionEnd {
    const { split, fixedCost } = this.#plan;
    const columns = split.columns.length;
    const shared = sharedRows(split);
    let inner = this.#master.withinBounds(this.#inner);
    // Share of the inner point that does not keep the master's rows.
    let away = 1;
    let best: Float64Array | null = null;
    let objective = Infinity;
    let bound = -Infinity;
    let reducedCosts = new Float64Array(columns);
    let isFull = true;
    let stalls = 0;
    const sample = new CellSample(this.#plan);
    const end = (status: DecompositionEnd['status'], iterations: number): DecompositionEnd => {
      if (best !== null) this.#inner = best;
      return { status, bound, objective, values: best, reducedCosts, iterations };
    };
    if (this.#master.keepsRows(inner)) {
      const { cuts, isFeasible, objective: found } = evaluatePlan(this.#plan, inner);
      this.#store.add(this.#withRows(cuts), null);
      if (isFeasible) {
        away = 0;
        objective = found;
        best = inner;
      }
    }
    for (let run = 1; run <= MOST_RUNS; run++) {
      if (hooks.shouldStop() || hooks.secondsLeft() <= 0) return end('stopped', run);
      const outcome = this.#master.run({ timeLimitSeconds: hooks.secondsLeft(), shouldStop: hooks.shouldStop });
      hooks.onRun();
      if (outcome.status === 'infeasible') return end('infeasible', run);
      if (outcome.status === 'time-limit' || outcome.status === 'interrupted') return end('stopped', run);
      if (outcome.status !== 'optimal') return end('failed', run);
      if (this.#store.takeFromPool(outcome.columnValues) > 0) continue;
      this.#store.putAway(outcome.rowDuals);
      const lower = outcome.objective * this.#master.moneyUnit + fixedCost;
      if (lower > bound) {
        bound = lower;
        reducedCosts = outcome.reducedCosts.slice(0, columns).map((cost) => cost * this.#master.moneyUnit);
      }
      if (best !== null && objective - bound <= tolerance * Math.max(1e-9, Math.abs(objective)))
        return end('optimal', run);
      const isDrawnIn = best !== null || away === 1;
      const step = isDrawnIn && !isFull ? STEP_OUT : 1;
      const out = outcome.columnValues;
      out.set(spreadAllowances(split, shared, out.slice(0, columns)));
      const point = inner.map((value, j) => value + step * (out[j]! - value));
      if (!isFull && sample.isWorthwhile && this.#refute(point, out, objective, sample, run)) continue;
      const { cuts, isFeasible, objective: found } = evaluatePlan(this.#plan, point);
      sample.learn(cuts);
      if (isFeasible) {
        const left = away * (1 - step);
        const isInside = left < FORGOTTEN;
        if (!isInside || found < objective) {
          if (isInside) {
            objective = found;
            best = point;
          }
          if (isInside || best === null) {
            inner = point;
            away = isInside ? 0 : left;
          }
        }
      }
      const added = this.#store.add(this.#withRows(cuts), out);
      stalls = added === 0 && isFull ? stalls + 1 : 0;
      if (stalls >= MOST_STALLS) return end('failed', run);
      isFull = added === 0;
    }
    return end('failed', MOST_RUNS);
  }

  /**
   * Tries a point on a sample of the cells. True when that tells that it is no better than what is known, with cuts that break
   * the master's point `out`: then the other cells need not be solved.
   */
  #refute(point: Float64Array, out: Float64Array, objective: number, sample: CellSample, run: number): boolean {
    const found = evaluatePlan(this.#plan, point, sample.inRun(run));
    sample.learn(found.cuts);
    if (found.isFeasible && found.objective < objective) return false;
    return this.#store.add(this.#withRows(found.cuts), out) > 0;
  }

  /** Values of all columns of the model at a point of the master; null when some cell has no dispatch there. */
  columnValuesAt(values: Float64Array, modelColumns: number): Float64Array | null {
    const all = new Float64Array(modelColumns);
    const { split: model, cells } = this.#plan;
    model.columns.forEach(({ modelColumn }, j) => {
      if (modelColumn >= 0) all[modelColumn] = values[j]!;
    });
    for (const { bank, sides, split } of cells) {
      const units = bank.dispatch(sides, values);
      if (units === null) return null;
      split.columns.forEach((column, k) => (all[column] = units[k]!));
    }
    return all;
  }

  dispose(): void {
    this.#master.dispose();
  }
}

/** A power of two that makes the objective some ten thousand units: by what the dearest way to serve every cell would cost, money. */
function moneyUnitOf({ split: { cells }, data: { probability } }: SplitPlan): number {
  const size = cells.reduce((sum, { raw, impliedUpper, band }) => {
    let most = 0;
    for (let j = 0; j < raw.firstSlack; j++) {
      if (impliedUpper[j]! < Infinity) most = Math.max(most, Math.abs(raw.cost[j]!) * impliedUpper[j]!);
    }
    return sum + probability[band]! * most;
  }, 0);
  return 2 ** Math.round(Math.log2(Math.max(1, size) / 1e4));
}
