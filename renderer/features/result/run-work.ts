import type { Run } from '../../../shared/contract.ts';

/** Work per hour that discrete runs add to a lane in a month, block and band. */
export type RunWork = (laneId: string, blockId: string, bandId: string, month: number) => number;

/** Reads from a run when its discrete runs are done. */
export function runWorkOf(run: Run): RunWork {
  const laneOf = new Map(run.input.assumptions.workloads.map(({ id, laneId }) => [id, laneId]));
  const series = run.solution.bands.flatMap(({ bandId, runs }) =>
    runs.map(({ workloadId, blockId, workPerHourByMonth }) => ({
      place: `${laneOf.get(workloadId) ?? ''}/${blockId}/${bandId}`,
      workPerHourByMonth,
    })),
  );
  const byPlace = Map.groupBy(series, ({ place }) => place);
  return (laneId, blockId, bandId, month) =>
    (byPlace.get(`${laneId}/${blockId}/${bandId}`) ?? []).reduce(
      (sum, { workPerHourByMonth }) => sum + (workPerHourByMonth[month] ?? 0),
      0,
    );
}
