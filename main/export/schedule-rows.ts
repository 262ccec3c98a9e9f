import type { BandFacts, WorkbookFacts } from './workbook-facts.ts';

/** What of a lane is scheduled in a load block besides the capacity that serves it. */
export type ScheduleRow = {
  readonly laneId: string;
  readonly blockId: string;
  readonly what: 'moved out' | 'moved in' | 'discrete run';
  /** The workload and the run; empty where work is moved. */
  readonly name: string;
  /** What `perHourByMonth` counts. */
  readonly unit: string;
  readonly perHourByMonth: readonly number[];
};

/** The schedule of a band: work moved between the load blocks of a month, and when discrete runs are done. */
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
  return [...moves, ...runs].filter(({ perHourByMonth }) => perHourByMonth.some((amount) => amount !== 0));
}

/** Hours of a load block in each month. Throws when the run's inputs do not have the block. */
export function hoursOfBlock(facts: WorkbookFacts, blockId: string): readonly number[] {
  const { blocks } = facts.run.input.assumptions.loadBlocks;
  const hours = facts.hours[blocks.findIndex(({ id }) => id === blockId)];
  if (hours === undefined)
    throw new Error(`The run speaks of the load block “${blockId}”, which its inputs do not have.`);
  return hours;
}
