import { at, type ContractTerm, endOfTerm } from '../costs.ts';
import { decidingBands, isMadeIn } from '../decision-group.ts';
import { remainingValue } from '../early-end-costs.ts';
import { mustNotShrink } from '../exchange-variables.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { refundPoolRule } from '../rules.ts';
import type { EndVariable, RenewalVariable } from '../term-variables.ts';
import type { Variables } from '../variables.ts';

/** Months over which value handed back counts against a refund pool. */
const POOL_MONTHS = 12;

/** For every term and band that chooses: Σ units ended early + units renewed ≤ units, with = where renewal is automatic. */
function addTermEnds(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const endsOf = Map.groupBy(variables.ends, ({ term }) => term);
  const renewalsOf = Map.groupBy(variables.renewals, ({ of }) => of);
  for (const term of variables.terms) {
    const choices: (EndVariable | RenewalVariable)[] = [...(endsOf.get(term) ?? []), ...(renewalsOf.get(term) ?? [])];
    if (choices.length === 0) continue;
    const isAutomatic = renewalsOf.get(term)?.some((renewal) => renewal.isAutomatic) === true;
    const isChosenByBand = term.band === null && choices.some(({ band }) => band !== null);
    for (const s of isChosenByBand ? decidingBands(data) : [null]) {
      const terms = choices
        .filter(({ band }) => s === null || band === null || band === s)
        .map(({ column }): Term => [column, 1]);
      const name = s === null ? term.label : `${term.label},${at(data.bandIds, s)}`;
      builder.addRow(
        `term_end[${name}]`,
        [...terms, [term.column, -term.unitsPerStep]],
        isAutomatic ? 0 : -Infinity,
        0,
        null,
      );
    }
  }
}

/** For every offer with a refund pool, band and twelve months in a row: Σ value handed back ≤ pool. */
function addRefundPools(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  data.contracts.forEach(({ offer }, c) => {
    const pool = offer.clauses.earlyTermination?.refundPool ?? null;
    if (pool === null) return;
    const mine = variables.ends.filter(({ kind, term }) => kind === 'termination' && term.contract === c);
    const lastWindow = Math.max(0, data.months.length - POOL_MONTHS);
    for (let first = 0; first <= lastWindow; first++) {
      data.modelledBands.forEach((s) => {
        const bandId = at(data.bandIds, s);
        const terms = mine
          .filter(({ t, band }) => first <= t && t < first + POOL_MONTHS && isMadeIn(data, band, s))
          .map(({ column, term, t }): Term => [column, remainingValue(data, term, t, s)]);
        if (terms.length === 0) return;
        const name = `refund_pool[${offer.id},${at(data.months, first)},${bandId}]`;
        builder.addRow(name, terms, -Infinity, pool, refundPoolRule(offer, pool));
      });
    }
  });
}

/**
 * For every provider, month and band in which units may be exchanged:
 *   Σ value left in them ≤ Σ whole-term value of purchases of capacity of the provider that start then + forfeited value,
 * and without forfeiting for what must not shrink.
 */
function addExchanges(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const providerOf = (contract: number): string => at(data.contracts, contract).offer.provider;
  const exchanges = variables.ends.filter(({ kind }) => kind === 'exchange');
  const places = Map.groupBy(exchanges, ({ term, t }) => `${providerOf(term.contract)},${at(data.months, t)}`);
  for (const [place, ends] of places) {
    const { term, t } = at(ends, 0);
    const bought = variables.purchases.filter(
      ({ contract, start }) =>
        start === t &&
        providerOf(contract) === providerOf(term.contract) &&
        at(data.contracts, contract).kind === 'capacity',
    );
    data.modelledBands.forEach((s) => {
      const bandId = at(data.bandIds, s);
      const leaving = ends.filter(({ band }) => isMadeIn(data, band, s));
      const value = (end: EndVariable): Term => [end.column, remainingValue(data, end.term, end.t, s)];
      const covered = bought
        .filter(({ band }) => isMadeIn(data, band, s))
        .map(
          (purchase): Term => [
            purchase.column,
            -purchase.unitsPerStep * remainingValue(data, purchase, purchase.start, s),
          ],
        );
      const forfeited = variables.forfeits
        .filter((forfeit) => forfeit.provider === providerOf(term.contract) && forfeit.t === t && forfeit.s === s)
        .map(({ column }): Term => [column, -1]);
      const whole = leaving.filter((end) => mustNotShrink(data, end));
      const name = `${place},${bandId}`;
      if (whole.length > 0)
        builder.addRow(`exchange_kept[${name}]`, [...whole.map(value), ...covered], -Infinity, 0, null);
      if (whole.length < leaving.length)
        builder.addRow(
          `exchange_value[${name}]`,
          [...leaving.map(value), ...covered, ...forfeited],
          -Infinity,
          0,
          null,
        );
    });
  }
}

/** For every contract that may be sold on, month, block and band: units sold on ≤ units its terms deliver. */
function addResales(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  for (const { contract, t, b, s, column } of variables.resales) {
    const { offer, rampShare } = at(data.contracts, contract);
    const delivered = (term: ContractTerm, from: number): number =>
      term.contract === contract && from <= t && t < endOfTerm(data, at(data.contracts, contract), term.start)
        ? at(rampShare, t - term.start)
        : 0;
    const held = variables.terms
      .filter(({ band }) => isMadeIn(data, band, s))
      .map((term): Term => [term.column, -term.unitsPerStep * delivered(term, term.start)]);
    const left = variables.ends
      .filter(({ band }) => isMadeIn(data, band, s))
      .map((end): Term => [end.column, delivered(end.term, end.t)]);
    const name = `resale[${offer.id},${at(data.months, t)},${at(data.blockIds, b)},${at(data.bandIds, s)}]`;
    builder.addRow(name, [[column, 1], ...held, ...left], -Infinity, 0, null);
  }
}

/** Contract options: what may be renewed, ended early, exchanged or sold on. */
export function addContractOptions(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  addTermEnds(builder, data, variables);
  addRefundPools(builder, data, variables);
  addExchanges(builder, data, variables);
  addResales(builder, data, variables);
}
