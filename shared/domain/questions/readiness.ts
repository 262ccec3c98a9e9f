import { z } from 'zod';
import { monthSchema } from '../month.ts';
import { identifierSchema } from '../quantity.ts';

/** What earlier readiness of placements is worth. */
export const readinessQuestionSchema = z.strictObject({
  name: z.literal('readiness'),
  /** Readiness is brought forward by one month, two, … up to so many. */
  months: z.number().int().min(1).max(12),
});
export type ReadinessQuestion = z.infer<typeof readinessQuestionSchema>;

/** What a change is worth: the optimum without it less the optimum with it, in fractions; below 0: it costs. Plan currency. */
export const changeWorthSchema = z.strictObject({
  worth: z.number(),
  /** In each band, of discounted cost; a band may lose where the whole gains. */
  bands: z.array(z.strictObject({ bandId: z.string(), worth: z.number() })),
});
export type ChangeWorth = z.infer<typeof changeWorthSchema>;

const shiftWorthSchema = changeWorthSchema.extend({ months: z.number().int().min(1) });

/**
 * A placement that is not open in every month and band, or whose readiness still grows. Earlier and later readiness are
 * reckoned with its migration allowed.
 */
export const readinessRowSchema = z.strictObject({
  placementId: identifierSchema,
  /** How the lane may move there: it runs there, by a migration of that status, or by none. */
  migration: z.enum(['incumbent', 'none', 'proposed', 'approved', 'assumed']),
  /** First month in which it may serve, with the migration as it stands and no slip; null: none in the horizon. */
  opensMonth: monthSchema.nullable(),
  /** Why it is closed in the first month, as a clause; null: it is open. */
  heldBack: z.string().nullable(),
  /** Its readiness is there in the first month and no later milestone changes it. */
  isProven: z.boolean(),
  /**
   * The migration allowed at all: where proposed, approved as it stands; where there is none, the whole lane free to move at
   * once at no cost. Null where it is allowed, or while unknown.
   */
  allowed: changeWorthSchema.nullable(),
  /** With the migration allowed no portfolio keeps the rules, because of what it costs: nothing else is known. */
  breaksRules: z.boolean(),
  /** Readiness that many months earlier. */
  earlier: z.array(shiftWorthSchema),
  /** Readiness and the start of the migration a month earlier, not before the plan; null: nothing to move, or unknown. */
  earlierWithMigration: changeWorthSchema.nullable(),
  /** Readiness a month later; null while unknown, or where no portfolio keeps the rules then. */
  later: changeWorthSchema.nullable(),
});
export type ReadinessRow = z.infer<typeof readinessRowSchema>;

export const readinessFindingsSchema = z.strictObject({
  name: z.literal('readiness'),
  /** By worth of the first month, from large to small, as far as known. */
  rows: z.array(readinessRowSchema),
  /**
   * The placement whose migration experiment pays most: of those not proven, and worth allowing, the largest worth of a month
   * of earlier readiness; null while unknown, or where none is worth more than the precision.
   */
  experimentPlacementId: identifierSchema.nullable(),
  /** Differences below this lie within the precision of two optima, plan currency; null before the first. */
  precision: z.number().nullable(),
});
export type ReadinessFindings = z.infer<typeof readinessFindingsSchema>;
