import { z } from 'zod';
import { provenanceListSchema } from './provenance.ts';
import { identifierSchema, nameSchema, nonNegativeSchema, positiveSchema, shareSchema } from './quantity.ts';

/** Limits a lane sets on where its work may run. Null or 0: no limit of that kind. */
export const guardrailsSchema = z.strictObject({
  /** A placement opens when min(maturity, coverage, observability) reaches this. */
  minimumReadiness: shareSchema,
  /** A placement opens when its observability reaches this. */
  observabilityFloor: shareSchema,
  /** Largest share of the lane's work, each month, that may run on specialised silicon. */
  specialisedShareCap: shareSchema,
  /** Smallest share of the lane's work that must run on capacity without commitment. */
  minimumElasticShare: shareSchema,
  /** Longest contract term whose capacity may serve the lane. */
  longestTermMonths: z.number().int().min(1).max(60).nullable(),
  /** Largest share of the lane's work on commitments that may run on those with one provider, each month. */
  maximumProviderShare: shareSchema.nullable(),
  /** Share of the work on specialised silicon for which general capacity must stand by. */
  fallbackCoverShare: shareSchema,
});
export type Guardrails = z.infer<typeof guardrailsSchema>;

/** A pool of workloads with one work unit, one latency target and one set of guardrails. */
export const laneSchema = z.strictObject({
  id: identifierSchema,
  name: nameSchema,
  laneType: z.enum(['recommendation-inference', 'generative-serving', 'training', 'data-preparation', 'other']),
  /** What one unit of work is, for example `1M inferences`. */
  workUnit: nameSchema,
  /** The unit in which cost is quoted, and how many of them one work unit holds (1M inferences = 1000 × 1k inferences). */
  unitCost: z.strictObject({ name: nameSchema, perWorkUnit: positiveSchema }),
  latencyTargetMs: positiveSchema.nullable(),
  headroomShare: z.number().min(0).max(10),
  /** Largest share of the work that interruptible capacity (spot, flex start) may serve. */
  interruptionToleranceShare: shareSchema,
  /** Largest share of a block's work that may move to another block of the same month. */
  deferrableShare: shareSchema,
  /** Money per work unit not served, plan currency. */
  unmetPenaltyPerWorkUnit: nonNegativeSchema,
  /** Per band, the share of a month's work that may stay unserved. Bands not listed: 0. */
  allowedUnmetShares: z.array(z.strictObject({ bandId: identifierSchema, share: shareSchema })).max(500),
  /** Load shape: per block, demand relative to the month's mean. Hours-weighted mean 1; rescaled per month. Empty: flat. */
  blockMultipliers: z.array(z.strictObject({ blockId: identifierSchema, multiplier: nonNegativeSchema })).max(24),
  guardrails: guardrailsSchema,
  provenance: provenanceListSchema,
});
export type Lane = z.infer<typeof laneSchema>;
