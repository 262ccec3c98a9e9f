import { at, priceFactorOf } from '../costs.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { type HeldTerm, unitsHeld } from './held-terms.ts';
import { termCash } from '../term-cash.ts';

/** Adds, to every month of `owedFrom` to before `owedTo`, the cash that falls due after it. */
function addOwed(
  owed: number[],
  owedFrom: number,
  owedTo: number,
  cash: readonly { readonly t: number; readonly amount: number }[],
): void {
  owed.forEach((_, t) => {
    if (t < owedFrom || t >= owedTo) return;
    for (const { t: due, amount } of cash) {
      if (due > t) owed[t] = at(owed, t) + amount;
    }
  });
}

/** Money still owed on one term at the end of each month of a band, once it is signed, undiscounted, also behind the horizon. */
export function owedOnTerm(data: PortfolioData, term: HeldTerm, s: number): number[] {
  const { offer } = at(data.contracts, term.contract);
  const priceFactor = priceFactorOf(data, term, s);
  // What is bought is signed a lead time before its start; what is renewed, when its term begins.
  const owedFrom = term.start === term.purchaseStart ? term.start - offer.leadTimeMonths : term.start;
  const portions = [
    { units: unitsHeld(term, Infinity), owedTo: Infinity },
    ...term.ends.map(({ t, units }) => ({ units, owedTo: t })),
  ];
  const owed = data.months.map(() => 0);
  for (const { units, owedTo } of portions) {
    const cash = termCash(offer, at(data.months, term.start)).map((amount, index) => ({
      t: term.start + index,
      amount: amount * units * priceFactor,
    }));
    addOwed(owed, owedFrom, owedTo, cash);
  }
  return owed;
}
