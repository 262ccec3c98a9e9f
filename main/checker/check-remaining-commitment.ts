import { type ExistingCommitment, isExistingSpend } from '../../shared/domain/existing-commitment.ts';
import { addMonths, hoursInMonth, monthsBetween } from '../../shared/domain/month.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import type { BandFigures } from './band-figures.ts';
import { unitsLeft } from './held-terms.ts';
import type { PlanFigures } from './plan-figures.ts';
import { termCash } from './term-cash.ts';
import { differenceOf } from './tolerance.ts';
import type { Violation } from './violation.ts';

/**
 * Purchases count from their signature (start less lead time), renewals from their start, until their last cash is paid or
 * units leave.
 */
function owedOnPurchases(band: BandFigures, t: number): number {
  const signedTerms = [...band.terms, ...band.spendTerms].map((term) => {
    const { offer, start, startMonth, purchaseMonth, priceFactor } = term;
    const signed = startMonth === purchaseMonth ? start - offer.leadTimeMonths : start;
    return { offer, startMonth, start, signed, units: unitsLeft(term, t), priceFactor };
  });
  return signedTerms.reduce((sum, { offer, start, signed, startMonth, units, priceFactor }) => {
    if (t < signed) return sum;
    const unpaid = termCash(offer, startMonth).filter((_, index) => start + index > t);
    const perUnit = unpaid.reduce((cash, money) => cash + money, 0);
    return sum + units * perUnit * priceFactor;
  }, 0);
}

/** What a month of some hours still bills: fees and hours, or what of the promised spend was not paid upfront. */
function billedFor(commitment: ExistingCommitment, hours: number): number {
  if (isExistingSpend(commitment)) return (1 - commitment.upfrontShare) * commitment.spendPerHour * hours;
  return commitment.units * (commitment.monthlyFeePerUnit + commitment.ratePerUnitHour * hours);
}

/** Existing commitments are signed already: what the months left still bill. */
function owedOnExisting(figures: PlanFigures, t: number): number {
  const { assumptions, startMonth } = figures.input;
  return assumptions.existingCommitments.reduce((sum, commitment) => {
    const last = monthsBetween(startMonth, commitment.lastMonth);
    let owed = 0;
    for (let due = Math.max(t + 1, monthsBetween(startMonth, commitment.firstMonth)); due <= last; due++) {
      owed += billedFor(commitment, hoursInMonth(addMonths(startMonth, due)));
    }
    return sum + owed;
  }, 0);
}

/** Money still owed at the end of month t on terms signed by then. */
export function owedAt(figures: PlanFigures, band: BandFigures, t: number): number {
  return owedOnPurchases(band, t) + owedOnExisting(figures, t);
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
