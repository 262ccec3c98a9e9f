import { z } from 'zod';
import { daySchema, monthSchema } from '../month.ts';
import { identifierSchema } from '../quantity.ts';
import { conflictRuleSchema } from '../solution.ts';

/** By when each purchase must be decided, and what it costs to wait. */
export const decideByQuestionSchema = z.strictObject({
  name: z.literal('decide-by'),
  /** Each purchase is delayed by one month, two, … up to so many. */
  delayMonths: z.number().int().min(1).max(12),
  /** What waiting costs is worked out for purchases after the reveal month too, each in its band. */
  includesLater: z.boolean(),
});
export type DecideByQuestion = z.infer<typeof decideByQuestionSchema>;

/** Money of one band, plan currency, discounted effective cost over the horizon. */
const bandMoneySchema = z.strictObject({ bandId: z.string(), cost: z.number() });

/**
 * What a delay costs: the cheapest portfolio with it less the cheapest without, both in any fractions of units. Plan
 * currency, discounted effective cost over the horizon.
 */
export const delayCostSchema = z.strictObject({
  months: z.number().int().min(1),
  /** In what is minimised, (1 − λ)·expected cost + λ·CVaR; null: no portfolio keeps the rules with it. */
  cost: z.number().nullable(),
  /** The same in each band; below 0 where a band is better off. Empty where no portfolio keeps the rules. */
  bands: z.array(bandMoneySchema),
  /** The rules that cannot all be kept with the delay, where none keeps them. */
  conflict: z.array(conflictRuleSchema),
});
export type DelayCost = z.infer<typeof delayCostSchema>;

/** A purchase of the portfolio in question, its days and what waiting costs. */
export const decideByRowSchema = z.strictObject({
  offerId: identifierSchema,
  startMonth: monthSchema,
  /** The band in which it is bought; null: in all. */
  bandId: identifierSchema.nullable(),
  units: z.number(),
  isSignNow: z.boolean(),
  neededFrom: daySchema,
  signBy: daySchema,
  /** The last responsible day. */
  askBy: daySchema,
  bookableFrom: daySchema.nullable(),
  /** By months of delay, as far as worked out. */
  delays: z.array(delayCostSchema),
  /** A month of delay spread over the days of the start month, per seven days; null while unknown or impossible. */
  costPerWeek: z.number().nullable(),
  bandCostsPerWeek: z.array(bandMoneySchema),
});
export type DecideByRow = z.infer<typeof decideByRowSchema>;

/** Purchases by their last responsible day, and what is known of waiting so far. */
export const decideByFindingsSchema = z.strictObject({
  name: z.literal('decide-by'),
  rows: z.array(decideByRowSchema),
  /**
   * What it costs to sign the whole sign-now list a month, or a quarter, later: each of its offers starts that much later
   * than first planned at the earliest, and no other contract may be signed in that time either. Empty without a list.
   */
  wholeList: z.array(delayCostSchema),
  /** Differences below this lie within the precision of two optima, plan currency; null before the first. */
  precision: z.number().nullable(),
});
export type DecideByFindings = z.infer<typeof decideByFindingsSchema>;
