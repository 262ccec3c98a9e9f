import { z } from 'zod';
import { monthSchema } from '../month.ts';
import { identifierSchema } from '../quantity.ts';
import { overrideSchema } from '../scenario.ts';
import { keptAgainstBestSchema } from './kept-against-best.ts';

/** What a bad event would cost. */
export const stressQuestionSchema = z.strictObject({ name: z.literal('stress') });
export type StressQuestion = z.infer<typeof stressQuestionSchema>;

/** The first work that the kept portfolio leaves unserved beyond what it leaves today. */
export const firstShortfallSchema = z.strictObject({
  month: monthSchema,
  laneId: identifierSchema,
  bandId: identifierSchema,
  /** Unmet share of that lane's work over the horizon in that band. */
  unmetShare: z.number(),
});
export type FirstShortfall = z.infer<typeof firstShortfallSchema>;

/** An event of the stress library, with what it does to this plan. */
export const stressEventSchema = z.strictObject({
  id: z.string(),
  /** In few words, with the names of the plan. */
  name: z.string(),
  /** What happens, as a sentence. */
  sentence: z.string(),
  ...keptAgainstBestSchema.shape,
  /** Null: it leaves no more work unserved than today. */
  firstShortfall: firstShortfallSchema.nullable(),
  /** What makes a scenario of it; they go behind those of the scenario that was solved. */
  overrides: z.array(overrideSchema),
});
export type StressEvent = z.infer<typeof stressEventSchema>;

/** The events worked out so far, in the order of the library. */
export const stressFindingsSchema = z.strictObject({
  name: z.literal('stress'),
  /** Nothing happens. */
  today: keptAgainstBestSchema,
  events: z.array(stressEventSchema),
});
export type StressFindings = z.infer<typeof stressFindingsSchema>;
