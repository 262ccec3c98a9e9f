import { type GroupFacts, total } from './group-facts.ts';
import { known, type Metric, type MetricValue, needs, quotient } from './metric.ts';

const NO_POINTS =
  'points of one quality metric: of every workload of the lane (Demand), or of the lane on this accelerator (Placement)';

/** Points of the quality metric, the mean over the work served. */
export function meanQuality({ quotedUnits, qualityUnits }: GroupFacts): MetricValue {
  if (quotedUnits === null) return needs('one quality metric: look at lanes, or lanes by accelerator');
  if (qualityUnits === null) return needs(NO_POINTS);
  return quotient(qualityUnits, quotedUnits, 'work: none was served');
}

/** Cost of quality, so that cheap hardware with a worse model and dear hardware with a better one compare. */
export const costPerQualityPoint: Metric<GroupFacts> = {
  id: 'costPerQualityPoint',
  name: 'Cost per unit and quality point',
  unit: 'money-per-unit-and-point',
  formula:
    'Effective cost ÷ Σ quoted units served × points of the quality metric: the cost per unit ÷ the points reached. Points are those of the lane on the accelerator where given, else of its workloads by base demand.',
  inputs: [
    { name: 'Effective cost', unit: 'money', read: ({ effectiveByMonth }) => known(total(effectiveByMonth)) },
    {
      name: 'Quoted units served',
      unit: 'quoted-units',
      read: ({ quotedUnits }) => (quotedUnits === null ? needs('one unit of work: look at lanes') : known(quotedUnits)),
    },
    { name: 'Points, mean over the work', unit: 'points', read: meanQuality },
  ],
  compute: (facts) => {
    const points = meanQuality(facts);
    if (points.value === null) return points;
    return quotient(
      total(facts.effectiveByMonth),
      facts.qualityUnits ?? 0,
      'points above 0: there are none to share the cost',
    );
  },
};
