import { monthsBetween } from '../../shared/domain/month.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { RunData } from './portfolio-data.ts';

/** The discrete runs of a lane. A window that reaches behind the horizon ends with it: the run must be done inside. */
export function prepareRuns({ assumptions, startMonth, horizonMonths }: SolveInput, laneId: string): RunData[] {
  return assumptions.workloads
    .filter((workload) => workload.laneId === laneId)
    .flatMap((workload) =>
      workload.discreteRuns.map(({ id, work, earliestMonth, deadlineMonth }) => ({
        workloadId: workload.id,
        workloadName: workload.name,
        runId: id,
        work,
        earliestMonth,
        deadlineMonth,
        firstMonth: Math.max(0, monthsBetween(startMonth, earliestMonth)),
        lastMonth: Math.min(horizonMonths - 1, monthsBetween(startMonth, deadlineMonth)),
      })),
    );
}
