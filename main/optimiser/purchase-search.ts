import { at } from './costs.ts';
import type { PlanForm } from './formulation.ts';
import type { LinearOutcome, LinearRunOptions } from './highs.ts';
import { applyMove, fewerUnitMonths, promisingMoves } from './purchase-moves.ts';
import type { RelaxationSolver } from './relaxation-solver.ts';
import { roundPurchases } from './round-purchases.ts';
import { settleTiers } from './settle-tiers.ts';
import { TIE } from './tie-rule.ts';
import type { PurchaseVariable } from './variables.ts';

/** A portfolio in whole blocks with its best dispatch. */
export type Candidate = {
  readonly steps: readonly number[];
  readonly objective: number;
  readonly columnValues: Float64Array;
  readonly reducedCosts: Float64Array;
};

/** Fractions from which a block is bought, tried in this order. */
const THRESHOLDS = [0.5, 0.8, 0.98, 0.3, 0.02];

/** Months fixed at a time when rounding month by month. */
const ROLL_MONTHS = 6;

/** Costs portfolios with their best dispatch in a solver that keeps its basis. */
export class PurchaseSearch {
  readonly #formulation: PlanForm;
  readonly #solver: RelaxationSolver;
  readonly #options: () => LinearRunOptions;

  constructor(formulation: PlanForm, solver: RelaxationSolver, options: () => LinearRunOptions) {
    this.#formulation = formulation;
    this.#solver = solver;
    this.#options = options;
  }

  /** Steps of every purchase among values by column of the model. */
  stepsOf(columnValues: ArrayLike<number>): number[] {
    return this.#formulation.variables.purchases.map(({ column }) => columnValues[column] ?? 0);
  }

  /** Steps of every purchase found by branch and bound, set to exactly whole where blocks are sold. */
  wholeStepsOf(columnValues: ArrayLike<number>): number[] {
    const { variables, model } = this.#formulation;
    return this.stepsOf(columnValues).map((steps, position) =>
      at(model.isInteger, at(variables.purchases, position).column) ? Math.round(steps) : steps,
    );
  }

  /**
   * Fixes the purchases in whole blocks and finds the best dispatch, and the best of what is sold in any fraction;
   * null when a rule does not allow the portfolio.
   */
  evaluate(steps: readonly number[]): Candidate | null {
    const settled = settleTiers(this.#formulation.variables, steps);
    const outcome = this.#runWith((_, position) => at(settled, position));
    if (outcome === null) return null;
    return {
      steps: this.stepsOf(outcome.columnValues),
      objective: outcome.objective,
      columnValues: outcome.columnValues,
      reducedCosts: outcome.reducedCosts,
    };
  }

  /**
   * Rounds month by month: purchases of the first months are fixed in whole blocks, the rest is solved again in
   * fractions so that it makes up for the rounding, and so on to the end. Null when a rule does not allow it.
   */
  roundByMonths(relaxedSteps: readonly number[], isDone: () => boolean): Candidate | null {
    const { data, variables } = this.#formulation;
    let steps: readonly number[] = relaxedSteps;
    for (let end = ROLL_MONTHS; !isDone(); end += ROLL_MONTHS) {
      const rounded = settleTiers(variables, roundPurchases(data, variables.purchases, steps, 0.5));
      if (end >= data.months.length) return this.evaluate(rounded);
      const rest = this.relaxFrom(end, rounded);
      if (rest === null) return null;
      steps = rest;
    }
    return null;
  }

  /**
   * Fixes the purchases that start before a month and finds the best of all others in fractions; steps of every
   * purchase, null when a rule does not allow it.
   */
  relaxFrom(month: number, steps: readonly number[]): number[] | null {
    const settled = settleTiers(this.#formulation.variables, steps);
    const outcome = this.#runWith(({ start }, position) => (start < month ? at(settled, position) : null));
    return outcome === null ? null : this.stepsOf(outcome.columnValues);
  }

  /** Solves with some purchases fixed, the others free; null when there is no solution. */
  #runWith(fixedSteps: (variable: PurchaseVariable, position: number) => number | null): LinearOutcome | null {
    const { variables, model, data } = this.#formulation;
    const columns: number[] = [];
    const lower: number[] = [];
    const upper: number[] = [];
    variables.purchases.forEach((variable, position) => {
      const { column, contract } = variable;
      const { offer, tiers } = at(data.contracts, contract);
      const isChosenOrNone = offer.minimumUnits > 0 || tiers.length > 1;
      const fixed = at(model.isInteger, column) || isChosenOrNone ? fixedSteps(variable, position) : null;
      columns.push(column);
      lower.push(fixed ?? at(model.lower, column));
      upper.push(fixed ?? at(model.upper, column));
    });
    this.#solver.setColumnBounds(columns, lower, upper);
    const outcome = this.#solver.run(this.#options());
    return outcome.status === 'optimal' ? outcome : null;
  }

  /** Rounds a relaxation at once, to the nearest block or less or more, until the rules allow the portfolio. */
  roundAtOnce(relaxedSteps: readonly number[], isDone: () => boolean): Candidate | null {
    const { data, variables } = this.#formulation;
    for (const threshold of THRESHOLDS) {
      if (isDone()) return null;
      const candidate = this.evaluate(roundPurchases(data, variables.purchases, relaxedSteps, threshold));
      if (candidate !== null) return candidate;
    }
    return null;
  }

  /**
   * Buys a block more or less, or moves one to another month or offer, where the reduced costs promise most, as long as
   * it pays. Cost is convex in the purchases, so reduced costs bound what a move can save: moves that cannot pay are
   * not tried. Costs `mostTried` portfolios at most.
   */
  improve(
    from: Candidate,
    mostTried: number,
    onBetter: (candidate: Candidate) => void,
    isDone: () => boolean,
  ): Candidate {
    let best = from;
    let moves = promisingMoves(this.#formulation, best.steps, best.reducedCosts);
    for (let tried = 0, left = mostTried; tried < moves.length && left > 0 && !isDone(); tried++, left--) {
      const candidate = this.evaluate(applyMove(best.steps, at(moves, tried)));
      if (candidate === null || candidate.objective >= best.objective) continue;
      best = candidate;
      onBetter(candidate);
      moves = promisingMoves(this.#formulation, best.steps, best.reducedCosts);
      tried = -1;
    }
    return best;
  }

  /**
   * Goes on to portfolios that cost the same with fewer unit-months, as long as there are some. Costs `mostTried`
   * portfolios at most.
   */
  settleTies(from: Candidate, mostTried: number, onEqual: (candidate: Candidate) => void, isDone: () => boolean): void {
    const tolerance = TIE * Math.abs(from.objective);
    let best = from;
    let moves = fewerUnitMonths(this.#formulation, best.steps, best.reducedCosts, tolerance);
    for (let tried = 0, left = mostTried; tried < moves.length && left > 0 && !isDone(); tried++, left--) {
      const candidate = this.evaluate(applyMove(best.steps, at(moves, tried)));
      if (candidate === null || candidate.objective > from.objective + tolerance) continue;
      best = candidate;
      onEqual(candidate);
      moves = fewerUnitMonths(this.#formulation, best.steps, best.reducedCosts, tolerance);
      tried = -1;
    }
  }
}
