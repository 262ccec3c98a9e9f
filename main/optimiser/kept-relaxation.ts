import { DecomposedSolver } from './decomposition/decomposed-solver.ts';
import type { Formulation } from './formulation.ts';
import { type LinearRunOptions, LinearSolver } from './highs.ts';
import type { LinearModel } from './linear-model.ts';
import { type Relaxed, relaxationOf } from './relaxation-of.ts';

/** Relaxations of one plan after another, each solved from what was learnt of the one before. */
export class KeptRelaxation {
  readonly #now: () => number;
  #kept: { readonly model: LinearModel; readonly solver: LinearSolver | DecomposedSolver } | null = null;

  /** `now`: seconds on a steady clock. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Solves a plan; its solver stays here until the next, and bounds of its columns may be moved until then. */
  async solve(formulation: Formulation, options: LinearRunOptions): Promise<Relaxed> {
    const solver = await this.#goOn(formulation);
    const relaxed = solver?.run(options);
    if (solver !== null && relaxed !== undefined && relaxed.status !== 'failed') {
      this.#kept = { model: formulation.model, solver };
      return { solver, relaxed };
    }
    this.dispose();
    const fresh = await relaxationOf(formulation, this.#now, options);
    this.#kept = { model: formulation.model, solver: fresh.solver };
    return fresh;
  }

  /** The solver with another plan in it; null where it has to begin afresh. */
  async #goOn(formulation: Formulation): Promise<LinearSolver | DecomposedSolver | null> {
    if (this.#kept === null) return null;
    const { model, solver } = this.#kept;
    if (solver instanceof LinearSolver) solver.setColumnBounds([...model.lower.keys()], model.lower, model.upper);
    const isTaken =
      solver instanceof DecomposedSolver
        ? await solver.changeTo(formulation)
        : solver.takeNumbers(model, formulation.model);
    return isTaken ? solver : null;
  }

  /** Frees the solver; the next plan starts cold. */
  dispose(): void {
    this.#kept?.solver.dispose();
    this.#kept = null;
  }
}
