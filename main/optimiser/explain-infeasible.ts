import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import { explainConflict } from './conflict.ts';
import type { Formulation } from './formulation.ts';
import { cheapestRelaxation, type SolveWhole } from './relaxation/cheapest-relaxation.ts';

/** Share of the time left that the conflict may take; the rest is for the way out. */
const CONFLICT_SHARE = 0.5;

/** How an explanation is made. */
export type Explaining = {
  readonly shouldStop: () => boolean;
  /** Seconds until the answer must be there. */
  readonly secondsLeft: () => number;
  readonly solveWhole: SolveWhole;
};

/** Why a plan cannot be kept and the cheapest way out; or its rules can hold after all; or time ran out first. */
export type Explanation = Pick<Solution, 'conflict' | 'relaxation'> | 'can-hold' | 'out-of-time';

/** Explains a plan that the solver calls infeasible, within the time that is left. */
export async function explainInfeasible(
  input: SolveInput,
  formulation: Formulation,
  { shouldStop, secondsLeft, solveWhole }: Explaining,
): Promise<Explanation> {
  const kept = secondsLeft() * (1 - CONFLICT_SHARE);
  const forConflict = (): number => secondsLeft() - kept;
  const conflict = await explainConflict(formulation, () => shouldStop() || forConflict() <= 0, forConflict);
  if (conflict === null) return 'out-of-time';
  if (conflict.length === 0) return 'can-hold';
  const isOver = (): boolean => shouldStop() || secondsLeft() <= 0;
  const relaxation = isOver() ? null : await cheapestRelaxation(input, conflict, isOver, solveWhole);
  return { conflict, relaxation };
}
