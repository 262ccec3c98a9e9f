import type { CheckInput } from './check-input.ts';
import { joinPath, type Problem } from '../problem.ts';

const PROBABILITY_TOLERANCE = 1e-9;

/** Probabilities must sum to 1; tables and season lists must have the right length; each row must stand once. */
export function checkDemand({ assumptions, horizonMonths }: CheckInput): Problem[] {
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
