import { hoursInMonth, type Month, monthsOfHorizon } from '../../shared/domain/month.ts';
import type { ContractOffer } from '../../shared/domain/offer.ts';

/**
 * Cash of one unit in each month of its whole term at entered prices, also after the horizon:
 * upfront in the first month, monthly fee, rate × real hours.
 */
export function termCash(offer: ContractOffer, startMonth: Month): number[] {
  return monthsOfHorizon(startMonth, offer.termMonths).map(
    (month, index) =>
      (index === 0 ? offer.upfrontPerUnit : 0) + offer.monthlyFeePerUnit + offer.ratePerUnitHour * hoursInMonth(month),
  );
}
