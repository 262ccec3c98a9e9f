import { type GroupFacts, total } from './group-facts.ts';
import { known, type Metric } from './metric.ts';

/** Net present value of the cash. */
export const billedPresentValue: Metric<GroupFacts> = {
  id: 'billedPresentValue',
  name: 'NPV of cash',
  unit: 'money',
  formula:
    'Σ billed cash of month t × (1 + yearly discount rate)^(−t / 12), t = 0 in the first month of the plan: what the cash of the horizon is worth today, as a cost.',
  inputs: [
    { name: 'Billed cash', unit: 'money', read: ({ billedByMonth }) => known(total(billedByMonth)) },
    {
      name: 'Discount',
      unit: 'money',
      read: ({ billedByMonth, discountedBilled }) => known(total(billedByMonth) - discountedBilled),
    },
  ],
  compute: ({ discountedBilled }) => known(discountedBilled),
};

/** Net present value of effective cost: what the optimiser minimises. */
export const effectivePresentValue: Metric<GroupFacts> = {
  id: 'effectivePresentValue',
  name: 'NPV of effective cost',
  unit: 'money',
  formula:
    'Σ effective cost of month t × (1 + yearly discount rate)^(−t / 12), t = 0 in the first month of the plan: what the optimiser minimises.',
  inputs: [
    { name: 'Effective cost', unit: 'money', read: ({ effectiveByMonth }) => known(total(effectiveByMonth)) },
    {
      name: 'Discount',
      unit: 'money',
      read: ({ effectiveByMonth, discountedEffective }) => known(total(effectiveByMonth) - discountedEffective),
    },
  ],
  compute: ({ discountedEffective }) => known(discountedEffective),
};
