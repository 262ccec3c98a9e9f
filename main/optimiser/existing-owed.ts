import type { ExistingCommitment } from '../../shared/domain/existing-commitment.ts';
import { addMonths, monthsBetween } from '../../shared/domain/month.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { existingCostInMonth } from './prepare-pools.ts';

/** Money still owed on one existing commitment at the end of each month: what is billed for the months left, also behind the horizon. */
export function owedOnExisting(
  { startMonth, horizonMonths }: Pick<SolveInput, 'startMonth' | 'horizonMonths'>,
  commitment: ExistingCommitment,
): number[] {
  const first = monthsBetween(startMonth, commitment.firstMonth);
  const last = monthsBetween(startMonth, commitment.lastMonth);
  return Array.from({ length: horizonMonths }, (_, t) => {
    let owed = 0;
    for (let due = Math.max(t + 1, first); due <= last; due++)
      owed += existingCostInMonth(commitment, addMonths(startMonth, due)).billed;
    return owed;
  });
}

/** The same of all existing commitments together. */
export function existingOwed(input: SolveInput): number[] {
  const owed = input.assumptions.existingCommitments.map((commitment) => owedOnExisting(input, commitment));
  return Array.from({ length: input.horizonMonths }, (_, t) => owed.reduce((sum, months) => sum + (months[t] ?? 0), 0));
}
