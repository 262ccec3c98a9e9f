import { z } from 'zod';

/** What a solver made of a model, and what it took. */
export const answerSchema = z.strictObject({
  /** True when it was solved as asked: to the optimum, or in whole numbers to within the gap. */
  isSolved: z.boolean(),
  /** The best it found; null when it found none. */
  objective: z.number().nullable(),
  /** No solution can be cheaper; equal to the objective of a solved linear program. */
  bound: z.number().nullable(),
  /** Of the solve alone: without building, writing or reading the model. */
  seconds: z.number(),
  /** Most memory of its process, MiB; null where it is not known. */
  peakMebibytes: z.number().nullable(),
  /** Why it was not solved, or anything else to know, as a clause; empty when there is nothing to say. */
  note: z.string(),
});
export type Answer = z.infer<typeof answerSchema>;

/** An answer that is none. */
export function noAnswer(seconds: number, note: string, peakMebibytes: number | null = null): Answer {
  return { isSolved: false, objective: null, bound: null, seconds, peakMebibytes, note };
}
