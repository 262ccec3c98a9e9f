import { z } from 'zod';
import type { Lane } from './lane.ts';
import { monthsBetween, monthSchema, type Month } from './month.ts';
import { provenanceListSchema } from './provenance.ts';
import { identifierSchema, nonNegativeSchema, positiveSchema, quantitySchema, shareSchema } from './quantity.ts';
import { effectiveThroughput, milestoneAt, readinessMilestoneSchema, readinessScore } from './readiness.ts';

/** A lane's move to an accelerator it does not run on today. */
export const migrationSchema = z.strictObject({
  /** Only approved and assumed migrations open a placement. */
  status: z.enum(['proposed', 'approved', 'assumed']),
  startMonth: monthSchema,
  /** Months over which the share grows in equal steps from 0 to the final share; the first step is in the start month. */
  rampMonths: z.number().int().min(1).max(60),
  finalShare: shareSchema,
  /** One-off cost in the start month, plan currency. */
  cost: nonNegativeSchema,
});
export type Migration = z.infer<typeof migrationSchema>;

/** A (lane, accelerator) pair: throughput, readiness, cost to migrate. */
export const placementSchema = z.strictObject({
  id: identifierSchema,
  laneId: identifierSchema,
  acceleratorId: identifierSchema,
  /** Work per unit-hour at the lane's latency target with full readiness. */
  nativeThroughputPerUnitHour: positiveSchema,
  /** The same work on the fallback path of a general accelerator, per unit-hour; null: no fallback path. */
  fallbackThroughputPerUnitHour: positiveSchema.nullable(),
  /** Latency at that load; null: measured to meet the target. */
  latencyMs: positiveSchema.nullable(),
  /** Yearly gain of native throughput from software, compound (0.1 is 10 % a year). */
  annualThroughputGain: z.number().gt(-1).max(10),
  /**
   * Points of the lane's quality metric that are reached here, where hardware moves them (lower precision, other
   * kernels). Null: as the lane's workloads say. Plans of versions before do not have it.
   */
  qualityPoints: quantitySchema.nullable().default(null),
  readiness: z.array(readinessMilestoneSchema).max(120),
  /** True when the lane runs on it today: no migration needed. */
  isIncumbent: z.boolean(),
  migration: migrationSchema.nullable(),
  provenance: provenanceListSchema,
});
export type Placement = z.infer<typeof placementSchema>;

/** Whether a placement may serve in a month, at what throughput and share, or why not. */
export type PlacementState = {
  /** Work per unit-hour; 0 when not eligible. */
  readonly throughput: number;
  /** Largest share of the lane's work that may run here; 1 for an incumbent. */
  readonly shareCap: number;
  /** Why it is closed, as a clause for people; null when open. */
  readonly closedBecause: string | null;
};

function closed(closedBecause: string): PlacementState {
  return { throughput: 0, shareCap: 0, closedBecause };
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

function openShare(placement: Placement, month: Month): number | string {
  if (placement.isIncumbent) return 1;
  const migration = placement.migration;
  if (migration === null) return 'not the incumbent and no migration planned';
  if (migration.status === 'proposed') return 'its migration is proposed, not approved';
  const monthsIn = monthsBetween(migration.startMonth, month);
  if (monthsIn < 0) return `its migration starts in ${migration.startMonth}`;
  return migration.finalShare * Math.min(1, (monthsIn + 1) / migration.rampMonths);
}

/** The state of a placement in one month, `t` months after the plan's start, when its readiness slips by `slipMonths`. */
export function placementState(
  placement: Placement,
  lane: Lane,
  month: Month,
  t: number,
  slipMonths: number,
): PlacementState {
  if (lane.latencyTargetMs !== null && placement.latencyMs !== null && placement.latencyMs > lane.latencyTargetMs) {
    return closed(`latency ${placement.latencyMs} ms misses the target of ${lane.latencyTargetMs} ms`);
  }
  const milestone = milestoneAt(placement.readiness, month, slipMonths);
  if (milestone === null) return closed('no readiness milestone reached yet');
  const { guardrails } = lane;
  if (milestone.observability < guardrails.observabilityFloor) {
    return closed(
      `observability ${percent(milestone.observability)} is under the floor of ${percent(guardrails.observabilityFloor)}`,
    );
  }
  const score = readinessScore(milestone);
  if (score < guardrails.minimumReadiness) {
    return closed(`readiness ${percent(score)} is under the minimum of ${percent(guardrails.minimumReadiness)}`);
  }
  const share = openShare(placement, month);
  if (typeof share === 'string') return closed(share);
  const native = placement.nativeThroughputPerUnitHour * (1 + placement.annualThroughputGain) ** (t / 12);
  const throughput = effectiveThroughput(
    native,
    placement.fallbackThroughputPerUnitHour,
    milestone.kernelCoverage,
    milestone.compilerMaturity,
  );
  if (throughput <= 0) return closed('part of the work has no path to run on');
  return { throughput, shareCap: share, closedBecause: null };
}
