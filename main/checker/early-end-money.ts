import { monthsBetween } from '../../shared/domain/month.ts';
import type { CommitmentOffer } from '../../shared/domain/offer.ts';
import type { EarlyEnd, HeldTerm } from './held-terms.ts';
import { termCash } from './term-cash.ts';

/** Money of one unit that leaves a term. */
export type EndMoney = { readonly fee: number; readonly refund: number; readonly value: number };

const sum = (list: readonly number[]): number => list.reduce((total, money) => total + money, 0);

/** Upfront paid for months that one unit no longer runs; of a spend commitment, for the spend promised for them. */
function refundOf({ offer, start, startMonth, priceFactor }: HeldTerm<CommitmentOffer>, t: number): number {
  if (offer.kind === 'spend-commitment') {
    const promised = termCash({ ...offer, upfrontShare: 0 }, startMonth).slice(t - start);
    return priceFactor * offer.upfrontShare * sum(promised);
  }
  return (priceFactor * offer.upfrontPerUnit * (offer.termMonths - (t - start))) / offer.termMonths;
}

/** What one unit is still worth at the start of month t: refundable upfront and every charge still to come. */
export function valueLeft(term: HeldTerm<CommitmentOffer>, t: number): number {
  const { offer, priceFactor, start, startMonth } = term;
  if (offer.kind === 'spend-commitment')
    return priceFactor * sum(termCash({ ...offer, upfrontShare: 0 }, startMonth).slice(t - start));
  const charges = termCash({ ...offer, upfrontPerUnit: 0 }, startMonth);
  return priceFactor * sum(charges.slice(t - start)) + refundOf(term, t);
}

function isPurchase({ purchaseMonth, startMonth }: HeldTerm): boolean {
  return monthsBetween(purchaseMonth, startMonth) === 0;
}

/** Value that leaves contracts of a provider by exchange in month t (all, and what must not shrink) and that is bought then. */
export function exchangeIn(
  terms: readonly HeldTerm[],
  provider: string,
  t: number,
): { readonly leaving: number; readonly kept: number; readonly bought: number } {
  const ofProvider = terms.filter(({ offer }) => offer.provider === provider);
  const leavingOf = (term: HeldTerm): number =>
    term.ends.reduce((sum, end) => {
      return end.kind === 'exchange' && end.t === t ? sum + end.units * valueLeft(term, t) : sum;
    }, 0);
  const total = (list: readonly HeldTerm[]): number => list.reduce((sum, term) => sum + leavingOf(term), 0);
  return {
    leaving: total(ofProvider),
    kept: total(ofProvider.filter(({ offer }) => offer.clauses.exchange?.mustNotShrink === true)),
    bought: ofProvider
      .filter((term) => isPurchase(term) && term.start === t)
      .reduce((sum, term) => sum + term.units * valueLeft(term, t), 0),
  };
}

/**
 * Money of one unit that leaves: the fee is a share of its value; in an exchange also the share of its value that new
 * purchases of the provider do not cover.
 */
export function endMoney(terms: readonly HeldTerm[], term: HeldTerm<CommitmentOffer>, { kind, t }: EarlyEnd): EndMoney {
  const { earlyTermination, exchange } = term.offer.clauses;
  const value = valueLeft(term, t);
  const refund = refundOf(term, t);
  if (kind === 'termination') return { fee: (earlyTermination?.feeShare ?? 0) * value, refund, value };
  const { leaving, bought } = exchangeIn(terms, term.offer.provider, t);
  const uncovered = leaving > 0 ? Math.max(0, 1 - bought / leaving) : 0;
  return { fee: ((exchange?.feeShare ?? 0) + uncovered) * value, refund, value };
}
