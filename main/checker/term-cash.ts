import { hoursInMonth, type Month, monthsOfHorizon } from '../../shared/domain/month.ts';
import type { CommitmentOffer } from '../../shared/domain/offer.ts';
import { deliveredIn } from './held-terms.ts';

/**
 * Cash of one unit in each month of its whole term at entered prices, also after the horizon:
 * upfront in the first month; monthly fee and rate × real hours of what the ramp delivers. The upfront of a spend
 * commitment is its share of the spend of all hours of the term, and its rate what is left of the spend per hour.
 */
export function termCash(offer: CommitmentOffer, startMonth: Month): number[] {
  const hours = monthsOfHorizon(startMonth, offer.termMonths).map((month) => hoursInMonth(month));
  if (offer.kind === 'spend-commitment') {
    const { clauses, spendPerHourPerUnit, upfrontShare } = offer;
    const promised = hours.map((ofMonth, index) => ofMonth * spendPerHourPerUnit * deliveredIn(clauses.ramp, index));
    const prepaid = promised.reduce((sum, money) => sum + upfrontShare * money, 0);
    return promised.map((money, index) => (index === 0 ? prepaid : 0) + (1 - upfrontShare) * money);
  }
  return hours.map(
    (ofMonth, index) =>
      (index === 0 ? offer.upfrontPerUnit : 0) +
      deliveredIn(offer.clauses.ramp, index) * (offer.monthlyFeePerUnit + offer.ratePerUnitHour * ofMonth),
  );
}
