import type { GroupFacts } from './group-facts.ts';
import { known, type Metric, type MetricValue, needs } from './metric.ts';

const NO_DEBT = 'a group that owes: contracts are signed with providers for accelerators, not by lanes';

const owed = (list: readonly number[] | null, pick: (list: readonly number[]) => number): MetricValue =>
  list === null ? needs(NO_DEBT) : known(pick(list));

/** Peak of the remaining commitment amount. */
export const remainingPeak: Metric<GroupFacts> = {
  id: 'remainingPeak',
  name: 'Remaining commitment, peak',
  unit: 'money',
  formula:
    'The most money still owed on signed terms, also for months behind the horizon, at the end of any month: of each band, and over all bands the mean of their peaks.',
  inputs: [
    {
      name: 'Owed at the end of the first month',
      unit: 'money',
      read: (facts) => owed(facts.owedByMonth, (list) => list[0] ?? 0),
    },
    {
      name: 'Owed at the end of the horizon',
      unit: 'money',
      read: (facts) => owed(facts.owedByMonth, (list) => list.at(-1) ?? 0),
    },
  ],
  compute: ({ owedByMonth, owedPeak }) => owed(owedByMonth, () => owedPeak),
};

/** Remaining commitment amount when the horizon ends. */
export const remainingEnd: Metric<GroupFacts> = {
  id: 'remainingEnd',
  name: 'Remaining commitment, at the end',
  unit: 'money',
  formula: 'Money still owed on signed terms when the horizon ends.',
  inputs: [{ name: 'Remaining commitment, peak', unit: 'money', read: remainingPeak.compute }],
  compute: ({ owedByMonth }) => owed(owedByMonth, (list) => list.at(-1) ?? 0),
};
