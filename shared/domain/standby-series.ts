import { z } from 'zod';
import { poolOriginSchema } from './pool-origin.ts';
import { identifierSchema } from './quantity.ts';

/** General units that stand by for the work of one lane on specialised silicon in one block, month by month. */
export const standbySeriesSchema = z.strictObject({
  laneId: identifierSchema,
  blockId: identifierSchema,
  acceleratorId: identifierSchema,
  /** The on-demand offer that would be used; null: idle committed units. */
  offerId: identifierSchema.nullable(),
  /** Usage rate of the committed capacity pool, plan currency per unit-hour used; 0 on demand. */
  usageRatePerUnitHour: z.number(),
  /** The contracts behind committed units, where rules of lanes tell them apart. */
  origin: poolOriginSchema.optional(),
  unitsByMonth: z.array(z.number()),
});
export type StandbySeries = z.infer<typeof standbySeriesSchema>;
