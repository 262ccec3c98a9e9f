import { DecomposedSolver } from './decomposition/decomposed-solver.ts';
import type { Formulation } from './formulation.ts';
import { type LinearOutcome, type LinearRunOptions, LinearSolver } from './highs.ts';

/** Models of more columns are solved by decomposition. */
export const MOST_COLUMNS_IN_ONE_PIECE = 6_000;

/** A solved relaxation; the solver is the caller's to dispose of. */
export type Relaxed = { readonly solver: LinearSolver | DecomposedSolver; readonly relaxed: LinearOutcome };

/**
 * Solves the relaxation: of a small plan in one piece, which needs no start; of a larger one by decomposition, and in
 * one piece where that does not get to the end. `now`: seconds on a steady clock.
 */
export async function relaxationOf(
  formulation: Formulation,
  now: () => number,
  options: LinearRunOptions,
): Promise<Relaxed> {
  if (formulation.model.columnNames.length > MOST_COLUMNS_IN_ONE_PIECE) {
    const solver = await DecomposedSolver.create(formulation, now);
    const relaxed = solver?.run(options);
    if (solver !== null && relaxed !== undefined && relaxed.status !== 'failed') return { solver, relaxed };
    solver?.dispose();
  }
  const solver = await LinearSolver.create(formulation.model, 'relaxation');
  return { solver, relaxed: solver.run(options) };
}
