import { known, type Metric, quotient } from './metric.ts';

/** A budget in a band, over its months inside the horizon, plan currency. */
export type BudgetFacts = { readonly limit: number; readonly billed: number };

const inputs: Metric<BudgetFacts>['inputs'] = [
  { name: 'Billed cash that the budget counts', unit: 'money', read: ({ billed }) => known(billed) },
  { name: 'Budget', unit: 'money', read: ({ limit }) => known(limit) },
];

/** Share of a budget that is spent. */
export const budgetUse: Metric<BudgetFacts> = {
  id: 'budgetUse',
  name: 'Budget used',
  unit: 'share',
  formula:
    'Billed cash of the budget’s months inside the horizon ÷ the budget. A budget for commitments counts existing and bought ones, promised spend and fees of early ends (upfront paid back taken off); one for all counts everything billed.',
  inputs,
  compute: ({ billed, limit }) => quotient(billed, limit, 'a budget above 0'),
};

/** What is left of a budget. */
export const budgetLeft: Metric<BudgetFacts> = {
  id: 'budgetLeft',
  name: 'Budget left',
  unit: 'money',
  formula: 'The budget − billed cash of its months inside the horizon that it counts. Negative: overspent.',
  inputs,
  compute: ({ billed, limit }) => known(limit - billed),
};
