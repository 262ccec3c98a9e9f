import { z } from 'zod';
import { confidenceSchema } from '../provenance.ts';
import { keptAgainstBestSchema } from './kept-against-best.ts';
import { movedAssumptionSchema } from './moved-assumption.ts';

/** Which assumptions move the cost most. */
export const tornadoQuestionSchema = z.strictObject({
  name: z.literal('tornado'),
  /** Those that concern the whole plan, a lane or a band; or also those of each offer, placement and growth rate. */
  assumptions: z.enum(['main', 'all']),
});
export type TornadoQuestion = z.infer<typeof tornadoQuestionSchema>;

/** One end of an assumption's range. */
export const tornadoEndSchema = z.strictObject({ value: z.number(), ...keptAgainstBestSchema.shape });
export type TornadoEnd = z.infer<typeof tornadoEndSchema>;

/** An assumption at a low and a high value, everything else as it is. */
export const tornadoBarSchema = z.strictObject({
  assumption: movedAssumptionSchema,
  /** What the range is taken from: how far the figure can be trusted; null where nothing is said of it. */
  confidence: confidenceSchema.nullable(),
  low: tornadoEndSchema,
  high: tornadoEndSchema,
  /** Distance of the smallest and the largest expected cost of the kept portfolio: at both ends, and today. */
  swing: z.number().min(0),
});
export type TornadoBar = z.infer<typeof tornadoBarSchema>;

/** The bars so far, the widest first. */
export const tornadoFindingsSchema = z.strictObject({
  name: z.literal('tornado'),
  /** Everything as it is. */
  today: keptAgainstBestSchema,
  bars: z.array(tornadoBarSchema),
});
export type TornadoFindings = z.infer<typeof tornadoFindingsSchema>;
