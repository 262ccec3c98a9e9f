import { addMonths, hoursInMonth, type Month, monthsBetween } from '../../../shared/domain/month.ts';
import type { ContractOffer } from '../../../shared/domain/offer.ts';
import type { Portfolio, Purchase } from '../../../shared/domain/portfolio.ts';
import type { PurchaseResult } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { at } from '../costs.ts';
import type { ContractData, PortfolioData } from '../portfolio-data.ts';

/** Cash of one unit in each month of its term, before the price factor; the term may end behind the horizon. */
export function termCash(offer: ContractOffer, startMonth: Month): number[] {
  return Array.from(
    { length: offer.termMonths },
    (_, index) =>
      (index === 0 ? offer.upfrontPerUnit : 0) +
      offer.monthlyFeePerUnit +
      offer.ratePerUnitHour * hoursInMonth(addMonths(startMonth, index)),
  );
}

/** The price factor of a purchase: of its band, or the mean over the bands weighted by probability. */
function priceFactor(data: PortfolioData, contract: ContractData, purchase: Purchase): number {
  const multipliers = at(contract.startMultiplier, monthsBetween(at(data.months, 0), purchase.startMonth));
  if (purchase.bandId !== null) return at(multipliers, data.bandIds.indexOf(purchase.bandId));
  return multipliers.reduce((sum, multiplier, s) => sum + multiplier * at(data.probability, s), 0);
}

/**
 * First month in which the list price of full use on demand, summed since the start, reaches the cash paid;
 * null when it never does, or no list price is known.
 */
function breakEvenMonth(cash: readonly number[], startMonth: Month, listRatePerUnitHour: number | null): Month | null {
  if (listRatePerUnitHour === null) return null;
  let paid = 0;
  let avoided = 0;
  for (const [index, amount] of cash.entries()) {
    paid += amount;
    avoided += listRatePerUnitHour * hoursInMonth(addMonths(startMonth, index));
    if (avoided >= paid) return addMonths(startMonth, index);
  }
  return null;
}

/** What each purchase means over its term: when to sign, what it binds, when it pays. */
export function purchaseResults(input: SolveInput, data: PortfolioData, portfolio: Portfolio): PurchaseResult[] {
  return portfolio.map((purchase) => {
    const contract = at(
      data.contracts,
      data.contracts.findIndex(({ offer }) => offer.id === purchase.offerId),
    );
    const { offer } = contract;
    const factor = priceFactor(data, contract, purchase);
    const cash = termCash(offer, purchase.startMonth).map((amount) => amount * factor);
    const listRate =
      input.assumptions.accelerators.find(({ id }) => id === offer.acceleratorId)?.listRatePerUnitHour ?? null;
    return {
      offerId: offer.id,
      startMonth: purchase.startMonth,
      lastMonth: addMonths(purchase.startMonth, offer.termMonths - 1),
      units: purchase.units,
      isLocked: purchase.isLocked,
      bandId: purchase.bandId,
      isSignNow: monthsBetween(input.startMonth, purchase.startMonth) < data.revealMonth,
      signByMonth: addMonths(purchase.startMonth, -offer.leadTimeMonths),
      totalCash: purchase.units * cash.reduce((sum, amount) => sum + amount, 0),
      breakEvenMonth: breakEvenMonth(cash, purchase.startMonth, listRate),
    };
  });
}
