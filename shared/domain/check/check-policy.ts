import type { CheckInput } from './check-input.ts';
import { joinPath, type Problem } from '../problem.ts';

/** Reveal month inside the horizon; budgets whose months are in order. */
export function checkPolicy({ assumptions, horizonMonths }: CheckInput): Problem[] {
  const { policy } = assumptions;
  const problems: Problem[] = [];
  if (policy.revealMonth > horizonMonths) {
    problems.push({
      path: 'policy/revealMonth',
      sentence: `is ${policy.revealMonth}, but the horizon has ${horizonMonths} months: use 0 (perfect information) to ${horizonMonths} (decide everything now).`,
    });
  }
  for (const budget of policy.budgets) {
    if (budget.lastMonth < budget.firstMonth) {
      problems.push({
        path: joinPath('policy/budgets', budget.id),
        sentence: `ends in ${budget.lastMonth}, before it starts in ${budget.firstMonth}.`,
      });
    }
  }
  return problems;
}
