import { z } from 'zod';
import { monthSchema } from './month.ts';
import { identifierSchema } from './quantity.ts';

/** One term of a contract in a band: of a purchase, of a renewal, or of an existing commitment. */
export const termSeriesSchema = z.strictObject({
  /** The offer, or the existing commitment. */
  contractId: identifierSchema,
  /** Null for promised spend, which has a scope of accelerators. */
  acceleratorId: identifierSchema.nullable(),
  /** First and last month of the term, both included; they may lie outside the horizon. */
  firstMonth: monthSchema,
  lastMonth: monthSchema,
  /** Units delivered in each month of the horizon; of promised spend, the units whose spend is promised. */
  unitsByMonth: z.array(z.number()),
  /** Money still owed on it at the end of each month, undiscounted plan currency. */
  owedByMonth: z.array(z.number()),
});
export type TermSeries = z.infer<typeof termSeriesSchema>;
