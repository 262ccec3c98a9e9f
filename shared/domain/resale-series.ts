import { z } from 'zod';
import { identifierSchema } from './quantity.ts';

/** Committed units of one offer that are sold on in one load block, month by month; blocks without any are left out. */
export const resaleSeriesSchema = z.strictObject({
  offerId: identifierSchema,
  blockId: identifierSchema,
  unitsByMonth: z.array(z.number()),
});
export type ResaleSeries = z.infer<typeof resaleSeriesSchema>;
