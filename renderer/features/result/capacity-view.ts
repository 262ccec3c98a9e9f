import type { Run } from '../../../shared/contract.ts';
import type { WorkSource } from '../../../shared/domain/solution.ts';
import { countedHours, hoursOfBlock } from './block-hours.ts';
import type { ResultScene, SceneBand } from './result-scene.ts';
import { unitsPerWork } from './units-per-work.ts';

/** Every source of work, bottom of the stack first. */
export const workSources: readonly WorkSource[] = ['committed', 'spend', 'on-demand', 'spot', 'flex-start', 'unmet'];

/** What the capacity charts count: work per hour (one lane only), accelerator units at the same time, or unit-hours a month. */
export type CapacityMeasure = 'work' | 'units' | 'unit-hours';

/** What of the result the capacity charts show. */
export type CapacityChoice = {
  /** Null: all lanes together, in units or unit-hours. */
  readonly laneId: string | null;
  readonly measure: CapacityMeasure;
  /** Null: the mean of all blocks, weighted by their hours. */
  readonly blockId: string | null;
};

/** One band's capacity against its demand, month by month, in the chosen measure. */
export type BandCapacity = {
  readonly band: SceneBand;
  readonly bySource: Readonly<Record<WorkSource, readonly number[]>>;
  readonly required: readonly number[];
  /** What has to be served after work was moved in and out of the block; null where nothing moves or all hours are shown. */
  readonly afterMoves: readonly number[] | null;
  /** General units kept free as cover for specialised silicon; null in work, or where none are. */
  readonly standby: readonly number[] | null;
  /** Units committed, used or not; null for one lane, since lanes share the pool. */
  readonly committed: readonly number[] | null;
};

/** Turns Σ value·hours into the chosen measure: unit-hours as they are, else their mean over the counted hours. */
function perMeasure(total: number, hours: number, measure: CapacityMeasure): number {
  if (measure === 'unit-hours') return total;
  return hours > 0 ? total / hours : 0;
}

function bandCapacity(run: Run, scene: ResultScene, band: SceneBand, choice: CapacityChoice): BandCapacity {
  const { laneId, measure, blockId } = choice;
  const shownLanes = scene.lanes.flatMap((lane, position) =>
    laneId === null || lane.id === laneId
      ? [
          {
            position,
            id: lane.id,
            factor: measure === 'work' ? null : unitsPerWork(run, scene, lane.id, band, blockId),
          },
        ]
      : [],
  );
  const zeros = (): number[] => scene.months.map(() => 0);
  const bySource: Record<WorkSource, number[]> = {
    committed: zeros(),
    spend: zeros(),
    'on-demand': zeros(),
    spot: zeros(),
    'flex-start': zeros(),
    unmet: zeros(),
  };
  const required = zeros();
  const moved = zeros();
  for (const lane of shownLanes) {
    const rows = band.result.dispatch.filter(
      (row) => row.laneId === lane.id && (blockId === null || row.blockId === blockId),
    );
    for (const [t] of scene.months.entries()) {
      const counted = countedHours(scene, blockId, t);
      const unitFactor = lane.factor === null ? 1 : (lane.factor[t] ?? 0);
      for (const row of rows) {
        const work = (row.workPerHourByMonth[t] ?? 0) * unitFactor;
        const value = measure === 'work' || row.source === 'unmet' ? work : (row.unitsByMonth[t] ?? 0);
        const layer = bySource[row.source];
        layer[t] = (layer[t] ?? 0) + perMeasure(value * hoursOfBlock(scene, row.blockId, t), counted, measure);
      }
      for (const row of band.result.deferrals) {
        if (row.laneId !== lane.id || row.blockId !== blockId) continue;
        const work = ((row.inWorkPerHourByMonth[t] ?? 0) - (row.outWorkPerHourByMonth[t] ?? 0)) * unitFactor;
        moved[t] = (moved[t] ?? 0) + perMeasure(work * hoursOfBlock(scene, blockId, t), counted, measure);
      }
      const wanted = scene.blocks.reduce(
        (sum, block, b) =>
          blockId === null || block.id === blockId
            ? sum +
              (scene.requiredWorkPerHour[lane.position]?.[t]?.[b]?.[band.position] ?? 0) * (scene.hours[b]?.[t] ?? 0)
            : sum,
        0,
      );
      required[t] = (required[t] ?? 0) + perMeasure(wanted * unitFactor, counted, measure);
    }
  }
  const standby = scene.months.map((_, t) => {
    const unitHours = band.result.standby.reduce(
      (sum, row) =>
        (laneId === null || row.laneId === laneId) && (blockId === null || row.blockId === blockId)
          ? sum + (row.unitsByMonth[t] ?? 0) * hoursOfBlock(scene, row.blockId, t)
          : sum,
      0,
    );
    return perMeasure(unitHours, countedHours(scene, blockId, t), measure);
  });
  const committed = scene.months.map((_, t) => {
    const units = band.result.capacity.reduce(
      (sum, row) => sum + (row.existingUnitsByMonth[t] ?? 0) + (row.purchasedUnitsByMonth[t] ?? 0),
      0,
    );
    return measure === 'unit-hours' ? units * countedHours(scene, blockId, t) : units;
  });
  const afterMoves = moved.some((value) => value !== 0) ? required.map((value, t) => value + (moved[t] ?? 0)) : null;
  const isStandby = measure !== 'work' && standby.some((units) => units > 0);
  return {
    band,
    bySource,
    required,
    afterMoves,
    standby: isStandby ? standby : null,
    committed: laneId === null ? committed : null,
  };
}

/** Capacity against demand of every band in the chosen measure. */
export function capacityByBand(run: Run, scene: ResultScene, choice: CapacityChoice): readonly BandCapacity[] {
  return scene.bands.map((band) => bandCapacity(run, scene, band, choice));
}
