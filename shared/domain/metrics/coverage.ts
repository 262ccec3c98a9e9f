import type { GroupFacts } from './group-facts.ts';
import { known, type Metric, quotient } from './metric.ts';

const coveredHours = ({ usedUnitHours, spendUnitHours }: GroupFacts): number => usedUnitHours + spendUnitHours;

/** Commitment coverage of what was eligible for it. */
export const coverage: Metric<GroupFacts> = {
  id: 'coverage',
  name: 'Coverage',
  unit: 'share',
  formula:
    'Covered unit-hours ÷ (covered + on-demand unit-hours). Covered: used of committed capacity and at the rate cards of spend commitments. Interruptible capacity is not eligible and not counted.',
  inputs: [
    { name: 'Covered unit-hours', unit: 'unit-hours', read: (facts) => known(coveredHours(facts)) },
    { name: 'On-demand unit-hours', unit: 'unit-hours', read: ({ onDemandUnitHours }) => known(onDemandUnitHours) },
  ],
  compute: (facts) =>
    quotient(
      coveredHours(facts),
      coveredHours(facts) + facts.onDemandUnitHours,
      'unit-hours on commitments or on demand: none ran',
    ),
};
