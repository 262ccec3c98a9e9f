import { offerName } from './csv-rows.ts';
import type { BandFacts, WorkbookFacts } from './workbook-facts.ts';

/** What of a lane is scheduled in a load block besides the capacity that serves it. */
export type ScheduleRow = {
  readonly laneId: string;
  readonly blockId: string;
  readonly what: 'moved out' | 'moved in' | 'discrete run' | 'standby';
  /** The workload and its run, or the capacity that stands by; empty where work is moved. */
  readonly name: string;
  /** What `perHourByMonth` counts. */
  readonly unit: string;
  readonly perHourByMonth: readonly number[];
};

/** The schedule of a band: work moved between the load blocks of a month, when discrete runs are done, what stands by. */
export function scheduleRows(facts: WorkbookFacts, { result }: BandFacts): ScheduleRow[] {
  const workUnitOf = (laneId: string): string => facts.lanes.find(({ id }) => id === laneId)?.workUnit ?? 'work units';
  const moves = result.deferrals.flatMap(({ laneId, blockId, ...series }): ScheduleRow[] => {
    const row = { laneId, blockId, name: '', unit: workUnitOf(laneId) };
    return [
      { ...row, what: 'moved out', perHourByMonth: series.outWorkPerHourByMonth },
      { ...row, what: 'moved in', perHourByMonth: series.inWorkPerHourByMonth },
    ];
  });
  const runs = result.runs.flatMap(({ workloadId, runId, blockId, workPerHourByMonth }): ScheduleRow[] => {
    const workload = facts.run.input.assumptions.workloads.find(({ id }) => id === workloadId);
    if (workload === undefined) return [];
    const { laneId, name } = workload;
    const unit = workUnitOf(laneId);
    return [
      { laneId, blockId, what: 'discrete run', name: `${name}: ${runId}`, unit, perHourByMonth: workPerHourByMonth },
    ];
  });
  const standby = result.standby.map(({ laneId, blockId, acceleratorId, offerId, unitsByMonth }): ScheduleRow => {
    const name = offerId === null ? `${facts.acceleratorName(acceleratorId)}, committed` : offerName(facts, offerId);
    return { laneId, blockId, what: 'standby', name, unit: 'units', perHourByMonth: unitsByMonth };
  });
  return [...moves, ...runs, ...standby].filter(({ perHourByMonth }) => perHourByMonth.some((amount) => amount !== 0));
}

/** Hours of a load block in each month. Throws when the run's inputs do not have the block. */
export function hoursOfBlock(facts: WorkbookFacts, blockId: string): readonly number[] {
  const { blocks } = facts.run.input.assumptions.loadBlocks;
  const hours = facts.hours[blocks.findIndex(({ id }) => id === blockId)];
  if (hours === undefined)
    throw new Error(`The run speaks of the load block “${blockId}”, which its inputs do not have.`);
  return hours;
}
