import { z } from 'zod';
import { identifierSchema } from './quantity.ts';

/** The figures that are compared while sliders move. Money in plan currency, discounted; null without a dispatch. */
export const liveFiguresSchema = z.strictObject({
  isFeasible: z.boolean(),
  /** Whether every rule is kept, or that none can be; for people. */
  feasibility: z.string(),
  expectedCost: z.number().nullable(),
  cvar: z.number().nullable(),
  bandCosts: z.array(z.strictObject({ bandId: identifierSchema, cost: z.number() })),
  /** The largest share of a lane's work that stays unmet, in the band where it is largest. */
  unmetShare: z.number().nullable(),
  /** Idle committed unit-hours as a share of all, probability-weighted over the bands; null without commitments. */
  idleShare: z.number().nullable(),
});
export type LiveFigures = z.infer<typeof liveFiguresSchema>;

/** A portfolio found for where the sliders stand, and how far it is from the best possible at most. */
export const liveAnswerSchema = z.strictObject({
  figures: liveFiguresSchema,
  bound: z.number().nullable(),
  gap: z.number().nullable(),
});
export type LiveAnswer = z.infer<typeof liveAnswerSchema>;
