import { z } from 'zod';
import { answerSchema } from './answer.ts';
import { clockSchema } from './clock.ts';
import { planOptionsSchema } from './plan/bench-policy.ts';
import { sizeNames } from './plan/sizes.ts';

/** Which generated plan. */
const planChoiceSchema = z.strictObject({
  size: z.enum(sizeNames),
  seed: z.number().int(),
  options: planOptionsSchema.partial(),
});

/** What our optimiser is to do with a plan, in a process of its own. */
export const ourTaskSchema = z.strictObject({
  plan: planChoiceSchema,
  limitSeconds: z.number(),
  clock: clockSchema,
  work: z.discriminatedUnion('kind', [
    /** The optimum in any fractions of units, from nothing. */
    z.strictObject({ kind: z.literal('cold') }),
    /** From the optimum to that of each slider change; and one exact evaluation. */
    z.strictObject({ kind: z.literal('sliders') }),
    /** The optima along a frontier. */
    z.strictObject({ kind: z.literal('frontier'), along: z.enum(['cvar', 'overcommit']), points: z.number().int() }),
    /** The optimum in whole blocks, to a relative gap. */
    z.strictObject({ kind: z.literal('whole-units'), relativeGap: z.number() }),
  ]),
});
export type OurTask = z.infer<typeof ourTaskSchema>;

/** An answer to each part of the work, by name. */
export const ourAnswersSchema = z.record(z.string(), answerSchema);
export type OurAnswers = z.infer<typeof ourAnswersSchema>;

/** Names of parts: the optimum of the plan itself, and the exact cost of its portfolio. */
export const OPTIMUM = 'optimum';
export const EVALUATION = 'evaluation';
