import { z } from 'zod';
import { overrideSchema } from '../scenario.ts';

/** What cost is traded against. */
export const frontierMeasureSchema = z.enum(['cvar', 'overcommit', 'lock-in', 'shortfall']);
export type FrontierMeasure = z.infer<typeof frontierMeasureSchema>;

/** What must be given up for a lower cost, point by point. */
export const frontierQuestionSchema = z.strictObject({
  name: z.literal('frontier'),
  against: frontierMeasureSchema,
  points: z.number().int().min(2).max(40),
});
export type FrontierQuestion = z.infer<typeof frontierQuestionSchema>;

/** What a portfolio is on every frontier. Money in plan currency over the horizon, discounted. */
export const frontierMeasuresSchema = z.strictObject({
  expectedCost: z.number(),
  /** Expected cost without penalties for unmet work. */
  servedCost: z.number(),
  cvar: z.number(),
  /** Idle ÷ committed unit-hours in the band that caps overcommit; 0 without committed capacity. */
  idleShare: z.number(),
  /** Largest unmet share of a lane in the band of most demand. */
  unmetShare: z.number(),
  /** Most money owed on signed terms at the end of any month, over all bands. */
  peakCommitment: z.number(),
});
export type FrontierMeasures = z.infer<typeof frontierMeasuresSchema>;

/** One efficient portfolio, in any fractions of units. */
export const frontierPointSchema = frontierMeasuresSchema.extend({
  /** Where the rule or weight stood: λ, a share, or money for the lock-in cap. */
  setting: z.number(),
  /** What is minimised at this setting. */
  objective: z.number(),
  /** What makes a scenario of this point. */
  overrides: z.array(overrideSchema),
});
export type FrontierPoint = z.infer<typeof frontierPointSchema>;

/** The points found so far, by setting from loose to tight. */
export const frontierFindingsSchema = z.strictObject({
  name: z.literal('frontier'),
  against: frontierMeasureSchema,
  /** The band whose idle or unmet share is measured. */
  bandId: z.string(),
  /** The portfolio in question, in whole blocks; null where it has no cost. */
  answer: frontierMeasuresSchema.nullable(),
  points: z.array(frontierPointSchema),
  /** Settings at which no portfolio keeps the rules. */
  infeasibleSettings: z.array(z.number()),
});
export type FrontierFindings = z.infer<typeof frontierFindingsSchema>;
