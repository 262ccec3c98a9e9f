import { type Formulation, formulate } from '../../main/optimiser/formulation.ts';
import { loadSolver } from '../../main/optimiser/highs.ts';
import { KeptRelaxation } from '../../main/optimiser/kept-relaxation.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import type { Portfolio } from '../../shared/domain/portfolio.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { unwatched } from '../optimiser/unwatched.ts';
import { portfolioOf, unitsOf } from './portfolio-of.ts';

/** What our optimiser found. */
export type OurOptimum = {
  readonly objective: number;
  /** No portfolio can be cheaper. */
  readonly bound: number | null;
};

/** A plan that stays solved, as it does under the sliders of the app. */
export type OpenPlan = {
  readonly optimum: OurOptimum;
  readonly portfolio: Portfolio;
  /** The optimum of a slightly changed plan, given as its model, which then is the open one. */
  readonly changeTo: (model: Formulation) => Promise<OpenPlan>;
  /** The exact cost of a portfolio in the open plan. */
  readonly evaluate: (portfolio: Portfolio) => Promise<number>;
  readonly close: () => void;
};

/** Loads what every solve of the app finds loaded. */
export async function loadOurs(): Promise<void> {
  await loadSolver();
}

/** Builds the model of a plan: what is not timed of other solvers either. */
export function buildModel(input: SolveInput): Formulation {
  return formulate(preparePortfolio(input));
}

const seconds = (): number => performance.now() / 1e3;

async function solveIn(kept: KeptRelaxation, formulation: Formulation, limitSeconds: number): Promise<OpenPlan> {
  const options = { timeLimitSeconds: limitSeconds, shouldStop: () => false };
  const { solver, relaxed } = await kept.solve(formulation, options);
  if (relaxed.status !== 'optimal') throw new Error(`The plan was not solved: ${relaxed.status}.`);
  return {
    optimum: { objective: relaxed.objective, bound: relaxed.bound },
    portfolio: portfolioOf(formulation, relaxed.columnValues),
    changeTo: (model) => solveIn(kept, model, limitSeconds),
    evaluate: async (portfolio) => {
      const purchases = formulation.variables.purchases.toSorted((a, b) => a.column - b.column);
      const units = purchases.map((variable) => unitsOf(formulation, portfolio, variable) / variable.unitsPerStep);
      const columns = purchases.map(({ column }) => column);
      solver.setColumnBounds(columns, units, units);
      const evaluated = solver.run(options);
      const { lower, upper } = formulation.model;
      solver.setColumnBounds(
        columns,
        columns.map((column) => lower[column] ?? 0),
        columns.map((column) => upper[column] ?? Infinity),
      );
      if (evaluated.status !== 'optimal') throw new Error(`The portfolio was not costed: ${evaluated.status}.`);
      return evaluated.objective;
    },
    close: () => kept.dispose(),
  };
}

/** Solves a plan in any fractions of units from nothing and keeps it open. */
export function openPlan(model: Formulation, limitSeconds: number): Promise<OpenPlan> {
  return solveIn(new KeptRelaxation(seconds), model, limitSeconds);
}

/** The optima of plans that differ only in policy, one after another. */
export async function frontier(models: readonly Formulation[], limitSeconds: number): Promise<OurOptimum[]> {
  const optima: OurOptimum[] = [];
  const kept = new KeptRelaxation(seconds);
  for (const model of models) optima.push((await solveIn(kept, model, limitSeconds)).optimum);
  kept.dispose();
  return optima;
}

/** The cheapest portfolio in whole blocks, proven to a relative gap or as far as the time goes. */
export async function wholeUnits(input: SolveInput, relativeGap: number, limitSeconds: number): Promise<OurOptimum> {
  const settings = { timeLimitSeconds: limitSeconds, gapGoal: relativeGap };
  const { proof } = await solve({ ...input, settings }, unwatched());
  if (proof.objective === null) throw new Error(`No portfolio in whole blocks was found: ${proof.status}.`);
  return { objective: proof.objective, bound: proof.bound };
}
