import type { Budget } from '../policy.ts';
import type { CostSource } from '../solution.ts';
import type { BudgetFacts } from './budget-use.ts';
import type { MetricScene } from './metric-scene.ts';

/** A budget in a band that it binds. */
export type BudgetMetrics = { readonly budget: Budget; readonly bandId: string; readonly facts: BudgetFacts };

/** Sources of cost that are promised before any use. */
const COMMITTED: ReadonlySet<CostSource> = new Set(['existing', 'committed', 'early-end', 'spend']);

/** Every budget of the plan with a month inside the horizon, in every band that it binds. */
export function budgetMetrics(scene: MetricScene): BudgetMetrics[] {
  const { months, solution, input } = scene;
  return input.assumptions.policy.budgets.flatMap((budget) => {
    const isIn = months.map((month) => month >= budget.firstMonth && month <= budget.lastMonth);
    if (!isIn.includes(true)) return [];
    return solution.bands
      .filter(({ bandId }) => budget.bandIds === null || budget.bandIds.includes(bandId))
      .map(({ bandId, costs }): BudgetMetrics => {
        const billed = costs
          .filter(({ source }) => budget.scope === 'all' || COMMITTED.has(source))
          .flatMap(({ billedByMonth }) => billedByMonth.filter((_, t) => isIn[t] === true))
          .reduce((sum, money) => sum + money, 0);
        return { budget, bandId, facts: { limit: budget.limit, billed } };
      });
  });
}
