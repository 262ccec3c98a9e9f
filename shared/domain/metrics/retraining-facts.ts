import type { MetricGroup } from './metric-groups.ts';
import { total } from './group-facts.ts';
import type { MetricScene } from './metric-scene.ts';
import type { RetrainingFacts } from './retraining.ts';
import type { Workload } from '../workload.ts';

/** A workload in a band (null: over all bands) trained on one accelerator, or on all that its training lane uses (null). */
export type RetrainingMetrics = {
  readonly workload: Workload;
  readonly bandId: string | null;
  readonly acceleratorId: string | null;
  readonly facts: RetrainingFacts;
};

function factsOf(scene: MetricScene, workload: Workload, group: MetricGroup): RetrainingFacts {
  const { retraining, replacementMonths } = workload;
  const perWorkUnit = scene.lanes.get(group.laneId ?? '')?.unitCost.perWorkUnit ?? 1;
  return {
    retraining,
    replacementMonths,
    trainingCost: total(group.facts.effectiveByMonth),
    trainingWork: (group.facts.quotedUnits ?? 0) / perWorkUnit,
  };
}

/**
 * Every workload that is retrained, priced by each group of its training lane: pass groups of lanes for all accelerators
 * together, groups of placements for each accelerator.
 */
export function retrainingMetrics(scene: MetricScene, groups: readonly MetricGroup[]): RetrainingMetrics[] {
  return scene.input.assumptions.workloads.flatMap((workload): RetrainingMetrics[] => {
    const { retraining } = workload;
    if (retraining === null) return [];
    return groups
      .filter(({ laneId, facts }) => laneId === retraining.laneId && (facts.quotedUnits ?? 0) > 0)
      .map((group) => ({
        workload,
        bandId: group.bandId,
        acceleratorId: group.acceleratorId,
        facts: factsOf(scene, workload, group),
      }));
  });
}
