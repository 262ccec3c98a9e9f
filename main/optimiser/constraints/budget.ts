import { monthsBetween } from '../../../shared/domain/month.ts';
import type { Budget } from '../../../shared/domain/policy.ts';
import { CellTerms } from '../cell-terms.ts';
import { at, billedCostPerUnit } from '../costs.ts';
import { isMadeIn } from '../decision-group.ts';
import { billedEndCost } from '../early-end-costs.ts';
import type { LinearModelBuilder, Rule, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { resalePrice } from '../resale-variables.ts';
import { budgetRule } from '../rules.ts';
import type { Variables } from '../variables.ts';

/** Billed cost of use by month and band, less what is sold on. */
function usageTerms(data: PortfolioData, variables: Variables): CellTerms {
  const terms = new CellTerms(data);
  const hours = (b: number, t: number): number => at(at(data.hours, b), t);
  for (const { pool, b, t, s, column } of variables.committed) {
    const rate = at(data.pools, pool).usageRatePerUnitHour;
    if (rate !== 0) terms.add(0, t, 0, s, [column, rate * hours(b, t)]);
  }
  for (const { elastic, b, t, s, column } of variables.elastic) {
    terms.add(0, t, 0, s, [column, at(at(at(data.elastics, elastic).rate, t), s) * hours(b, t)]);
  }
  for (const { contract, b, t, s, column } of variables.resales) {
    terms.add(0, t, 0, s, [column, -resalePrice(data, contract, t, s) * hours(b, t)]);
  }
  return terms;
}

/** Billed cost over months `first`..`last` of purchases, renewals and whatever ends them early. */
function commitmentTerms(data: PortfolioData, variables: Variables, s: number, first: number, last: number): Term[] {
  return [
    ...variables.terms
      .filter(({ band }) => isMadeIn(data, band, s))
      .map((term): Term => [term.column, term.unitsPerStep * billedCostPerUnit(data, term, first, last, s)]),
    ...variables.ends
      .filter(({ band }) => isMadeIn(data, band, s))
      .map((end): Term => [end.column, billedEndCost(data, end, first, last, s)]),
    ...variables.forfeits
      .filter((forfeit) => forfeit.s === s && first <= forfeit.t && forfeit.t <= last)
      .map(({ column }): Term => [column, 1]),
  ];
}

function addBudget(
  builder: LinearModelBuilder,
  data: PortfolioData,
  variables: Variables,
  usage: CellTerms | null,
  budget: Budget,
  s: number,
  rule: Rule,
): void {
  const start = at(data.months, 0);
  const first = monthsBetween(start, budget.firstMonth);
  const last = monthsBetween(start, budget.lastMonth);
  const inMonths = (t: number): boolean => first <= t && t <= last;
  const terms = commitmentTerms(data, variables, s, first, last);
  if (usage !== null) for (let t = Math.max(0, first); t <= last; t++) terms.push(...usage.of(0, t, 0, s));
  const fixed = data.months.reduce(
    (sum, _, t) =>
      inMonths(t)
        ? sum + at(data.existingCost, t).billed + (budget.scope === 'all' ? at(data.migrationCost, t) : 0)
        : sum,
    0,
  );
  builder.addRow(`budget[${budget.id},${at(data.bandIds, s)}]`, terms, -Infinity, budget.limit - fixed, rule);
}

/**
 * Budget, in every band it binds: billed cash over its months ≤ limit.
 * Scope “committed”: existing commitments, purchases, renewals and early ends; scope “all”: everything billed.
 */
export function addBudgets(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const usage = data.budgets.some(({ scope }) => scope === 'all') ? usageTerms(data, variables) : null;
  for (const budget of data.budgets) {
    const rule = budgetRule(budget);
    const usageOfScope = budget.scope === 'all' ? usage : null;
    data.modelledBands.forEach((s) => {
      const bandId = at(data.bandIds, s);
      if (budget.bandIds === null || budget.bandIds.includes(bandId))
        addBudget(builder, data, variables, usageOfScope, budget, s, rule);
    });
  }
}
