import { expect } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { unwatched } from './unwatched.ts';

/** Solves and holds the answer to the independent checker. */
export async function solveChecked(input: SolveInput): Promise<Solution> {
  const solution = await solve(input, unwatched());
  expect(checkSolution(input, solution)).toEqual([]);
  return solution;
}

/** The proven answer to an input; null when its rules, told by name, cannot all hold. */
export async function provenSolution(input: SolveInput): Promise<Solution | null> {
  const solution = await solveChecked(input);
  if (solution.proof.status === 'infeasible') {
    expect(solution.conflict).not.toEqual([]);
    return null;
  }
  expect(solution.proof.status).toBe('proven-optimal');
  return solution;
}

/** The proven optimum of an input; infinite when its rules cannot all hold. */
export async function optimumOf(input: SolveInput): Promise<number> {
  const solution = await provenSolution(input);
  return solution === null ? Infinity : (solution.proof.objective ?? Number.NaN);
}
