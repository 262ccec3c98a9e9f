import { expect } from 'vitest';
import type { Portfolio } from '../../shared/domain/portfolio.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { solveChecked } from './solve-checked.ts';

/** Purchases as text: “10 gpu-3m 2027-01”, with the band where there is one. */
function told(portfolio: Portfolio): string[] {
  return portfolio
    .filter(({ units }) => units > 1e-6)
    .map(
      ({ units, offerId, startMonth, bandId }) =>
        `${Math.round(units * 1e6) / 1e6} ${offerId} ${startMonth}${bandId === null ? '' : ` ${bandId}`}`,
    );
}

/** Holds an input to an objective and the purchases that reach it, proven and checked; returns the answer. */
export async function expectOptimum(
  input: SolveInput,
  wanted: number,
  purchases: readonly string[],
): Promise<Solution> {
  const solution = await solveChecked(input);
  const { proof, portfolio } = solution;
  expect(proof.status).toBe('proven-optimal');
  expect(proof.objective).toBeCloseTo(wanted, 4);
  expect(told(portfolio)).toEqual(purchases);
  return solution;
}
