import { hoursInMonth, type Month, monthsOfHorizon } from '../../shared/domain/month.ts';
import type { CommitmentOffer } from '../../shared/domain/offer.ts';
import { rampShareIn } from '../../shared/domain/offer-terms.ts';

/** Cash of one unit in each month of its term, before price factors; the term may end behind the horizon. */
export function termCash(offer: CommitmentOffer, startMonth: Month): number[] {
  const delivered = monthsOfHorizon(startMonth, offer.termMonths).map((month, index) => ({
    hours: hoursInMonth(month),
    share: rampShareIn(offer.clauses.ramp, index),
  }));
  if (offer.kind === 'spend-commitment') {
    const { spendPerHourPerUnit, upfrontShare } = offer;
    const promised = delivered.map(({ hours, share }) => spendPerHourPerUnit * share * hours);
    const upfront = upfrontShare * promised.reduce((sum, money) => sum + money, 0);
    return promised.map((money, index) => (index === 0 ? upfront : 0) + (1 - upfrontShare) * money);
  }
  return delivered.map(
    ({ hours, share }, index) =>
      (index === 0 ? offer.upfrontPerUnit : 0) + share * (offer.monthlyFeePerUnit + offer.ratePerUnitHour * hours),
  );
}
