import { costPerUnit } from './cost-per-unit.ts';
import { meanQuality } from './cost-per-quality-point.ts';
import type { GroupFacts } from './group-facts.ts';
import { known, type Metric, needs } from './metric.ts';

/** A lane on an accelerator beside the same lane where most of its work runs. */
export type ComparedFacts = { readonly group: GroupFacts; readonly reference: GroupFacts };

/** Differences of points below this are none. */
const SAME_POINTS = 1e-9;

/** Marginal cost of quality between accelerators. */
export const extraQualityPoint: Metric<ComparedFacts> = {
  id: 'extraQualityPoint',
  name: 'Cost of an extra quality point',
  unit: 'money-per-unit-and-point',
  formula:
    '(Cost per unit here − cost per unit on the accelerator that serves most of the lane) ÷ (points here − points there). Negative: better for less, or worse for more.',
  inputs: [
    { name: 'Cost per unit here', unit: 'money-per-unit', read: ({ group }) => costPerUnit.compute(group) },
    { name: 'Cost per unit there', unit: 'money-per-unit', read: ({ reference }) => costPerUnit.compute(reference) },
    { name: 'Points here', unit: 'points', read: ({ group }) => meanQuality(group) },
    { name: 'Points there', unit: 'points', read: ({ reference }) => meanQuality(reference) },
  ],
  compute: ({ group, reference }) => {
    if (group === reference) return needs('another accelerator to compare with: most of the lane runs here');
    const values = [
      costPerUnit.compute(group),
      costPerUnit.compute(reference),
      meanQuality(group),
      meanQuality(reference),
    ];
    const missing = values.find(({ value }) => value === null);
    if (missing !== undefined) return missing;
    const [cost = 0, costThere = 0, points = 0, pointsThere = 0] = values.map(({ value }) => value ?? 0);
    if (Math.abs(points - pointsThere) < SAME_POINTS)
      return needs('different points: quality is the same on both, so compare the cost per unit');
    return known((cost - costThere) / (points - pointsThere));
  },
};
