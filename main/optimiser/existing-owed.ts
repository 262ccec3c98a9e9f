import { addMonths, monthsBetween } from '../../shared/domain/month.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { existingCostInMonth } from './prepare-pools.ts';

/** Money still owed on existing commitments at the end of each month: what is billed for the months left, also behind the horizon. */
export function existingOwed({ assumptions, startMonth, horizonMonths }: SolveInput): number[] {
  return Array.from({ length: horizonMonths }, (_, t) =>
    assumptions.existingCommitments.reduce((sum, commitment) => {
      const last = monthsBetween(startMonth, commitment.lastMonth);
      let owed = 0;
      for (let due = Math.max(t + 1, monthsBetween(startMonth, commitment.firstMonth)); due <= last; due++)
        owed += existingCostInMonth(commitment, addMonths(startMonth, due)).billed;
      return sum + owed;
    }, 0),
  );
}
