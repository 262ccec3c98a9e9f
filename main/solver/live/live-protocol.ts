import { z } from 'zod';
import { liveChangeSchema } from '../../../shared/domain/live-change.ts';
import { liveAnswerSchema, liveFiguresSchema } from '../../../shared/domain/live-figures.ts';
import { solveInputSchema } from '../../../shared/domain/solve-input.ts';

const sequence = z.number().int().min(0);

/**
 * What a live worker is asked. `newest[0]` holds the sequence of the newest change: an answer to an older one is
 * given up as soon as the worker looks.
 */
export const liveRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('open'),
    evaluate: solveInputSchema,
    optimise: solveInputSchema,
    newest: z.instanceof(SharedArrayBuffer),
  }),
  z.strictObject({ kind: z.literal('change'), change: liveChangeSchema, sequence }),
]);
export type LiveRequest = z.infer<typeof liveRequestSchema>;

/** What a live worker tells. */
export const liveMessageSchema = z.discriminatedUnion('kind', [
  /** Open: the portfolio costed as it stands. */
  z.strictObject({ kind: z.literal('opened'), figures: liveFiguresSchema }),
  z.strictObject({ kind: z.literal('unopened'), reason: z.string() }),
  z.strictObject({ kind: z.literal('evaluated'), sequence, figures: liveFiguresSchema }),
  z.strictObject({ kind: z.literal('improved'), sequence, answer: liveAnswerSchema, isFinal: z.boolean() }),
  /** Ready for the next change. */
  z.strictObject({ kind: z.literal('idle'), sequence }),
  /** A change could not be answered; the next one may be. */
  z.strictObject({ kind: z.literal('threw'), sequence, reason: z.string() }),
]);
export type LiveMessage = z.infer<typeof liveMessageSchema>;
