import type { CheckInput } from './check-input.ts';
import { joinPath, type Problem } from '../problem.ts';

/** One placement per lane and accelerator; roadmaps that make sense. */
export function checkPlacements({ assumptions }: CheckInput): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const placement of assumptions.placements) {
    const path = joinPath('placements', placement.id);
    const pair = `${placement.laneId}/${placement.acceleratorId}`;
    if (seen.has(pair)) problems.push({ path, sentence: 'this lane and accelerator have two placements: keep one.' });
    seen.add(pair);
    const months = placement.readiness.map(({ month }) => month);
    if (new Set(months).size !== months.length)
      problems.push({ path: `${path}/readiness`, sentence: 'two milestones stand in the same month: keep one.' });
    for (const milestone of placement.readiness) {
      if (milestone.kernelCoverage > 0 && milestone.compilerMaturity <= 0) {
        problems.push({
          path: `${path}/readiness`,
          sentence: `compiler maturity in ${milestone.month} must be above 0 where kernels run natively.`,
        });
      }
      if (milestone.kernelCoverage < 1 && placement.fallbackThroughputPerUnitHour === null) {
        problems.push({
          path: `${path}/fallbackThroughputPerUnitHour`,
          sentence: `is missing, though in ${milestone.month} part of the kernels need the fallback path: give the fallback throughput or full coverage.`,
        });
      }
    }
  }
  return problems;
}
