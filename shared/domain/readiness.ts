import { z } from 'zod';
import { addMonths, monthSchema, type Month } from './month.ts';
import { shareSchema } from './quantity.ts';

/** Readiness reached at a date; it holds until the next milestone. */
export const readinessMilestoneSchema = z.strictObject({
  month: monthSchema,
  /** Share of the kernels that run natively. */
  kernelCoverage: shareSchema,
  /** Share of native throughput that the compiler reaches; above 0. */
  compilerMaturity: shareSchema,
  observability: shareSchema,
});
export type ReadinessMilestone = z.infer<typeof readinessMilestoneSchema>;

/** The milestone in force in a month when the whole roadmap slips by that many months; null before the first. */
export function milestoneAt(
  roadmap: readonly ReadinessMilestone[],
  month: Month,
  slipMonths: number,
): ReadinessMilestone | null {
  const asOf = addMonths(month, -slipMonths);
  let inForce: ReadinessMilestone | null = null;
  for (const milestone of roadmap) {
    if (milestone.month <= asOf && (inForce === null || milestone.month >= inForce.month)) inForce = milestone;
  }
  return inForce;
}

/** The readiness score: the weakest of maturity, coverage and observability. */
export function readinessScore(milestone: ReadinessMilestone): number {
  return Math.min(milestone.compilerMaturity, milestone.kernelCoverage, milestone.observability);
}

/**
 * Effective throughput, work per unit-hour: 1 / (c / (n·q) + (1 − c) / f), where n is native throughput,
 * c kernel coverage, q compiler maturity, f throughput on the fallback path. 0 when the work cannot be done.
 */
export function effectiveThroughput(
  nativeThroughput: number,
  fallbackThroughput: number | null,
  kernelCoverage: number,
  compilerMaturity: number,
): number {
  const native = nativeThroughput * compilerMaturity;
  if (kernelCoverage > 0 && native <= 0) return 0;
  const uncovered = 1 - kernelCoverage;
  if (uncovered > 0 && (fallbackThroughput === null || fallbackThroughput <= 0)) return 0;
  const nativeTime = kernelCoverage > 0 ? kernelCoverage / native : 0;
  const fallbackTime = uncovered > 0 ? uncovered / (fallbackThroughput ?? 1) : 0;
  return 1 / (nativeTime + fallbackTime);
}
