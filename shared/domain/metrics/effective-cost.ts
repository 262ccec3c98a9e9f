import { type GroupFacts, total } from './group-facts.ts';
import { known, type Metric } from './metric.ts';

/** FOCUS EffectiveCost, amortised over terms. */
export const effectiveCost: Metric<GroupFacts> = {
  id: 'effectiveCost',
  name: 'Effective cost',
  unit: 'money',
  formula:
    'Sum over the months of the horizon: upfront payments (less residual value) spread evenly over their terms, commitments whether used or not, usage charges, capacity paid by use, resale as its negative, fees of early ends, migrations, and the penalty for unmet work. Not discounted.',
  inputs: [
    {
      name: 'Running cost (without migrations and penalties)',
      unit: 'money',
      read: ({ runningCost }) => known(runningCost),
    },
    {
      name: 'Migrations and penalties',
      unit: 'money',
      read: ({ effectiveByMonth, runningCost }) => known(total(effectiveByMonth) - runningCost),
    },
  ],
  compute: ({ effectiveByMonth }) => known(total(effectiveByMonth)),
};
