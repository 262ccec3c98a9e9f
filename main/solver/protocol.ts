import { z } from 'zod';
import { problemSchema } from '../../shared/contract.ts';
import { solveInputSchema } from '../../shared/domain/solve-input.ts';
import { solveProgressSchema } from '../../shared/domain/solution.ts';

/** What a worker is asked: to solve frozen inputs, looking at `stopFlag[0]` (not 0: stop and answer the best so far). */
export const solveRequestSchema = z.strictObject({
  kind: z.literal('solve'),
  input: solveInputSchema,
  stopFlag: z.instanceof(SharedArrayBuffer),
});
export type SolveRequest = z.infer<typeof solveRequestSchema>;

/**
 * What a worker tells while it solves. A solution is large and most incumbents are overtaken at once, so it travels
 * unchecked and is parsed where it is kept.
 */
export const workerMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), progress: solveProgressSchema }),
  z.strictObject({ kind: z.literal('incumbent'), solution: z.unknown() }),
  z.strictObject({ kind: z.literal('done'), solution: z.unknown() }),
  /** The inputs cannot be solved as they are. */
  z.strictObject({ kind: z.literal('refused'), problems: z.array(problemSchema) }),
  /** The optimiser threw; the worker may be in any state. */
  z.strictObject({ kind: z.literal('threw'), reason: z.string() }),
]);
export type WorkerMessage = z.infer<typeof workerMessageSchema>;
