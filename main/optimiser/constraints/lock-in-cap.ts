import { lockInRule } from '../commitment-rules.ts';
import { at, type ContractTerm, priceFactorOf } from '../costs.ts';
import { isMadeIn } from '../decision-group.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { termCash } from '../term-cash.ts';
import type { Variables } from '../variables.ts';

/**
 * Money owed on one unit of a term at the end of each month, before price factors: the cash that falls due later, also
 * behind the horizon; 0 before it is signed. What is bought is signed a lead time before its start, a renewal at its own.
 */
function owedPerUnit(data: PortfolioData, { contract, start, purchaseStart }: ContractTerm): number[] {
  const { offer } = at(data.contracts, contract);
  const signed = start === purchaseStart ? start - offer.leadTimeMonths : start;
  const cash = termCash(offer, at(data.months, start));
  return data.months.map((_, t) =>
    t < signed ? 0 : cash.reduce((sum, money, index) => (start + index > t ? sum + money : sum), 0),
  );
}

/**
 * Lock-in cap, for every band and at the end of every month:
 *   Σ over signed terms of the cash that falls due later ≤ cap
 * Existing commitments are signed; nothing is owed on units that have left their term.
 */
export function addLockInCap(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const cap = data.lockInCap;
  if (cap === null) return;
  const rule = lockInRule(data, cap);
  const owedOnTerms = variables.terms.map((term) => ({ term, owed: owedPerUnit(data, term) }));
  const owedOnEnds = variables.ends.map((end) => ({ end, owed: owedPerUnit(data, end.term) }));
  data.months.forEach((month, t) => {
    data.modelledBands.forEach((s) => {
      const bandId = at(data.bandIds, s);
      const terms = [
        ...owedOnTerms
          .filter(({ term }) => isMadeIn(data, term.band, s))
          .map(({ term, owed }): Term => [term.column, term.unitsPerStep * at(owed, t) * priceFactorOf(data, term, s)]),
        ...owedOnEnds
          .filter(({ end }) => isMadeIn(data, end.band, s) && end.t <= t)
          .map(({ end, owed }): Term => [end.column, -at(owed, t) * priceFactorOf(data, end.term, s)]),
      ].filter(([, money]) => money !== 0);
      const limit = cap - at(data.existingOwed, t);
      if (terms.length === 0 && limit >= 0) return;
      builder.addRow(`lock_in_cap[${month},${bandId}]`, terms, -Infinity, limit, rule);
    });
  });
}
