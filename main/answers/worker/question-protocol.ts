import { z } from 'zod';
import { problemSchema } from '../../../shared/contract.ts';
import { findingsSchema, questionProgressSchema, questionSchema } from '../../../shared/domain/questions/question.ts';
import { solutionSchema } from '../../../shared/domain/solution.ts';
import { solveInputSchema } from '../../../shared/domain/solve-input.ts';

/** What a worker is asked about a run, looking at `stopFlag[0]` (not 0: end soon, what was told stays). */
export const questionRequestSchema = z.strictObject({
  input: solveInputSchema,
  solution: solutionSchema,
  question: questionSchema,
  stopFlag: z.instanceof(SharedArrayBuffer),
});
export type QuestionRequest = z.infer<typeof questionRequestSchema>;

/** What a worker tells of it. */
export const questionMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('found'), findings: findingsSchema, progress: questionProgressSchema }),
  /** Nothing follows; `isWhole`: it was not stopped before the end. */
  z.strictObject({ kind: z.literal('ended'), isWhole: z.boolean() }),
  /** The plan cannot be questioned as it is. */
  z.strictObject({ kind: z.literal('refused'), problems: z.array(problemSchema) }),
  z.strictObject({ kind: z.literal('threw'), reason: z.string() }),
]);
export type QuestionMessage = z.infer<typeof questionMessageSchema>;
