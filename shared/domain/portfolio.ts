import { z } from 'zod';
import { monthSchema } from './month.ts';
import { identifierSchema, nonNegativeSchema } from './quantity.ts';

/** Units of an offer whose term starts in a month. */
export const purchaseSchema = z.strictObject({
  offerId: identifierSchema,
  startMonth: monthSchema,
  units: nonNegativeSchema,
  /** A locked purchase stays as entered when the rest is optimised. */
  isLocked: z.boolean(),
  /** The band in which it is bought; null: in all bands. Before the reveal month always null. */
  bandId: identifierSchema.nullable(),
});
export type Purchase = z.infer<typeof purchaseSchema>;

/** The list of purchases of a scenario. */
export const portfolioSchema = z.array(purchaseSchema).max(20_000);
export type Portfolio = z.infer<typeof portfolioSchema>;
