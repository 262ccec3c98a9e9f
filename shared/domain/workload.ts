import { z } from 'zod';
import { monthSchema } from './month.ts';
import { provenanceListSchema } from './provenance.ts';
import {
  identifierSchema,
  nameSchema,
  nonNegativeSchema,
  positiveSchema,
  quantitySchema,
  shareSchema,
} from './quantity.ts';

/** How a workload's base demand changes over the months of the horizon. */
export const growthCurveSchema = z.discriminatedUnion('kind', [
  /** base × (1 + annualRate)^(t/12). */
  z.strictObject({ kind: z.literal('compound'), annualRate: z.number().gt(-1, 'must be above -1 (-100 %)').max(20) }),
  /** base + workPerHourPerMonth × t, never below 0. */
  z.strictObject({ kind: z.literal('linear'), workPerHourPerMonth: quantitySchema }),
  /** base × the factor of each month; the last factor holds to the end. */
  z.strictObject({ kind: z.literal('factors'), factors: z.array(nonNegativeSchema).min(1).max(240) }),
]);
export type GrowthCurve = z.infer<typeof growthCurveSchema>;

/** How an event's demand arrives after its month. */
export const uptakeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('at-once') }),
  /** Rises in equal steps over the months. */
  z.strictObject({ kind: z.literal('linear'), months: z.number().int().min(1).max(120) }),
  /** Logistic (viral) curve: half of the demand after `monthsToHalf`, steepness per month. */
  z.strictObject({ kind: z.literal('viral'), monthsToHalf: positiveSchema, steepness: positiveSchema }),
]);
export type Uptake = z.infer<typeof uptakeSchema>;

/** A dated launch or retirement that adds (or takes away) demand. */
export const launchEventSchema = z.strictObject({
  id: identifierSchema,
  name: nameSchema,
  month: monthSchema,
  /** The last month with this demand; null: it stays. */
  lastMonth: monthSchema.nullable(),
  addedWorkPerHour: quantitySchema,
  uptake: uptakeSchema,
  /** Bands in which it happens; null: in every band. */
  bandIds: z.array(identifierSchema).max(500).nullable(),
});
export type LaunchEvent = z.infer<typeof launchEventSchema>;

/**
 * What one retraining of a model takes and brings. A cycle comes with every replacement of the model
 * (`replacementMonths`). Money in plan currency, points of the workload's quality metric.
 */
export const retrainingSchema = z.strictObject({
  /** The lane in which a cycle is trained, and its work in work units of that lane. */
  laneId: identifierSchema,
  workPerCycle: positiveSchema,
  /** Data preparation and people, for each cycle. */
  otherCostPerCycle: nonNegativeSchema,
  /** Points that a cycle adds on the day it goes live. */
  qualityLiftPoints: positiveSchema,
  /** Months after which half of the lift is gone; null: it stays until the next replacement. */
  liftHalfLifeMonths: positiveSchema.nullable(),
});
export type Retraining = z.infer<typeof retrainingSchema>;

/** One model or job family; its demand is part of its lane's demand. */
export const workloadSchema = z.strictObject({
  id: identifierSchema,
  name: nameSchema,
  laneId: identifierSchema,
  owner: z.string().max(200),
  /** Mean demand at the plan's start month, in the lane's work units per hour. */
  baseWorkPerHour: nonNegativeSchema,
  growth: growthCurveSchema,
  /** Factors for January to December; empty: no seasonality. */
  seasonality: z.array(nonNegativeSchema).max(12),
  events: z.array(launchEventSchema).max(100),
  /** Settings of one band that replace the common ones. */
  bandSettings: z
    .array(
      z.strictObject({
        bandId: identifierSchema,
        baseWorkPerHour: nonNegativeSchema.nullable(),
        growth: growthCurveSchema.nullable(),
      }),
    )
    .max(500),
  latencyTargetMs: positiveSchema.nullable(),
  utilisationPredictability: z.enum(['low', 'medium', 'high']).nullable(),
  /** Months between replacements of the model. */
  replacementMonths: positiveSchema.nullable(),
  stackMaturity: shareSchema.nullable(),
  qualityMetric: z.strictObject({ name: nameSchema, value: quantitySchema }).nullable(),
  /** Null: not known. Plans of versions before do not have it. */
  retraining: retrainingSchema.nullable().default(null),
  /** Discrete runs that may be scheduled inside a window instead of a steady demand. */
  discreteRuns: z
    .array(
      z.strictObject({
        id: identifierSchema,
        work: positiveSchema,
        earliestMonth: monthSchema,
        deadlineMonth: monthSchema,
      }),
    )
    .max(200),
  provenance: provenanceListSchema,
});
export type Workload = z.infer<typeof workloadSchema>;
