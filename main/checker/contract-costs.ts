import { type Band, multiplierAt } from '../../shared/domain/band.ts';
import type { ExistingCommitment } from '../../shared/domain/existing-commitment.ts';
import type { Month } from '../../shared/domain/month.ts';
import type { ContractOffer, Offer } from '../../shared/domain/offer.ts';
import type { Purchase } from '../../shared/domain/portfolio.ts';
import { isActive, startIndexOf } from './committed-pools.ts';
import type { PlanFigures } from './plan-figures.ts';

/** Money by month, undiscounted: spread over the term (effective) and as it is paid (billed). */
export type MoneyByMonth = { readonly effective: readonly number[]; readonly billed: readonly number[] };

/** The factor on an offer's prices in a month of a band: the offer's own price path × the band's. */
export function priceMultiplier(band: Band, offer: Offer, month: Month): number {
  const ofBand = band.pricePaths.find(({ offerId }) => offerId === offer.id)?.path ?? [];
  return multiplierAt(offer.pricePath, month) * multiplierAt(ofBand, month);
}

/**
 * What a purchase costs in each month of the horizon. Effective in an active month: (upfront − residual)/term +
 * monthly fee + rate × hours. Billed: the whole upfront in the start month, fees and hours as they come.
 * All prices × the multiplier of the start month. Months after the horizon are not counted.
 */
export function costOfPurchase(
  figures: PlanFigures,
  band: Band,
  offer: ContractOffer,
  purchase: Purchase,
): MoneyByMonth {
  const start = startIndexOf(figures, purchase);
  const scale = purchase.units * priceMultiplier(band, offer, purchase.startMonth);
  const residual = offer.kind === 'owned' ? offer.residualPerUnit : 0;
  const running = figures.monthHours.map((hours, t) =>
    isActive(start, offer.termMonths, t) ? scale * (offer.monthlyFeePerUnit + offer.ratePerUnitHour * hours) : 0,
  );
  const spread = (scale * (offer.upfrontPerUnit - residual)) / offer.termMonths;
  return {
    effective: running.map((money, t) => (isActive(start, offer.termMonths, t) ? money + spread : 0)),
    billed: running.map((money, t) => (t === start ? money + scale * offer.upfrontPerUnit : money)),
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
