import { type ExistingCommitment, isExistingSpend } from '../../shared/domain/existing-commitment.ts';
import type { SpendOffer } from '../../shared/domain/offer.ts';
import { isActive } from './committed-pools.ts';
import { deliveredUnits, type HeldTerm, unitsLeft } from './held-terms.ts';
import type { PlanFigures } from './plan-figures.ts';
import { termCash } from './term-cash.ts';

/** Money by month, undiscounted: spread over the term (effective) and as it is paid (billed). */
export type MoneyByMonth = { readonly effective: readonly number[]; readonly billed: readonly number[] };

const sum = (list: readonly number[]): number => list.reduce((total, money) => total + money, 0);

/**
 * What a term costs in each month of the horizon. Effective in an active month: (upfront − residual)/term for all units
 * that have not left + monthly fee + rate × hours for the units delivered. Billed: the whole upfront in the start month, fees and hours as
 * they come. All prices × the price factor of the term. Months after the horizon are not counted.
 */
export function costOfTerm(figures: PlanFigures, term: HeldTerm): MoneyByMonth {
  const { offer, start, units, priceFactor } = term;
  const residual = offer.kind === 'owned' ? offer.residualPerUnit : 0;
  const running = figures.monthHours.map(
    (hours, t) => priceFactor * deliveredUnits(term, t) * (offer.monthlyFeePerUnit + offer.ratePerUnitHour * hours),
  );
  const spread = (priceFactor * (offer.upfrontPerUnit - residual)) / offer.termMonths;
  return {
    effective: running.map((money, t) =>
      isActive(start, offer.termMonths, t) ? money + unitsLeft(term, t) * spread : 0,
    ),
    billed: running.map((money, t) => (t === start ? money + priceFactor * units * offer.upfrontPerUnit : money)),
  };
}

/**
 * What a term of promised spend costs in each month of the horizon, used or not, × its price factor: spend per hour × hours
 * × what the ramp promises, effective; billed, the upfront share of the spend of the whole term in the start month for all
 * units, and the rest hour by hour for those that have not left. No price path moves it.
 */
export function costOfSpend(figures: PlanFigures, term: HeldTerm<SpendOffer>): MoneyByMonth {
  const { offer, start, startMonth, units, priceFactor } = term;
  const promised = figures.monthHours.map(
    (hours, t) => priceFactor * deliveredUnits(term, t) * offer.spendPerHourPerUnit * hours,
  );
  const hourly = sum(termCash({ ...offer, upfrontShare: 0 }, startMonth));
  const prepaid = priceFactor * units * offer.upfrontShare * hourly;
  return {
    effective: promised,
    billed: promised.map((money, t) => (t === start ? prepaid : 0) + (1 - offer.upfrontShare) * money),
  };
}

/**
 * What an existing commitment costs in the months in which it runs: rate × hours + fee, or the spend promised × hours; what
 * was paid upfront before the plan is effective cost only.
 */
export function costOfExisting(figures: PlanFigures, commitment: ExistingCommitment): MoneyByMonth {
  const isRunning = figures.months.map((month) => month >= commitment.firstMonth && month <= commitment.lastMonth);
  if (isExistingSpend(commitment)) {
    const { spendPerHour, upfrontShare } = commitment;
    const promised = figures.monthHours.map((hours, t) => (isRunning[t] === true ? spendPerHour * hours : 0));
    return { effective: promised, billed: promised.map((money) => money - upfrontShare * money) };
  }
  const { units, ratePerUnitHour, monthlyFeePerUnit, amortisedUpfrontPerUnitMonth } = commitment;
  const billed = figures.monthHours.map((hours, t) =>
    isRunning[t] === true ? units * (ratePerUnitHour * hours + monthlyFeePerUnit) : 0,
  );
  return {
    effective: billed.map((money, t) => (isRunning[t] === true ? money + units * amortisedUpfrontPerUnitMonth : 0)),
    billed,
  };
}
