import { z } from 'zod';
import { identifierSchema } from '../quantity.ts';
import { movedAssumptionSchema } from './moved-assumption.ts';

/** What would have to change for a purchase not to be made, or for another to be made. */
export const flipQuestionSchema = z.strictObject({
  name: z.literal('flip'),
  /** Those that concern the whole plan, a lane or a band; or also those of each offer, placement and growth rate. */
  assumptions: z.enum(['main', 'all']),
  /** How far each is moved at most, as a share of its yardstick: factors down to half at most. */
  reach: z.number().min(0.2).max(1),
});
export type FlipQuestion = z.infer<typeof flipQuestionSchema>;

/**
 * The nearest change of an assumption, in one direction, that reverses a purchase decision. Both portfolios compared are the
 * cheapest in any fractions of units. With A(θ) = what the plan costs without the offer − with it, at assumption θ: A is
 * above 0 where the offer is bought, and 0 where it is not, or where it may as well be left (a tie).
 */
export const flipPointSchema = z.strictObject({
  /** Key of the assumption. */
  assumption: z.string(),
  offerId: identifierSchema,
  /** True: it is bought today and leaves the portfolio; false: it enters. */
  leaves: z.boolean(),
  /** The last value at which the decision is as today, and the first at which it is reversed: the flip lies between. */
  before: z.number(),
  after: z.number(),
  /** How far `after` is from today, as a share of the yardstick. */
  distance: z.number().min(0),
  /**
   * What having the offer saves at either value, plan currency: A(before) and A(after); null until it was worked
   * out, and where no portfolio without it keeps the rules.
   */
  savesBefore: z.number().nullable(),
  savesAfter: z.number().nullable(),
  /** True when both ends were solved whole, with and without the offer, and held to the independent checker. */
  isChecked: z.boolean(),
});
export type FlipPoint = z.infer<typeof flipPointSchema>;

/** An assumption, and how far it was moved. */
export const searchedAssumptionSchema = z.strictObject({
  ...movedAssumptionSchema.shape,
  /** Values between which every decision was looked at. */
  searchedFrom: z.number(),
  searchedTo: z.number(),
  /** The nearest values tried at which no portfolio keeps the rules; null: none was met. */
  infeasibleBelow: z.number().nullable(),
  infeasibleAbove: z.number().nullable(),
});
export type SearchedAssumption = z.infer<typeof searchedAssumptionSchema>;

/** The flips found so far, the nearest first. */
export const flipFindingsSchema = z.strictObject({
  name: z.literal('flip'),
  flips: z.array(flipPointSchema),
  assumptions: z.array(searchedAssumptionSchema),
  /** Offers bought today, in fractions; an offer with a locked purchase is neither bought nor left by choice. */
  boughtOfferIds: z.array(identifierSchema),
  /** What the cheapest portfolio of today's plan costs, as it is minimised, plan currency. */
  objective: z.number().nullable(),
});
export type FlipFindings = z.infer<typeof flipFindingsSchema>;
