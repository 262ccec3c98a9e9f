import { at } from './costs.ts';
import type { Formulation } from './formulation.ts';
import type { LinearOutcome, LinearRunOptions, LinearSolver } from './highs.ts';
import { applyMove, promisingMoves } from './purchase-moves.ts';
import { roundPurchases } from './round-purchases.ts';

/** A portfolio in whole blocks with its best dispatch. */
export type Candidate = {
  readonly steps: readonly number[];
  readonly objective: number;
  readonly columnValues: Float64Array;
  readonly reducedCosts: Float64Array;
};

/** Fractions from which a block is bought, tried in this order. */
const THRESHOLDS = [0.5, 0.35, 0.65, 0.2, 0.8, 0.02, 0.98];

/** Costs portfolios with their best dispatch in a solver that keeps its basis. */
export class PurchaseSearch {
  readonly #formulation: Formulation;
  readonly #solver: LinearSolver;
  readonly #options: () => LinearRunOptions;

  constructor(formulation: Formulation, solver: LinearSolver, options: () => LinearRunOptions) {
    this.#formulation = formulation;
    this.#solver = solver;
    this.#options = options;
  }

  /** Steps of every purchase in an outcome. */
  stepsOf(outcome: LinearOutcome): number[] {
    return this.#formulation.variables.purchases.map(({ column }) => outcome.columnValues[column] ?? 0);
  }

  /** Fixes the purchases and finds the best dispatch; null when a rule does not allow the portfolio. */
  evaluate(steps: readonly number[]): Candidate | null {
    const { purchases } = this.#formulation.variables;
    const columns = purchases.map(({ column }) => column);
    this.#solver.setColumnBounds(columns, steps, steps);
    const outcome = this.#solver.run(this.#options());
    if (outcome.status !== 'optimal') return null;
    return {
      steps,
      objective: outcome.objective,
      columnValues: outcome.columnValues,
      reducedCosts: outcome.reducedCosts,
    };
  }

  /** Rounds a relaxation in several ways and keeps the cheapest portfolio that every rule allows. */
  round(
    relaxedSteps: readonly number[],
    onBetter: (candidate: Candidate) => void,
    isDone: () => boolean,
  ): Candidate | null {
    let best: Candidate | null = null;
    for (const threshold of THRESHOLDS) {
      if (isDone()) break;
      const candidate = this.evaluate(
        roundPurchases(this.#formulation.data, this.#formulation.variables.purchases, relaxedSteps, threshold),
      );
      if (candidate !== null && (best === null || candidate.objective < best.objective)) {
        best = candidate;
        onBetter(candidate);
      }
    }
    return best;
  }

  /**
   * Buys a block more or less, or moves one to another month or offer, where the reduced costs promise most, as long as
   * it pays. Cost is convex in the purchases, so reduced costs bound what a move can save: moves that cannot pay are
   * not tried.
   */
  improve(from: Candidate, onBetter: (candidate: Candidate) => void, isDone: () => boolean): Candidate {
    let best = from;
    let moves = promisingMoves(this.#formulation, best.steps, best.reducedCosts);
    for (let tried = 0; tried < moves.length && !isDone(); tried++) {
      const candidate = this.evaluate(applyMove(best.steps, at(moves, tried)));
      if (candidate === null || candidate.objective >= best.objective) continue;
      best = candidate;
      onBetter(candidate);
      moves = promisingMoves(this.#formulation, best.steps, best.reducedCosts);
      tried = -1;
    }
    return best;
  }
}
