import {
  at,
  type ContractTerm,
  effectivePerUnitMonth,
  endOfTerm,
  priceFactorOf,
  runningPerUnitMonth,
} from './costs.ts';
import type { PortfolioData } from './portfolio-data.ts';
import { termCash } from './term-cash.ts';
import type { EndKind } from './term-variables.ts';

/** A term with units that leave it at the start of month `t`. */
type EarlyEnd = { readonly kind: EndKind; readonly term: ContractTerm; readonly t: number };

/** Charges per unit of each month of a term from month `t` on, before price factors, also behind the horizon. */
function chargesFrom(data: PortfolioData, term: ContractTerm, t: number): number[] {
  const { offer } = at(data.contracts, term.contract);
  const withoutUpfront =
    offer.kind === 'spend-commitment' ? { ...offer, upfrontShare: 0 } : { ...offer, upfrontPerUnit: 0 };
  return termCash(withoutUpfront, at(data.months, term.start)).slice(t - term.start);
}

const sumOf = (list: readonly number[]): number => list.reduce((sum, money) => sum + money, 0);

/**
 * Upfront of one unit that the months from `t` on would still have used, in band `s`: upfront × months left / term; of a
 * spend commitment, its share of the spend promised for the months left.
 */
export function unamortisedUpfront(data: PortfolioData, term: ContractTerm, t: number, s: number): number {
  const { offer, termMonths } = at(data.contracts, term.contract);
  const upfront =
    offer.kind === 'spend-commitment'
      ? offer.upfrontShare * sumOf(chargesFrom(data, term, t))
      : (offer.upfrontPerUnit * (term.start + termMonths - t)) / termMonths;
  return priceFactorOf(data, term, s) * upfront;
}

/** Value left in one unit of a term at the start of month `t`, in band `s`: unamortised upfront + all charges still owed, also behind the horizon. */
export function remainingValue(data: PortfolioData, term: ContractTerm, t: number, s: number): number {
  const { offer } = at(data.contracts, term.contract);
  const stillBilled = offer.kind === 'spend-commitment' ? 1 - offer.upfrontShare : 1;
  const owed = stillBilled * sumOf(chargesFrom(data, term, t));
  return priceFactorOf(data, term, s) * owed + unamortisedUpfront(data, term, t, s);
}

/** Fee for one unit that leaves: a share of the value left in it. */
export function endFee(data: PortfolioData, { kind, term, t }: EarlyEnd, s: number): number {
  const { earlyTermination, exchange } = at(data.contracts, term.contract).offer.clauses;
  const feeShare = kind === 'termination' ? earlyTermination?.feeShare : exchange?.feeShare;
  return (feeShare ?? 0) * remainingValue(data, term, t, s);
}

/** Discounted effective cost of one unit that leaves: the fee, less what it would have cost inside the horizon. */
export function discountedEndCost(data: PortfolioData, end: EarlyEnd, s: number): number {
  const { term, t } = end;
  const contract = at(data.contracts, term.contract);
  let avoided = 0;
  for (let month = t; month < endOfTerm(data, contract, term.start); month++)
    avoided += at(data.discount, month) * effectivePerUnitMonth(data, contract, term.start, month);
  return at(data.discount, t) * endFee(data, end, s) - avoided * priceFactorOf(data, term, s);
}

/** Billed cost over months `first`..`last` of one unit that leaves: fee less refunded upfront, less charges no longer owed. */
export function billedEndCost(data: PortfolioData, end: EarlyEnd, first: number, last: number, s: number): number {
  const { term, t } = end;
  const contract = at(data.contracts, term.contract);
  let avoided = 0;
  for (let month = Math.max(t, first); month < endOfTerm(data, contract, term.start) && month <= last; month++)
    avoided += runningPerUnitMonth(data, contract, term.start, month);
  const atOnce = first <= t && t <= last ? endFee(data, end, s) - unamortisedUpfront(data, term, t, s) : 0;
  return atOnce - avoided * priceFactorOf(data, term, s);
}
