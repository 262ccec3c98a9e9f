import type { Assumptions } from '../../../shared/domain/assumptions.ts';
import { workloadWorkPerHour } from '../../../shared/domain/demand.ts';
import type { Month } from '../../../shared/domain/month.ts';
import { override, times } from '../../../shared/domain/scaled-values.ts';
import type { Override } from '../../../shared/domain/scenario.ts';
import type { LaunchEvent, Workload } from '../../../shared/domain/workload.ts';

/** A part of the horizon: `months[n]` is `first + n` months after its start. */
export type Stretch = { readonly first: number; readonly months: readonly Month[] };

/** Work per hour that a workload wants, in each month of a stretch, in each band: `[band][month]`. */
export function wantedIn(workload: Workload, { bands }: Assumptions, { first, months }: Stretch): number[][] {
  return bands.map((band) => months.map((month, n) => workloadWorkPerHour(workload, band, month, first + n)));
}

/**
 * The demand of a lane changed in some months: by an event of each of its workloads, or times a factor where demand is a
 * table.
 */
export function demandInMonths(
  assumptions: Assumptions,
  laneId: string,
  { first, months }: Stretch,
  factor: number,
  eventOf: (workload: Workload) => LaunchEvent,
): Override[] {
  const { demand, workloads } = assumptions;
  if (demand.kind === 'workloads') {
    return workloads
      .filter((workload) => workload.laneId === laneId)
      .map((workload) => override(['workloads', workload.id, 'events'], [...workload.events, eventOf(workload)]));
  }
  const isChanged = (t: number): boolean => t >= first && t < first + months.length;
  const rows = demand.rows.map((row) =>
    row.laneId === laneId
      ? {
          ...row,
          workPerHourByMonth: row.workPerHourByMonth.map((work, t) => (isChanged(t) ? times(work, factor) : work)),
        }
      : row,
  );
  return [override(['demand'], { ...demand, rows })];
}
