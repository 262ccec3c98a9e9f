import type { ExistingCommitment } from '../../shared/domain/existing-commitment.ts';
import type { SpendOffer } from '../../shared/domain/offer.ts';
import type { Purchase } from '../../shared/domain/portfolio.ts';
import { isActive, startIndexOf } from './committed-pools.ts';
import { deliveredUnits, type HeldTerm, unitsLeft } from './held-terms.ts';
import type { PlanFigures } from './plan-figures.ts';
import { termCash } from './term-cash.ts';

/** Money by month, undiscounted: spread over the term (effective) and as it is paid (billed). */
export type MoneyByMonth = { readonly effective: readonly number[]; readonly billed: readonly number[] };

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
 * What promised spend costs in each month of the horizon, used or not: spend per hour × hours, effective; billed, the
 * upfront share of the spend of the whole term in the start month, and the rest hour by hour. No price path moves it.
 */
export function costOfSpend(figures: PlanFigures, offer: SpendOffer, purchase: Purchase): MoneyByMonth {
  const start = startIndexOf(figures, purchase);
  const perUnit = termCash(offer, purchase.startMonth);
  const isRunning = (t: number): boolean => isActive(start, offer.termMonths, t);
  return {
    effective: figures.monthHours.map((hours, t) =>
      isRunning(t) ? purchase.units * offer.spendPerHourPerUnit * hours : 0,
    ),
    billed: figures.months.map((_, t) => (isRunning(t) ? purchase.units * (perUnit[t - start] ?? Number.NaN) : 0)),
  };
}

/** What an existing commitment costs: rate × hours + fee; the upfront paid before the plan is effective cost only. */
export function costOfExisting(figures: PlanFigures, commitment: ExistingCommitment): MoneyByMonth {
  const { units, ratePerUnitHour, monthlyFeePerUnit, amortisedUpfrontPerUnitMonth } = commitment;
  const isRunning = figures.months.map((month) => month >= commitment.firstMonth && month <= commitment.lastMonth);
  const billed = figures.monthHours.map((hours, t) =>
    isRunning[t] === true ? units * (ratePerUnitHour * hours + monthlyFeePerUnit) : 0,
  );
  return {
    effective: billed.map((money, t) => (isRunning[t] === true ? money + units * amortisedUpfrontPerUnitMonth : 0)),
    billed,
  };
}
