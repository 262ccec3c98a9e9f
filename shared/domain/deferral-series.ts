import { z } from 'zod';
import { identifierSchema } from './quantity.ts';

/** Work of one lane that leaves a load block, or comes to it, from other blocks of the same month: work per hour by month. */
export const deferralSeriesSchema = z.strictObject({
  laneId: identifierSchema,
  blockId: identifierSchema,
  outWorkPerHourByMonth: z.array(z.number()),
  inWorkPerHourByMonth: z.array(z.number()),
});
export type DeferralSeries = z.infer<typeof deferralSeriesSchema>;
