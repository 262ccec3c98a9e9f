import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { readDecisions } from './decisions.ts';
import { formulate } from './formulation.ts';
import { LinearSolver } from './highs.ts';
import type { LinearModel } from './linear-model.ts';
import { preparePortfolio } from './prepare-portfolio.ts';
import { buildSolution, type SolutionBody } from './results/solution.ts';

/** Longest time to cost one portfolio, seconds. */
const LONGEST_SECONDS = 60;

/**
 * Costs one portfolio again and again under changed assumptions. The model stays in the solver: where only numbers
 * changed, it is solved from the basis before.
 */
export class WarmEvaluation {
  #kept: { readonly model: LinearModel; readonly solver: LinearSolver } | null = null;

  /** The best dispatch of the portfolio in `input` (kind `evaluate`); null when a rule does not allow any. */
  async evaluate(input: SolveInput): Promise<SolutionBody | null> {
    const { data, variables, model } = formulate(preparePortfolio(input));
    const solver = await this.#solverFor(model);
    const outcome = solver.run({ timeLimitSeconds: LONGEST_SECONDS, shouldStop: () => false });
    if (outcome.status === 'infeasible') return null;
    if (outcome.status !== 'optimal') throw new Error(`The portfolio could not be costed (${outcome.status}).`);
    return buildSolution(input, data, readDecisions(variables, outcome.columnValues)).body;
  }

  async #solverFor(model: LinearModel): Promise<LinearSolver> {
    const kept = this.#kept;
    if (kept?.solver.takeNumbers(kept.model, model) === true) {
      this.#kept = { model, solver: kept.solver };
      return kept.solver;
    }
    this.dispose();
    const solver = await LinearSolver.create(model, 'whole-units');
    this.#kept = { model, solver };
    return solver;
  }

  /** Frees the solver; the next evaluation starts cold. */
  dispose(): void {
    this.#kept?.solver.dispose();
    this.#kept = null;
  }
}
