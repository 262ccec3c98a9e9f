import { z } from 'zod';
import { futuresProgressSchema } from './domain/futures-result.ts';
import { liveAnswerSchema } from './domain/live-figures.ts';
import { identifierSchema } from './domain/quantity.ts';
import { findingsSchema, questionProgressSchema, questionSchema } from './domain/questions/question.ts';
import { solveProgressSchema, solveStatusSchema } from './domain/solution.ts';

const asked = { jobId: identifierSchema, runId: identifierSchema, question: questionSchema };
const job = { jobId: identifierSchema, planId: identifierSchema, scenarioId: identifierSchema };

/** What is pushed to every open window. */
export const events = {
  'solve/progress': z.strictObject({ ...job, progress: solveProgressSchema }),
  /** `runId` is null when nothing was kept (cancelled, or failed before a first portfolio). */
  'solve/finished': z.strictObject({
    ...job,
    runId: identifierSchema.nullable(),
    status: solveStatusSchema,
    message: z.string(),
  }),
  'futures/progress': z.strictObject({ ...job, progress: futuresProgressSchema }),
  /** The paths can be asked for with `futures/open`; `message` says why there are none, or that it was stopped. */
  'futures/finished': z.strictObject({ ...job, hasResult: z.boolean(), message: z.string().nullable() }),
  'questions/progress': z.strictObject({ ...asked, findings: findingsSchema, progress: questionProgressSchema }),
  /** What was found can be asked for with `questions/open`. */
  'questions/finished': z.strictObject(asked),
  /** A better portfolio for where sliders stand; `isFinal`: nothing better follows for this change. */
  'live/improved': liveAnswerSchema.extend({
    sessionId: identifierSchema,
    sequence: z.number().int(),
    isFinal: z.boolean(),
  }),
  /** A plan was changed, created or deleted, perhaps from another window. */
  'plans/changed': z.strictObject({ planId: identifierSchema, revision: z.number().int() }),
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>;
