import { z } from 'zod';
import { monthSchema } from './month.ts';
import { identifierSchema } from './quantity.ts';

/** What a clause of a contract lets the buyer do: go on for another term, end units early, or swap them for others. */
export const optionKindSchema = z.enum(['renewal', 'termination', 'exchange']);

/** A clause used in a band, for some units of one term. Money in plan currency. */
export const exercisedOptionSchema = z.strictObject({
  kind: optionKindSchema,
  offerId: identifierSchema,
  /** The month in which the units were bought to start. */
  startMonth: monthSchema,
  /** The month in which the term began that ends or is renewed: that of the purchase, or of its last renewal. */
  termStartMonth: monthSchema,
  /** The month from whose start on it holds: of a renewal the first of the new term. */
  month: monthSchema,
  units: z.number(),
  /** Paid for it in that month: the fee, and for an exchange the value that new purchases do not cover. */
  fee: z.number(),
  /** Paid back in that month: upfront of months that are not used. */
  refund: z.number(),
});
export type ExercisedOption = z.infer<typeof exercisedOptionSchema>;
