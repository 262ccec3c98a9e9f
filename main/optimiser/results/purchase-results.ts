import { addMonths, hoursInMonth, type Month, monthsBetween } from '../../../shared/domain/month.ts';
import type { ContractOffer } from '../../../shared/domain/offer.ts';
import { rampShareIn, tierMultiplierOf } from '../../../shared/domain/offer-terms.ts';
import type { Portfolio, Purchase } from '../../../shared/domain/portfolio.ts';
import type { PurchaseResult } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { at } from '../costs.ts';
import type { ContractData, PortfolioData } from '../portfolio-data.ts';

/** Cash of one unit in each month of its term, before price factors; the term may end behind the horizon. */
export function termCash(offer: ContractOffer, startMonth: Month): number[] {
  return Array.from(
    { length: offer.termMonths },
    (_, index) =>
      (index === 0 ? offer.upfrontPerUnit : 0) +
      rampShareIn(offer.clauses.ramp, index) *
        (offer.monthlyFeePerUnit + offer.ratePerUnitHour * hoursInMonth(addMonths(startMonth, index))),
  );
}

/** Units of an offer that start in the month of a purchase in a band: one purchase to the volume tiers. */
function unitsTogether(portfolio: Portfolio, { offerId, startMonth }: Purchase, bandId: string): number {
  return portfolio.reduce(
    (sum, other) =>
      other.offerId === offerId && other.startMonth === startMonth && (other.bandId ?? bandId) === bandId
        ? sum + other.units
        : sum,
    0,
  );
}

/**
 * The price factor of a purchase, of its start month and volume tier: in its band, or the mean over the bands weighted
 * by probability.
 */
function priceFactor(data: PortfolioData, contract: ContractData, portfolio: Portfolio, purchase: Purchase): number {
  const multipliers = at(contract.startMultiplier, monthsBetween(at(data.months, 0), purchase.startMonth));
  const factorIn = (s: number): number =>
    at(multipliers, s) *
    tierMultiplierOf(
      contract.offer.clauses.volumeTiers,
      unitsTogether(portfolio, purchase, at(data.bandIds, at(data.decisionGroup, s))),
    );
  if (purchase.bandId !== null) return factorIn(data.bandIds.indexOf(purchase.bandId));
  return data.probability.reduce((sum, probability, s) => sum + probability * factorIn(s), 0);
}

/**
 * First month in which the list price of full use on demand, summed since the start, reaches the cash paid;
 * null when it never does, or no list price is known.
 */
function breakEvenMonth(
  offer: ContractOffer,
  cash: readonly number[],
  startMonth: Month,
  listRatePerUnitHour: number | null,
): Month | null {
  if (listRatePerUnitHour === null) return null;
  let paid = 0;
  let avoided = 0;
  for (const [index, amount] of cash.entries()) {
    paid += amount;
    avoided +=
      rampShareIn(offer.clauses.ramp, index) * listRatePerUnitHour * hoursInMonth(addMonths(startMonth, index));
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
    const factor = priceFactor(data, contract, portfolio, purchase);
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
      breakEvenMonth: breakEvenMonth(offer, cash, purchase.startMonth, listRate),
    };
  });
}
