import { originKey } from '../../../shared/domain/pool-origin.ts';
import type { CapacitySeries, DispatchSeries } from '../../../shared/domain/solution.ts';
import { hoursOfBlock } from './block-hours.ts';
import type { ResultScene, SceneBand } from './result-scene.ts';

/** Committed unit-hours of one lane: used by it, and held for it when the idle ones of each pool are shared by use. */
export type LaneCommitment = { readonly used: number; readonly held: number };

/** One pool is an accelerator at one usage rate. */
const poolKey = ({ acceleratorId, usageRatePerUnitHour, origin }: CapacitySeries | DispatchSeries): string =>
  `${usageRatePerUnitHour}/${acceleratorId ?? ''}/${originKey(origin)}`;

/** What each lane uses and holds of the committed pools of a band, over the horizon. Lanes that use none are missing. */
export function laneCommitments(scene: ResultScene, band: SceneBand): ReadonlyMap<string, LaneCommitment> {
  const committed = band.result.dispatch.filter((row) => row.source === 'committed');
  const commitments = new Map<string, LaneCommitment>();
  const capacityByPool = new Map(band.result.capacity.map((row) => [poolKey(row), row]));
  for (const [t] of scene.months.entries()) {
    const hours = scene.blocks.reduce((sum, _, b) => sum + (scene.hours[b]?.[t] ?? 0), 0);
    const usedByPool = new Map<string, number>();
    const usedByLaneAndPool = new Map<string, { laneId: string; pool: string; used: number }>();
    for (const row of committed) {
      const used = (row.unitsByMonth[t] ?? 0) * hoursOfBlock(scene, row.blockId, t);
      const pool = poolKey(row);
      usedByPool.set(pool, (usedByPool.get(pool) ?? 0) + used);
      const key = `${row.laneId} ${pool}`;
      const known = usedByLaneAndPool.get(key)?.used ?? 0;
      usedByLaneAndPool.set(key, { laneId: row.laneId, pool, used: known + used });
    }
    for (const { laneId, pool, used } of usedByLaneAndPool.values()) {
      const capacity = capacityByPool.get(pool);
      const held = ((capacity?.existingUnitsByMonth[t] ?? 0) + (capacity?.purchasedUnitsByMonth[t] ?? 0)) * hours;
      const total = usedByPool.get(pool) ?? 0;
      const known = commitments.get(laneId) ?? { used: 0, held: 0 };
      if (total > 0) {
        commitments.set(laneId, { used: known.used + used, held: known.held + (held * used) / total });
      }
    }
  }
  return commitments;
}
