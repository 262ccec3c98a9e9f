import { LinearSolver } from './highs.ts';
import type { LinearModel } from './linear-model.ts';

/** A solver that stays between models: where only numbers changed, the next is solved from the basis before. */
export class KeptSolver {
  #kept: { readonly model: LinearModel; readonly solver: LinearSolver } | null = null;

  /** The solver with this model in it; whole choices stay whole. */
  async take(model: LinearModel): Promise<LinearSolver> {
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

  /** Frees the solver; the next model starts cold. */
  dispose(): void {
    this.#kept?.solver.dispose();
    this.#kept = null;
  }
}
