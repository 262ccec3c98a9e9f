import type { ContractData, PortfolioData, SpendContractData } from './portfolio-data.ts';

/** Where units start a term, and what their price is multiplied by besides the price of the month they were bought in. */
export type ContractTerm = {
  readonly contract: number;
  readonly start: number;
  /** The start month whose price counts: that of the purchase. */
  readonly purchaseStart: number;
  /** Factor of the volume tier, and of every renewal. */
  readonly priceFactor: number;
};

/**
 * Effective cost, in active month `t`, of one unit that starts in month `start`, before price factors: upfront of all
 * units spread over the term + fees and hours of the units delivered; of a spend commitment, the spend promised for the
 * hours of the month.
 */
export function effectivePerUnitMonth(data: PortfolioData, contract: ContractData, start: number, t: number): number {
  if (contract.kind === 'spend') return promisedPerUnitMonth(data, contract, start, t);
  const { offer } = contract;
  const residual = offer.kind === 'owned' ? offer.residualPerUnit : 0;
  return (offer.upfrontPerUnit - residual) / contract.termMonths + runningPerUnitMonth(data, contract, start, t);
}

/**
 * Billed cost, in active month `t`, of one unit that starts in month `start`, before price factors: the whole upfront at
 * once. The upfront of a spend commitment is its share of the spend of the whole term; the rest is billed hour by hour.
 */
export function billedPerUnitMonth(data: PortfolioData, contract: ContractData, start: number, t: number): number {
  return (t === start ? upfrontPerUnit(contract, start) : 0) + runningPerUnitMonth(data, contract, start, t);
}

function upfrontPerUnit(contract: ContractData, start: number): number {
  if (contract.kind === 'capacity') return contract.offer.upfrontPerUnit;
  const { spendPerHourPerUnit, upfrontShare } = contract.offer;
  return spendPerHourPerUnit * upfrontShare * at(contract.promisedHours, start);
}

/** Value at the rate card that one unit of a spend commitment promises in active month `t`: spend × ramp × hours. */
export function promisedPerUnitMonth(
  data: PortfolioData,
  { offer, rampShare }: SpendContractData,
  start: number,
  t: number,
): number {
  return offer.spendPerHourPerUnit * at(rampShare, t - start) * at(data.monthHours, t);
}

/**
 * Charges of one unit in active month `t`, before price factors: share delivered × (monthly fee + rate × hours); of a
 * spend commitment, what of the promised spend is not paid upfront.
 */
export function runningPerUnitMonth(data: PortfolioData, contract: ContractData, start: number, t: number): number {
  if (contract.kind === 'spend')
    return (1 - contract.offer.upfrontShare) * promisedPerUnitMonth(data, contract, start, t);
  const { monthlyFeePerUnit, ratePerUnitHour } = contract.offer;
  return at(contract.rampShare, t - start) * (monthlyFeePerUnit + ratePerUnitHour * at(data.monthHours, t));
}

/** Money per unit-hour of a placement at the rate card of a spend commitment. Throws when the card does not cover it. */
export function rateCardRate(data: PortfolioData, contract: number, placement: number, t: number, s: number): number {
  const contractData = at(data.contracts, contract);
  const { accelerator } = at(data.placements, placement);
  const entry =
    contractData.kind === 'spend' ? contractData.rateCard.find((rate) => rate.accelerator === accelerator) : undefined;
  if (entry === undefined) throw new Error(`“${contractData.offer.name}” has no rate for that placement.`);
  return at(at(entry.rate, t), s);
}

/** The factor on the entered prices of a term in band `s`: price path of the month of purchase × volume tier × renewals. */
export function priceFactorOf(data: PortfolioData, term: ContractTerm, s: number): number {
  return at(at(at(data.contracts, term.contract).startMultiplier, term.purchaseStart), s) * term.priceFactor;
}

/** First month after the term of a purchase, at most the horizon's end. */
export function endOfTerm(data: PortfolioData, contract: ContractData, start: number): number {
  return Math.min(data.months.length, start + contract.termMonths);
}

/** Discounted effective cost inside the horizon of one unit of a term, in band `s`. */
export function discountedCostPerUnit(data: PortfolioData, term: ContractTerm, s: number): number {
  const contract = at(data.contracts, term.contract);
  let cost = 0;
  for (let t = term.start; t < endOfTerm(data, contract, term.start); t++) {
    cost += at(data.discount, t) * effectivePerUnitMonth(data, contract, term.start, t);
  }
  return cost * priceFactorOf(data, term, s);
}

/** Undiscounted effective cost inside the horizon, from month `from` on, of one unit of a term, in band `s`. */
export function effectiveCostPerUnit(data: PortfolioData, term: ContractTerm, from: number, s: number): number {
  const contract = at(data.contracts, term.contract);
  let cost = 0;
  for (let t = from; t < endOfTerm(data, contract, term.start); t++) {
    cost += effectivePerUnitMonth(data, contract, term.start, t);
  }
  return cost * priceFactorOf(data, term, s);
}

/** Billed cost of one unit of a term over months `first`..`last`, in band `s`. */
export function billedCostPerUnit(
  data: PortfolioData,
  term: ContractTerm,
  first: number,
  last: number,
  s: number,
): number {
  const contract = at(data.contracts, term.contract);
  let cost = 0;
  for (let t = Math.max(term.start, first); t < endOfTerm(data, contract, term.start) && t <= last; t++) {
    cost += billedPerUnitMonth(data, contract, term.start, t);
  }
  return cost * priceFactorOf(data, term, s);
}

/** Discounted cost in a band that no decision changes: existing commitments and migrations. */
export function fixedDiscountedCost(data: PortfolioData): number {
  return data.months.reduce(
    (sum, _, t) => sum + at(data.discount, t) * (at(data.existingCost, t).effective + at(data.migrationCost, t)),
    0,
  );
}

/** Reads an element that must exist. Throws when the index is outside the array. */
export function at<T>(list: { readonly [index: number]: T | undefined; readonly length: number }, index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`Index ${index} is outside a list of ${list.length}.`);
  return value;
}
