import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import { explainConflict } from './conflict.ts';
import type { Formulation } from './formulation.ts';
import { cheapestRelaxation, type SolveWhole } from './relaxation/cheapest-relaxation.ts';

/**
 * Why a plan cannot be kept, and the cheapest way out. Null when its rules can hold after all.
 * `solveWhole` null: the plan is itself tried as a way out, so none is looked for.
 */
export async function explainInfeasible(
  input: SolveInput,
  formulation: Formulation,
  shouldStop: () => boolean,
  solveWhole: SolveWhole | null,
): Promise<Pick<Solution, 'conflict' | 'relaxation'> | null> {
  const conflict = await explainConflict(formulation, shouldStop);
  if (conflict.length === 0) return null;
  const relaxation =
    solveWhole === null || shouldStop() ? null : await cheapestRelaxation(input, conflict, shouldStop, solveWhole);
  return { conflict, relaxation };
}
