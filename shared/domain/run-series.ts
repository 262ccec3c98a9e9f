import { z } from 'zod';
import { identifierSchema } from './quantity.ts';

/** When a discrete run is done: work per hour in one load block, month by month. */
export const runSeriesSchema = z.strictObject({
  workloadId: identifierSchema,
  /** The run of that workload. */
  runId: identifierSchema,
  blockId: identifierSchema,
  workPerHourByMonth: z.array(z.number()),
});
export type RunSeries = z.infer<typeof runSeriesSchema>;
