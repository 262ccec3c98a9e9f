import { type GroupFacts, total } from './group-facts.ts';
import { known, type Metric } from './metric.ts';

/** FOCUS BilledCost: the cash basis. */
export const billedCost: Metric<GroupFacts> = {
  id: 'billedCost',
  name: 'Billed cash',
  unit: 'money',
  formula:
    'Cash of the months of the horizon, each payment in the month it is made: upfront payments whole, no penalty for unmet work. Not discounted.',
  inputs: [
    { name: 'Effective cost', unit: 'money', read: ({ effectiveByMonth }) => known(total(effectiveByMonth)) },
    {
      name: 'Billed − effective: paid in other months than it is for',
      unit: 'money',
      read: ({ billedByMonth, effectiveByMonth }) => known(total(billedByMonth) - total(effectiveByMonth)),
    },
  ],
  compute: ({ billedByMonth }) => known(total(billedByMonth)),
};
