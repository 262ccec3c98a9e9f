import { hoursInMonth, type Month, monthsOfHorizon } from '../../shared/domain/month.ts';
import type { ContractOffer } from '../../shared/domain/offer.ts';
import { deliveredIn } from './held-terms.ts';

/**
 * Cash of one unit in each month of its whole term at entered prices, also after the horizon:
 * upfront in the first month; monthly fee and rate × real hours of what the ramp delivers.
 */
export function termCash(offer: ContractOffer, startMonth: Month): number[] {
  return monthsOfHorizon(startMonth, offer.termMonths).map(
    (month, index) =>
      (index === 0 ? offer.upfrontPerUnit : 0) +
      deliveredIn(offer.clauses.ramp, index) * (offer.monthlyFeePerUnit + offer.ratePerUnitHour * hoursInMonth(month)),
  );
}
