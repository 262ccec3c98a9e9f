import type { GroupFacts } from './group-facts.ts';
import { known, type Metric, quotient } from './metric.ts';

const inputs: Metric<GroupFacts>['inputs'] = [
  {
    name: 'Effective cost of commitments',
    unit: 'money',
    read: ({ commitmentCost }) => known(commitmentCost),
  },
  {
    name: 'Of it for what was used',
    unit: 'money',
    read: ({ commitmentCost, waste }) => known(commitmentCost - waste),
  },
];

/** Commitment discount waste. */
export const commitmentWaste: Metric<GroupFacts> = {
  id: 'commitmentWaste',
  name: 'Waste',
  unit: 'money',
  formula:
    'Effective cost of commitments, month by month × the share that was not used: 1 − used ÷ held unit-hours of the contract’s pool, of promised spend 1 − used ÷ promised money. Existing and bought ones count; what resale brings back is not taken off.',
  inputs,
  compute: ({ waste }) => known(waste),
};

/** Waste as a share of what commitments cost. */
export const commitmentWasteShare: Metric<GroupFacts> = {
  id: 'commitmentWasteShare',
  name: 'Waste share',
  unit: 'share',
  formula: 'Waste ÷ effective cost of commitments.',
  inputs,
  compute: ({ waste, commitmentCost }) =>
    quotient(waste, commitmentCost, 'commitments that cost something: there are none here'),
};
