import { addMonths } from '../month.ts';
import type { Workload } from '../workload.ts';
import type { CheckInput } from './check-input.ts';
import { joinPath, type Problem } from '../problem.ts';

const PROBABILITY_TOLERANCE = 1e-9;

/** Every run's window is in order and has a month inside the horizon. */
function checkRuns({ startMonth, horizonMonths }: CheckInput, workload: Workload): Problem[] {
  const end = addMonths(startMonth, horizonMonths - 1);
  return workload.discreteRuns.flatMap(({ id, earliestMonth, deadlineMonth }): Problem[] => {
    const path = joinPath('workloads', workload.id, 'discreteRuns', id);
    if (deadlineMonth < earliestMonth)
      return [{ path, sentence: `has its deadline in ${deadlineMonth}, before it may start in ${earliestMonth}.` }];
    if (deadlineMonth >= startMonth && earliestMonth <= end) return [];
    const sentence = `may run from ${earliestMonth} to ${deadlineMonth}, which is outside the horizon (${startMonth} to ${end}): move its window or remove the run.`;
    return [{ path, sentence }];
  });
}

/** Probabilities must sum to 1; tables and season lists must have the right length; each row must stand once. */
export function checkDemand(input: CheckInput): Problem[] {
  const { assumptions, horizonMonths } = input;
  const problems: Problem[] = [];
  const sum = assumptions.bands.reduce((total, band) => total + band.probability, 0);
  if (Math.abs(sum - 1) > PROBABILITY_TOLERANCE) {
    problems.push({
      path: 'bands',
      sentence: `the probabilities of the bands sum to ${Number(sum.toFixed(9))}; they must sum to 1.`,
    });
  }
  for (const workload of assumptions.workloads) {
    if (workload.seasonality.length !== 0 && workload.seasonality.length !== 12) {
      problems.push({
        path: joinPath('workloads', workload.id, 'seasonality'),
        sentence: `holds ${workload.seasonality.length} factors; give 12 (January to December) or none.`,
      });
    }
    problems.push(...checkRuns(input, workload));
    for (const event of workload.events) {
      if (event.lastMonth !== null && event.lastMonth < event.month) {
        problems.push({
          path: joinPath('workloads', workload.id, 'events', event.id),
          sentence: 'ends before it starts.',
        });
      }
    }
  }
  if (assumptions.demand.kind === 'table') {
    const seen = new Set<string>();
    for (const row of assumptions.demand.rows) {
      const name = `${row.laneId}/${row.bandId}/${row.blockId}`;
      if (seen.has(name))
        problems.push({
          path: `demand/rows/${name}`,
          sentence: 'this lane, band and block stand twice: keep one row.',
        });
      seen.add(name);
      if (row.workPerHourByMonth.length !== horizonMonths) {
        problems.push({
          path: `demand/rows/${name}`,
          sentence: `holds ${row.workPerHourByMonth.length} months; the horizon has ${horizonMonths}.`,
        });
      }
    }
  }
  return problems;
}
