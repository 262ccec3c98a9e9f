import { type ExistingCommitment, isExistingSpend } from '../../shared/domain/existing-commitment.ts';
import { addMonths, hoursInMonth, monthsBetween } from '../../shared/domain/month.ts';
import type { CommitmentOffer } from '../../shared/domain/offer.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import type { BandFigures } from './band-figures.ts';
import { type HeldTerm, unitsLeft } from './held-terms.ts';
import type { PlanFigures } from './plan-figures.ts';
import { termCash } from './term-cash.ts';
import { differenceOf } from './tolerance.ts';
import type { Violation } from './violation.ts';

/**
 * Money still owed on a term at the end of month t. Purchases count from their signature (start less lead time), renewals
 * from their start, until their last cash is paid or units leave.
 */
export function owedOnTerm(term: HeldTerm<CommitmentOffer>, t: number): number {
  const { offer, start, startMonth, purchaseMonth, priceFactor } = term;
  const signed = startMonth === purchaseMonth ? start - offer.leadTimeMonths : start;
  if (t < signed) return 0;
  const unpaid = termCash(offer, startMonth).filter((_, index) => start + index > t);
  return unitsLeft(term, t) * unpaid.reduce((cash, money) => cash + money, 0) * priceFactor;
}

/** What a month of some hours still bills: fees and hours, or what of the promised spend was not paid upfront. */
function billedFor(commitment: ExistingCommitment, hours: number): number {
  if (isExistingSpend(commitment)) return (1 - commitment.upfrontShare) * commitment.spendPerHour * hours;
  return commitment.units * (commitment.monthlyFeePerUnit + commitment.ratePerUnitHour * hours);
}

/** Existing commitments are signed already: what the months left still bill. */
export function owedOnExisting({ input }: PlanFigures, commitment: ExistingCommitment, t: number): number {
  const last = monthsBetween(input.startMonth, commitment.lastMonth);
  let owed = 0;
  for (let due = Math.max(t + 1, monthsBetween(input.startMonth, commitment.firstMonth)); due <= last; due++) {
    owed += billedFor(commitment, hoursInMonth(addMonths(input.startMonth, due)));
  }
  return owed;
}

/** Money still owed at the end of month t on terms signed by then. */
export function owedAt(figures: PlanFigures, band: BandFigures, t: number): number {
  const { existingCommitments } = figures.input.assumptions;
  const bought = [...band.terms, ...band.spendTerms].reduce((sum, term) => sum + owedOnTerm(term, t), 0);
  return existingCommitments.reduce((sum, commitment) => sum + owedOnExisting(figures, commitment, t), bought);
}

/** Money still owed at the end of each month on terms signed by then, undiscounted, also behind the horizon. */
export function checkRemainingCommitment(figures: PlanFigures, band: BandFigures): Violation[] {
  return figures.months.flatMap((month, t): Violation[] => {
    const left = band.result.remainingCommitmentByMonth[t] ?? Number.NaN;
    const right = owedAt(figures, band, t);
    const excess = differenceOf({ left, right });
    if (excess === 0) return [];
    const place = joinPath('bands', band.band.id, 'remainingCommitmentByMonth', month);
    return [{ family: 'costs', place, sentence: `tells ${left} still owed; ${right} was found.`, excess }];
  });
}
