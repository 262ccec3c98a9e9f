import type { BandFacts, WorkbookFacts } from './workbook-facts.ts';

/** What of a lane is scheduled in a load block besides the capacity that serves it. */
export type ScheduleRow = {
  readonly laneId: string;
  readonly blockId: string;
  readonly what: 'moved out' | 'moved in';
  /** What `perHourByMonth` counts. */
  readonly unit: string;
  readonly perHourByMonth: readonly number[];
};

/** The schedule of a band: work moved between the load blocks of a month. */
export function scheduleRows(facts: WorkbookFacts, { result }: BandFacts): ScheduleRow[] {
  const workUnitOf = (laneId: string): string => facts.lanes.find(({ id }) => id === laneId)?.workUnit ?? 'work units';
  return result.deferrals
    .flatMap((series) => {
      const row = { laneId: series.laneId, blockId: series.blockId, unit: workUnitOf(series.laneId) };
      return [
        { ...row, what: 'moved out' as const, perHourByMonth: series.outWorkPerHourByMonth },
        { ...row, what: 'moved in' as const, perHourByMonth: series.inWorkPerHourByMonth },
      ];
    })
    .filter(({ perHourByMonth }) => perHourByMonth.some((amount) => amount !== 0));
}

/** Hours of a load block in each month. Throws when the run's inputs do not have the block. */
export function hoursOfBlock(facts: WorkbookFacts, blockId: string): readonly number[] {
  const { blocks } = facts.run.input.assumptions.loadBlocks;
  const hours = facts.hours[blocks.findIndex(({ id }) => id === blockId)];
  if (hours === undefined)
    throw new Error(`The run speaks of the load block “${blockId}”, which its inputs do not have.`);
  return hours;
}
