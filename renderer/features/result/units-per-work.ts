import { placementState } from '../../../shared/domain/placement.ts';
import type { Run } from '../../../shared/contract.ts';
import type { ResultScene, SceneBand } from './result-scene.ts';
import { hoursOfBlock } from './block-hours.ts';

/** Best throughput of the lane in a month of a band, work per unit-hour; 0 when no placement is open. */
function bestThroughput(run: Run, scene: ResultScene, laneId: string, band: SceneBand, month: number): number {
  const lane = scene.lanes.find((candidate) => candidate.id === laneId);
  if (lane === undefined) return 0;
  const { placements, bands } = run.input.assumptions;
  const slips = bands[band.position]?.readinessSlips ?? [];
  return placements
    .filter((placement) => placement.laneId === laneId)
    .reduce((best, placement) => {
      const slip = slips.find((entry) => entry.placementId === placement.id)?.slipMonths ?? 0;
      return Math.max(best, placementState(placement, lane, scene.months[month] ?? '', month, slip).throughput);
    }, 0);
}

/**
 * Accelerator units that one unit of work per hour takes, per month: the mean over what served the lane in that month
 * (in one block, or in all: null), else its best open placement; 0 where the lane can run nowhere.
 */
export function unitsPerWork(
  run: Run,
  scene: ResultScene,
  laneId: string,
  band: SceneBand,
  blockId: string | null,
): number[] {
  const rows = band.result.dispatch.filter(
    (row) => row.laneId === laneId && row.source !== 'unmet' && (blockId === null || row.blockId === blockId),
  );
  return scene.months.map((_, month) => {
    let unitHours = 0;
    let work = 0;
    for (const row of rows) {
      const hours = hoursOfBlock(scene, row.blockId, month);
      unitHours += (row.unitsByMonth[month] ?? 0) * hours;
      work += (row.workPerHourByMonth[month] ?? 0) * hours;
    }
    if (work > 0) return unitHours / work;
    const throughput = bestThroughput(run, scene, laneId, band, month);
    return throughput > 0 ? 1 / throughput : 0;
  });
}
