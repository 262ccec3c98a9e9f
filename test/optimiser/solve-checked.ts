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

/** The proven optimum of an input; infinite when its rules cannot all hold. */
export async function optimumOf(input: SolveInput): Promise<number> {
  const { proof, conflict } = await solveChecked(input);
  if (proof.status === 'infeasible') {
    expect(conflict).not.toEqual([]);
    return Infinity;
  }
  expect(proof.status).toBe('proven-optimal');
  return proof.objective ?? Number.NaN;
}
