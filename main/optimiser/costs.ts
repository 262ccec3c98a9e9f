import type { ContractData, PortfolioData } from './portfolio-data.ts';

/** Effective cost of one unit in one active month, before the price factor: upfront spread over the term + fees + hours. */
export function effectivePerUnitMonth(contract: ContractData, monthHours: number): number {
  const { offer } = contract;
  const residual = offer.kind === 'owned' ? offer.residualPerUnit : 0;
  return (
    (offer.upfrontPerUnit - residual) / contract.termMonths +
    offer.monthlyFeePerUnit +
    offer.ratePerUnitHour * monthHours
  );
}

/** Billed cost of one unit in one active month, before the price factor: the whole upfront in the start month. */
export function billedPerUnitMonth(contract: ContractData, isStartMonth: boolean, monthHours: number): number {
  const { offer } = contract;
  return (isStartMonth ? offer.upfrontPerUnit : 0) + offer.monthlyFeePerUnit + offer.ratePerUnitHour * monthHours;
}

/** First month after the term of a purchase, at most the horizon's end. */
export function endOfTerm(data: PortfolioData, contract: ContractData, start: number): number {
  return Math.min(data.months.length, start + contract.termMonths);
}

/** Discounted effective cost inside the horizon of one unit that starts in month `start`, in band `s`. */
export function discountedCostPerUnit(data: PortfolioData, contract: ContractData, start: number, s: number): number {
  let cost = 0;
  for (let t = start; t < endOfTerm(data, contract, start); t++) {
    cost += at(data.discount, t) * effectivePerUnitMonth(contract, at(data.monthHours, t));
  }
  return cost * at(at(contract.startMultiplier, start), s);
}

/** Billed cost of one unit over months `first`..`last`, in band `s`. */
export function billedCostPerUnit(
  data: PortfolioData,
  contract: ContractData,
  start: number,
  first: number,
  last: number,
  s: number,
): number {
  let cost = 0;
  for (let t = Math.max(start, first); t < endOfTerm(data, contract, start) && t <= last; t++) {
    cost += billedPerUnitMonth(contract, t === start, at(data.monthHours, t));
  }
  return cost * at(at(contract.startMultiplier, start), s);
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
