import { at, type ContractTerm, endOfTerm } from './costs.ts';
import { decidingBands } from './decision-group.ts';
import type { LinearModelBuilder } from './linear-model.ts';
import type { PortfolioData } from './portfolio-data.ts';

/** Units that start a term, in steps; `band` null: the same in every band. Units = steps × `unitsPerStep`. */
export type TermVariable = ContractTerm & {
  readonly band: number | null;
  /** What tells it from all others, for names. */
  readonly label: string;
  readonly largestUnits: number;
  readonly column: number;
  readonly unitsPerStep: number;
};

/** Units of a term that go on for another one. */
export type RenewalVariable = TermVariable & { readonly of: TermVariable; readonly isAutomatic: boolean };

/** How units leave a contract before its end. */
export type EndKind = 'termination' | 'exchange';

/** Units of a term that end at the start of month `t`. */
export type EndVariable = {
  readonly kind: EndKind;
  readonly term: TermVariable;
  readonly t: number;
  readonly band: number | null;
  readonly column: number;
};

/** The bands for which a choice about a term is made in month `t`: one for all before the reveal month, then each its own. */
function choosingBands(data: PortfolioData, term: TermVariable, t: number): (number | null)[] {
  if (term.band !== null) return [term.band];
  return t < data.revealMonth ? [null] : decidingBands(data);
}

/** Month of a choice, and its band where the term itself is for all. */
function choiceSuffix(data: PortfolioData, term: TermVariable, t: number, band: number | null): string {
  const ofBand = term.band === null && band !== null ? `,${at(data.bandIds, band)}` : '';
  return `${term.label},${at(data.months, t)}${ofBand}`;
}

/** Declares the renewals of terms that end inside the horizon, and theirs. */
export function declareRenewals(
  builder: LinearModelBuilder,
  data: PortfolioData,
  purchases: readonly TermVariable[],
): RenewalVariable[] {
  const renewals: RenewalVariable[] = [];
  const declareAfter = (term: TermVariable): void => {
    const { termMonths, offer } = at(data.contracts, term.contract);
    const { renewal } = offer.clauses;
    const start = term.start + termMonths;
    if (renewal === null || start >= data.months.length) return;
    for (const band of choosingBands(data, term, start)) {
      const label = choiceSuffix(data, term, start, band);
      const variable: RenewalVariable = {
        contract: term.contract,
        start,
        purchaseStart: term.purchaseStart,
        priceFactor: term.priceFactor * renewal.rateMultiplier,
        band,
        label,
        largestUnits: term.largestUnits,
        column: builder.addColumn(`renew[${label}]`, 0, term.largestUnits),
        unitsPerStep: 1,
        of: term,
        isAutomatic: renewal.isAutomatic,
      };
      renewals.push(variable);
      declareAfter(variable);
    }
  };
  purchases.forEach(declareAfter);
  return renewals;
}

/** The month from which units of a term may leave in a way; null: never. Only what was held can be exchanged. */
function firstEnd(data: PortfolioData, term: TermVariable, kind: EndKind): number | null {
  const { earlyTermination, exchange } = at(data.contracts, term.contract).offer.clauses;
  if (kind === 'exchange') return exchange === null ? null : term.start + 1;
  return earlyTermination === null ? null : term.start + earlyTermination.fromMonthOfTerm;
}

/** Declares the early ends of terms in the months in which a clause allows them. */
export function declareEnds(
  builder: LinearModelBuilder,
  data: PortfolioData,
  terms: readonly TermVariable[],
): EndVariable[] {
  const ends: EndVariable[] = [];
  for (const term of terms) {
    for (const kind of ['termination', 'exchange'] as const) {
      const first = firstEnd(data, term, kind) ?? Infinity;
      for (let t = first; t < endOfTerm(data, at(data.contracts, term.contract), term.start); t++) {
        for (const band of choosingBands(data, term, t)) {
          const name = `${kind}[${choiceSuffix(data, term, t, band)}]`;
          ends.push({ kind, term, t, band, column: builder.addColumn(name, 0, term.largestUnits) });
        }
      }
    }
  }
  return ends;
}
