import type { Solution } from '../solution.ts';
import type { SolveInput } from '../solve-input.ts';
import { budgetMetrics } from './budget-facts.ts';
import {
  budgetMetricList,
  everyMetric,
  groupMetrics,
  purchaseMetricList,
  retrainingMetricList,
} from './every-metric.ts';
import { extraQualityPoint } from './extra-quality-point.ts';
import type { Metric } from './metric.ts';
import { type MetricGroup, metricGroups, type MetricScope } from './metric-groups.ts';
import { metricScene, type MetricScene } from './metric-scene.ts';
import { purchaseMetrics } from './purchase-facts.ts';
import { referenceOf } from './reference-placement.ts';
import { retrainingMetrics } from './retraining-facts.ts';

/** Values by the id of their metric; of a metric that has none, what it needs. */
type Told = {
  readonly values: Readonly<Record<string, number | null>>;
  readonly needs: Readonly<Record<string, string>>;
};

/** One metric in what is told of something. */
function tell<Facts>(metrics: readonly Metric<Facts>[], facts: Facts): Told {
  const told = metrics.map(({ id, compute }) => ({ id, ...compute(facts) }));
  return {
    values: Object.fromEntries(told.map(({ id, value }) => [id, value])),
    needs: Object.fromEntries(told.flatMap(({ id, needs }) => (needs === null ? [] : [[id, needs]]))),
  };
}

const merge = (left: Told, right: Told): Told => ({
  values: { ...left.values, ...right.values },
  needs: { ...left.needs, ...right.needs },
});

function groupRows(scene: MetricScene, scope: MetricScope) {
  const groups = metricGroups(scene, scope);
  return groups.map((group: MetricGroup) => {
    const { bandId: band, laneId: lane, acceleratorId: accelerator, provider, facts } = group;
    const own = tell(groupMetrics, facts);
    const reference = scope === 'placement' ? referenceOf(groups, group) : null;
    const told =
      reference === null ? own : merge(own, tell([extraQualityPoint], { group: facts, reference: reference.facts }));
    return { band, lane, accelerator, provider, ...told };
  });
}

/**
 * Every metric of a result as the command line prints it: definitions, and values by scope. `band` null: over all bands by
 * probability; a lane, accelerator or provider that is null: what belongs to none (capacity nobody used, penalties).
 */
export function metricReport(input: SolveInput, solution: Solution) {
  const scene = metricScene(input, solution);
  return {
    definitions: everyMetric.map(({ id, name, unit, formula }) => ({ id, name, unit, formula })),
    bands: groupRows(scene, 'band'),
    lanes: groupRows(scene, 'lane'),
    accelerators: groupRows(scene, 'accelerator'),
    providers: groupRows(scene, 'provider'),
    placements: groupRows(scene, 'placement'),
    purchases: purchaseMetrics(scene).map(({ purchase, facts }) => ({
      offer: purchase.offerId,
      startMonth: purchase.startMonth,
      band: purchase.bandId,
      ...tell(purchaseMetricList, facts),
    })),
    budgets: budgetMetrics(scene).map(({ budget, bandId, facts }) => ({
      budget: budget.id,
      band: bandId,
      ...tell(budgetMetricList, facts),
    })),
    retraining: retrainingMetrics(scene, metricGroups(scene, 'placement')).map((row) => ({
      workload: row.workload.id,
      band: row.bandId,
      accelerator: row.acceleratorId,
      ...tell(retrainingMetricList, row.facts),
    })),
  };
}
