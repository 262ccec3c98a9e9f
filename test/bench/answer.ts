import { z } from 'zod';

/** What a solver made of a model, and what it took. */
export const answerSchema = z.strictObject({
  /** Null when it found none: `note` says why. */
  objective: z.number().nullable(),
  /** No solution can be cheaper; equal to the objective of a solved linear program. */
  bound: z.number().nullable(),
  /** Of the solve alone: without building, writing or reading the model. */
  seconds: z.number(),
  /** Most memory of its process, MiB; null where it is not known. */
  peakMebibytes: z.number().nullable(),
  /** Anything to know, as a clause; empty when all went well. */
  note: z.string(),
});
export type Answer = z.infer<typeof answerSchema>;

/** An answer that is none. */
export function noAnswer(seconds: number, note: string, peakMebibytes: number | null = null): Answer {
  return { objective: null, bound: null, seconds, peakMebibytes, note };
}
