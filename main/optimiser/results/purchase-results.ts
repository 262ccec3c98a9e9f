import { addMonths, hoursInMonth, type Month, monthsBetween, monthsOfHorizon } from '../../../shared/domain/month.ts';
import type { CommitmentOffer } from '../../../shared/domain/offer.ts';
import { rampShareIn, tierMultiplierOf } from '../../../shared/domain/offer-terms.ts';
import type { Portfolio, Purchase } from '../../../shared/domain/portfolio.ts';
import type { PurchaseResult } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { at } from '../costs.ts';
import { termCash } from '../term-cash.ts';
import type { ContractData, PortfolioData } from '../portfolio-data.ts';
import { priceMultipliersAt } from '../prepare-portfolio.ts';

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

/** What applies to a purchase of a figure by band: that of its band, or the mean weighted by probability. */
function ofPurchase(data: PortfolioData, { bandId }: Purchase, inBand: (s: number) => number): number {
  if (bandId !== null) return inBand(data.bandIds.indexOf(bandId));
  return data.probability.reduce((sum, probability, s) => sum + probability * inBand(s), 0);
}

/** The price factor of a purchase, of its start month and volume tier. */
function priceFactor(data: PortfolioData, contract: ContractData, portfolio: Portfolio, purchase: Purchase): number {
  const multipliers = at(contract.startMultiplier, monthsBetween(at(data.months, 0), purchase.startMonth));
  return ofPurchase(
    data,
    purchase,
    (s) =>
      at(multipliers, s) *
      tierMultiplierOf(
        contract.offer.clauses.volumeTiers,
        unitsTogether(portfolio, purchase, at(data.bandIds, at(data.decisionGroup, s))),
      ),
  );
}

/**
 * What full use of one unit would cost at list prices on demand, per hour, by month of the term; null where a list price
 * is not known. Spend buys least where its rate card saves least, so that accelerator is reckoned
 * with.
 */
function listPerHour(
  { assumptions }: SolveInput,
  data: PortfolioData,
  offer: CommitmentOffer,
  purchase: Purchase,
): number[] | null {
  const listRate = (acceleratorId: string): number | null =>
    assumptions.accelerators.find(({ id }) => id === acceleratorId)?.listRatePerUnitHour ?? null;
  const months = monthsOfHorizon(purchase.startMonth, offer.termMonths);
  if (offer.kind !== 'spend-commitment') {
    const list = listRate(offer.acceleratorId);
    return list === null ? null : months.map((_, index) => rampShareIn(offer.clauses.ramp, index) * list);
  }
  const factors = months.map((month) => {
    const multipliers = priceMultipliersAt(assumptions.bands, offer, month);
    return ofPurchase(data, purchase, (s) => at(multipliers, s));
  });
  let leastList = Infinity;
  for (const { acceleratorId, ratePerUnitHour } of offer.rateCard) {
    const list = listRate(acceleratorId);
    if (list === null) return null;
    leastList = Math.min(leastList, list / ratePerUnitHour);
  }
  return factors.map(
    (factor, index) => (rampShareIn(offer.clauses.ramp, index) * offer.spendPerHourPerUnit * leastList) / factor,
  );
}

/**
 * First month in which the list price of full use on demand, summed since the start, reaches the cash paid;
 * null when it never does, or no list price is known.
 */
function breakEvenMonth(cash: readonly number[], startMonth: Month, list: readonly number[] | null): Month | null {
  if (list === null) return null;
  let paid = 0;
  let avoided = 0;
  for (const [index, amount] of cash.entries()) {
    const month = addMonths(startMonth, index);
    paid += amount;
    avoided += at(list, index) * hoursInMonth(month);
    if (avoided >= paid) return month;
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
    const start = monthsBetween(input.startMonth, purchase.startMonth);
    const cash = termCash(offer, purchase.startMonth).map((amount) => amount * factor);
    return {
      offerId: offer.id,
      startMonth: purchase.startMonth,
      lastMonth: addMonths(purchase.startMonth, offer.termMonths - 1),
      units: purchase.units,
      isLocked: purchase.isLocked,
      bandId: purchase.bandId,
      isSignNow: start < data.revealMonth,
      signByMonth: addMonths(purchase.startMonth, -offer.leadTimeMonths),
      totalCash: purchase.units * cash.reduce((sum, amount) => sum + amount, 0),
      breakEvenMonth: breakEvenMonth(cash, purchase.startMonth, listPerHour(input, data, offer, purchase)),
    };
  });
}
