import type { GroupFacts } from './group-facts.ts';
import { known, type Metric, needs, quotient } from './metric.ts';

/** ESR over list price; the base is told. */
export const effectiveSavingsRate: Metric<GroupFacts> = {
  id: 'effectiveSavingsRate',
  name: 'ESR over list',
  unit: 'share',
  formula:
    '1 − running cost ÷ list cost. List cost: the on-demand list price of each accelerator × the unit-hours that ran on it (interruptible ones × the share that did work). Running cost: effective cost without penalties and migrations, what was committed and not used included. Negative: dearer than list.',
  inputs: [
    { name: 'List cost of what ran', unit: 'money', read: ({ listCost }) => known(listCost) },
    { name: 'Running cost', unit: 'money', read: ({ runningCost }) => known(runningCost) },
  ],
  compute: ({ listCost, runningCost, withoutListPrice }) =>
    withoutListPrice.length > 0
      ? needs(`the list price of ${withoutListPrice.join(', ')}`)
      : quotient(listCost - runningCost, listCost, 'unit-hours with a list price: none ran'),
};
