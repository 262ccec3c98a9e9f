import type { Assumptions } from '../assumptions.ts';

/**
 * Points of the quality metric that a lane reaches on an accelerator: of the placement where it says so, else the mean of
 * the lane's workloads, weighted by their base demand. Null where a workload has none, or they count different metrics.
 */
export function qualityPointsOf(assumptions: Assumptions, laneId: string, acceleratorId: string): number | null {
  const placement = assumptions.placements.find(
    (entry) => entry.laneId === laneId && entry.acceleratorId === acceleratorId,
  );
  if (placement !== undefined && placement.qualityPoints !== null) return placement.qualityPoints;
  const workloads = assumptions.workloads.filter((workload) => workload.laneId === laneId);
  const metrics = workloads.flatMap(({ qualityMetric }) => (qualityMetric === null ? [] : [qualityMetric]));
  const demand = workloads.reduce((sum, { baseWorkPerHour }) => sum + baseWorkPerHour, 0);
  if (metrics.length < workloads.length || new Set(metrics.map(({ name }) => name)).size !== 1) return null;
  if (demand <= 0) return null;
  return workloads.reduce(
    (sum, { qualityMetric, baseWorkPerHour }) => sum + ((qualityMetric?.value ?? 0) * baseWorkPerHour) / demand,
    0,
  );
}
