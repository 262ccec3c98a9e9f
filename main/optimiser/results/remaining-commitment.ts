import { addMonths, hoursInMonth, monthsBetween } from '../../../shared/domain/month.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { at, priceFactorOf } from '../costs.ts';
import type { Decisions } from '../decisions.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { termsInBand } from './held-terms.ts';
import { termCash } from './purchase-results.ts';

/** Adds, to every month, the cash that falls due after it; `owedFrom` is the first month in which the term is signed. */
function addOwed(
  owed: number[],
  owedFrom: number,
  cash: readonly { readonly t: number; readonly amount: number }[],
): void {
  owed.forEach((_, t) => {
    if (t < owedFrom) return;
    for (const { t: due, amount } of cash) {
      if (due > t) owed[t] = at(owed, t) + amount;
    }
  });
}

/** Money still owed on signed terms at the end of each month of a band, undiscounted, also behind the horizon. */
export function remainingCommitment(input: SolveInput, data: PortfolioData, decisions: Decisions, s: number): number[] {
  const owed = data.months.map(() => 0);
  for (const term of termsInBand(data, decisions, s)) {
    const { contract, start, units } = term;
    const contractData = at(data.contracts, contract);
    const factor = units * priceFactorOf(data, term, s);
    const cash = termCash(contractData.offer, at(data.months, start)).map((amount, index) => ({
      t: start + index,
      amount: amount * factor,
    }));
    addOwed(owed, start - contractData.offer.leadTimeMonths, cash);
  }
  for (const commitment of input.assumptions.existingCommitments) {
    const first = Math.max(0, monthsBetween(input.startMonth, commitment.firstMonth));
    const last = monthsBetween(input.startMonth, commitment.lastMonth);
    const cash = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
      t: first + index,
      amount:
        commitment.units *
        (commitment.monthlyFeePerUnit +
          commitment.ratePerUnitHour * hoursInMonth(addMonths(input.startMonth, first + index))),
    }));
    addOwed(owed, 0, cash);
  }
  return owed;
}
