import { monthsBetween } from '../../../shared/domain/month.ts';
import type { Budget } from '../../../shared/domain/policy.ts';
import { at, billedCostPerUnit } from '../costs.ts';
import { isMadeIn } from '../decision-group.ts';
import { billedEndCost } from '../early-end-costs.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { resalePrice } from '../resale-variables.ts';
import { budgetRule } from '../rules.ts';
import type { Variables } from '../variables.ts';

function usageTerms(data: PortfolioData, variables: Variables, s: number, inMonths: (t: number) => boolean): Term[] {
  const committed = variables.committed
    .filter((variable) => variable.s === s && inMonths(variable.t))
    .map(
      ({ pool, b, t, column }): Term => [column, at(data.pools, pool).usageRatePerUnitHour * at(at(data.hours, b), t)],
    );
  const elastic = variables.elastic
    .filter((variable) => variable.s === s && inMonths(variable.t))
    .map(
      ({ elastic: k, b, t, column }): Term => [
        column,
        at(at(at(data.elastics, k).rate, t), s) * at(at(data.hours, b), t),
      ],
    );
  const resale = variables.resales
    .filter((variable) => variable.s === s && inMonths(variable.t))
    .map(({ contract, b, t, column }): Term => [column, -resalePrice(data, contract, t, s) * at(at(data.hours, b), t)]);
  return [...committed, ...elastic, ...resale];
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
  budget: Budget,
  s: number,
): void {
  const start = at(data.months, 0);
  const first = monthsBetween(start, budget.firstMonth);
  const last = monthsBetween(start, budget.lastMonth);
  const inMonths = (t: number): boolean => first <= t && t <= last;
  const terms = commitmentTerms(data, variables, s, first, last);
  if (budget.scope === 'all') terms.push(...usageTerms(data, variables, s, inMonths));
  const fixed = data.months.reduce(
    (sum, _, t) =>
      inMonths(t)
        ? sum + at(data.existingCost, t).billed + (budget.scope === 'all' ? at(data.migrationCost, t) : 0)
        : sum,
    0,
  );
  builder.addRow(
    `budget[${budget.id},${at(data.bandIds, s)}]`,
    terms,
    -Infinity,
    budget.limit - fixed,
    budgetRule(budget),
  );
}

/**
 * Budget, in every band it binds: billed cash over its months ≤ limit.
 * Scope “committed”: existing commitments, purchases, renewals and early ends; scope “all”: everything billed.
 */
export function addBudgets(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  for (const budget of data.budgets) {
    data.bandIds.forEach((bandId, s) => {
      if (budget.bandIds === null || budget.bandIds.includes(bandId)) addBudget(builder, data, variables, budget, s);
    });
  }
}
