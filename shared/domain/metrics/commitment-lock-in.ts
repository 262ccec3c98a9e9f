import type { GroupFacts } from './group-facts.ts';
import { known, type Metric, needs, quotient } from './metric.ts';
import { remainingPeak } from './remaining-commitment.ts';

/** The month at whose end most is owed; 0 where nothing ever is. */
function heaviestMonth(owed: readonly number[]): number {
  return owed.reduce((heaviest, amount, t) => (amount > (owed[heaviest] ?? 0) ? t : heaviest), 0);
}

/** How long money is bound: after ProsperOps' commitment lock-in risk. */
export const commitmentLockIn: Metric<GroupFacts> = {
  id: 'commitmentLockIn',
  name: 'Commitment lock-in (CLR)',
  unit: 'months',
  formula:
    'Σ owed on a term × months that it still runs ÷ Σ owed, at the end of the month in which most is owed: the mean time for which money is bound. After ProsperOps.',
  inputs: [
    {
      name: 'Owed at the end of that month',
      unit: 'money',
      read: ({ owedByMonth }) =>
        owedByMonth === null ? needs('a group that owes') : known(owedByMonth[heaviestMonth(owedByMonth)] ?? 0),
    },
    { name: 'Remaining commitment, peak', unit: 'money', read: remainingPeak.compute },
  ],
  compute: (facts) => {
    const { owedByMonth, owedMonthsByMonth } = facts;
    if (owedByMonth === null || owedMonthsByMonth === null) return remainingPeak.compute(facts);
    const t = heaviestMonth(owedByMonth);
    return quotient(owedMonthsByMonth[t] ?? 0, owedByMonth[t] ?? 0, 'money owed on signed terms: there is none');
  },
};
