import { tailShares } from '../../../shared/domain/conditional-value-at-risk.ts';
import { fixedDiscountedCost } from '../costs.ts';
import type { AddedRow } from '../highs.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { type CostBlocks, costBlocks } from './cost-blocks.ts';
import { CutStore, type CutWithRow } from './cut-store.ts';
import { type Cut, type CutLine, type CutPart, lineOf, rowOf } from './cuts.ts';
import { type BankedCell, groupCells } from './group-cells.ts';
import { MasterProblem } from './master-problem.ts';
import { idealParameters, spreadPrices } from './screening.ts';
import type { SplitModel } from './split-model.ts';

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

/** How far a point is separated from the inner point towards the master's own. */
const STEP_OUT = 0.7;
/** Share of a first inner point that does not keep the master's rows below which it is forgotten. */
const FORGOTTEN = 1e-9;
const MOST_RUNS = 600;
const MOST_STALLS = 4;

/** Cost of dispatch at a point with what it teaches. */
type Evaluation = {
  readonly cuts: readonly Cut[];
  readonly isFeasible: boolean;
  /** Cost of every band without what no decision changes, money. */
  readonly bandCosts: Float64Array;
};

/**
 * Multi-cut L-shaped method with in-out separation: the master decides purchases, every cell answers with its cost and
 * duals. Sources: Van Slyke and Wets (1969); Birge and Louveaux, Introduction to stochastic programming, chapter 5;
 * Ben-Ameur and Neto, Acceleration of cutting-plane and column generation algorithms (2007).
 */
export class Decomposition {
  readonly data: PortfolioData;
  readonly split: SplitModel;
  readonly cells: readonly BankedCell[];
  readonly costBlocks: CostBlocks;
  readonly master: MasterProblem;
  readonly #store: CutStore;
  /** What no decision changes, money. */
  readonly fixedCost: number;
  /** A point at which every cell has a dispatch. */
  #inner: Float64Array;

  private constructor(
    data: PortfolioData,
    split: SplitModel,
    cells: readonly BankedCell[],
    blocks: CostBlocks,
    master: MasterProblem,
  ) {
    this.data = data;
    this.split = split;
    this.cells = cells;
    this.costBlocks = blocks;
    this.master = master;
    this.#store = new CutStore(master);
    this.fixedCost = fixedDiscountedCost(data);
    this.#inner = this.#seed();
  }

  /** Throws `UnsolvedCell`. */
  static async create(data: PortfolioData, split: SplitModel): Promise<Decomposition> {
    const cells = groupCells(split.cells);
    const blocks = costBlocks(data, split.cells);
    const moneyUnit = 2 ** Math.round(Math.log2(Math.max(1, moneySize(split, data)) / 1e4));
    const master = await MasterProblem.create(split, data, blocks.blocks, blocks.tail, moneyUnit, 'relaxation');
    return new Decomposition(data, split, cells, blocks, master);
  }

  /** All cuts, as rows for a master of the same shape. */
  cutRows(): AddedRow[] {
    return this.#store.rows;
  }

  #rowsOf(cuts: readonly Cut[]): CutWithRow[] {
    return cuts.flatMap((cut) => {
      const line = lineOf(cut);
      if (cut.kind === 'tail') this.#addBandTerms(line, cut.bandShares);
      const row = rowOf(line, this.#costColumnOf(cut), this.master.moneyUnit);
      return row === null ? [] : [{ cut: this.costBlocks.isApart ? cut : null, row }];
    });
  }

  #costColumnOf(cut: Cut): number | null {
    if (cut.kind === 'block') return this.master.costColumnOf(cut.block);
    return cut.kind === 'tail' ? this.master.tailColumn : null;
  }

  /** Cost of purchases in the bands of a tail set. */
  #addBandTerms({ slopes }: CutLine, bandShares: Float64Array): void {
    this.split.bandTerms.forEach((terms, s) => {
      const share = bandShares[s]!;
      if (share === 0) return;
      for (const [column, cost] of terms) slopes.set(column, (slopes.get(column) ?? 0) + share * cost);
    });
  }

  /** Solves every cell at the values of the master's columns. */
  #evaluate(values: Float64Array): Evaluation {
    const bandCosts = Float64Array.from(this.split.bandTerms, (terms) =>
      terms.reduce((sum, [column, cost]) => sum + cost * values[column]!, 0),
    );
    const cuts: Cut[] = [];
    let isFeasible = true;
    const all: CutPart[] = [];
    this.costBlocks.cellsOf.forEach((members, block) => {
      const parts = members.map(({ cell, weight }): CutPart => {
        const { bank, sides, split } = this.cells[cell]!;
        const { at, cost, ray } = bank.evaluate(sides, values);
        bandCosts[split.band] = bandCosts[split.band]! + cost;
        if (ray !== null) {
          isFeasible = false;
          cuts.push({ kind: 'contradiction', parts: [{ bank, sides, at: ray, weight: 1 }] });
        }
        const part = { bank, sides, at, weight };
        all.push(part);
        return part;
      });
      cuts.push({ kind: 'block', block, parts });
    });
    if (this.costBlocks.tail === 'sets') {
      const bandShares = tailShares(bandCosts, this.data.probability, this.data.cvarLevel);
      const bandOf = this.costBlocks.cellsOf.flatMap((members) =>
        members.map(({ cell }) => this.cells[cell]!.split.band),
      );
      cuts.push({
        kind: 'tail',
        bandShares,
        parts: all.map((part, n) => ({ ...part, weight: bandShares[bandOf[n]!]! })),
      });
    }
    return { cuts, isFeasible, bandCosts };
  }

  /** (1 − λ)·expected + λ·CVaR of costs by band, with what no decision changes. */
  #objectiveOf(bandCosts: Float64Array): number {
    const { probability, riskWeight, cvarLevel } = this.data;
    const shares = riskWeight === 0 ? null : tailShares(bandCosts, probability, cvarLevel);
    let sum = this.fixedCost;
    probability.forEach((share, s) => {
      sum += ((1 - riskWeight) * share + (shares === null ? 0 : riskWeight * shares[s]!)) * bandCosts[s]!;
    });
    return sum;
  }

  /**
   * First cuts, at the parameters that each of a few bands would choose for itself; returns a point that gives every
   * cell the most that any band would choose.
   */
  #seed(): Float64Array {
    const prices = spreadPrices(this.split);
    const others = Float64Array.from(this.split.columns, ({ lower, upper, modelColumn }) =>
      modelColumn >= 0 ? Math.max(0, lower) : Number.isFinite(upper) ? upper : 0,
    );
    const most = others.slice();
    const { bands } = this.split;
    const asked = [...new Set([0, Math.floor((bands - 1) / 2), bands - 1])];
    for (const band of asked) {
      const values = others.slice();
      for (const { split } of this.cells) {
        if (split.band !== band) continue;
        const ideal = idealParameters(split, prices, others);
        ideal?.forEach((value, k) => {
          const column = split.parameters[k]!;
          values[column] = value;
          if (this.split.columns[column]!.modelColumn >= 0) most[column] = Math.max(most[column]!, value);
        });
      }
      this.#store.add(this.#rowsOf(this.#evaluate(values).cuts), null);
    }
    return most;
  }

  /** Solves within the bounds as they stand. May be called again and again: what was learnt is kept. Throws `UnsolvedCell`. */
  solve(tolerance: number, hooks: DecompositionHooks): DecompositionEnd {
    const columns = this.split.columns.length;
    let inner = this.#inner;
    // Share of the inner point that does not keep the master's rows.
    let away = 1;
    let best: Float64Array | null = null;
    let objective = Infinity;
    let bound = -Infinity;
    let reducedCosts = new Float64Array(columns);
    let isFull = true;
    let stalls = 0;
    const end = (status: DecompositionEnd['status'], iterations: number): DecompositionEnd => {
      if (best !== null) this.#inner = best;
      return { status, bound, objective, values: best, reducedCosts, iterations };
    };
    for (let run = 1; run <= MOST_RUNS; run++) {
      if (hooks.shouldStop() || hooks.secondsLeft() <= 0) return end('stopped', run);
      const outcome = this.master.run({ timeLimitSeconds: hooks.secondsLeft(), shouldStop: hooks.shouldStop });
      hooks.onRun();
      if (outcome.status === 'infeasible') return end('infeasible', run);
      if (outcome.status === 'time-limit' || outcome.status === 'interrupted') return end('stopped', run);
      if (outcome.status !== 'optimal') return end('failed', run);
      if (this.#store.takeFromPool(outcome.columnValues) > 0) continue;
      this.#store.putAway(outcome.rowDuals);
      const lower = outcome.objective * this.master.moneyUnit + this.fixedCost;
      if (lower > bound) {
        bound = lower;
        reducedCosts = outcome.reducedCosts.slice(0, columns).map((cost) => cost * this.master.moneyUnit);
      }
      if (best !== null && objective - bound <= tolerance * Math.max(1e-9, Math.abs(objective)))
        return end('optimal', run);
      const step = isFull ? 1 : STEP_OUT;
      const out = outcome.columnValues;
      const point = inner.map((value, j) => value + step * (out[j]! - value));
      const { cuts, isFeasible, bandCosts } = this.#evaluate(point);
      if (isFeasible) {
        const left = away * (1 - step);
        const isInside = left < FORGOTTEN;
        const found = this.#objectiveOf(bandCosts);
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
      const added = this.#store.add(this.#rowsOf(cuts), out);
      stalls = added === 0 && isFull ? stalls + 1 : 0;
      if (stalls >= MOST_STALLS) return end('failed', run);
      isFull = added === 0;
    }
    return end('failed', MOST_RUNS);
  }

  /** Values of all columns of the model at a point of the master; null when some cell has no dispatch there. */
  columnValuesAt(values: Float64Array, modelColumns: number): Float64Array | null {
    const all = new Float64Array(modelColumns);
    this.split.columns.forEach(({ modelColumn }, j) => {
      if (modelColumn >= 0) all[modelColumn] = values[j]!;
    });
    for (const { bank, sides, split } of this.cells) {
      const units = bank.dispatch(sides, values);
      if (units === null) return null;
      split.columns.forEach((column, k) => (all[column] = units[k]!));
    }
    return all;
  }

  dispose(): void {
    this.master.dispose();
  }
}

/** What the dearest way to serve every cell would cost: the size of the objective, money. */
function moneySize({ cells }: SplitModel, { probability }: PortfolioData): number {
  return cells.reduce((sum, { raw, impliedUpper, band }) => {
    let most = 0;
    for (let j = 0; j < raw.firstSlack; j++) {
      if (impliedUpper[j]! < Infinity) most = Math.max(most, Math.abs(raw.cost[j]!) * impliedUpper[j]!);
    }
    return sum + probability[band]! * most;
  }, 0);
}
