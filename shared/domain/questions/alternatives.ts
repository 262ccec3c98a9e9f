import { z } from 'zod';
import { portfolioSchema } from '../portfolio.ts';
import { overrideSchema } from '../scenario.ts';
import { shareSchema } from '../quantity.ts';

/** Portfolios nearly as good as the best that differ most from it. */
export const alternativesQuestionSchema = z.strictObject({
  name: z.literal('alternatives'),
  /** How much more than the best objective one may cost, as a share of it. */
  within: shareSchema,
});
export type AlternativesQuestion = z.infer<typeof alternativesQuestionSchema>;

/** What an alternative has least of. */
export const alternativeKindSchema = z.enum([
  /** Committed spend with the provider that has most of it. */
  'dominant-provider',
  /** Length of the terms signed. */
  'long-terms',
  /** Money owed at once on signed terms. */
  'lock-in',
  /** Offers signed before the reveal month. */
  'signed-now',
  /** Work on specialised silicon. */
  'specialised',
  /** The offer that most money is promised to. */
  'largest-offer',
]);
export type AlternativeKind = z.infer<typeof alternativeKindSchema>;

/** What a portfolio is, to be compared. Money in plan currency over the horizon. */
export const alternativeFiguresSchema = z.strictObject({
  /** (1 − λ) · expected cost + λ · CVaR. */
  objective: z.number(),
  expectedCost: z.number(),
  cvar: z.number(),
  /** Share of committed spend with the provider that has most of it in the best portfolio; the largest over the bands. */
  dominantShare: z.number(),
  /** Mean length of what is bought, weighted by its cash and the probability of its bands, months; 0 when nothing is. */
  meanTermMonths: z.number(),
  /** Most money owed on signed terms at the end of any month, over all bands. */
  peakCommitment: z.number(),
  /** Purchases that start before the reveal month. */
  signedNow: z.number().int(),
  /** Expected share of the unit-hours in use that are on specialised silicon. */
  specialisedShare: z.number(),
  /** The offer that most cash is promised to over its terms, weighted by probability; null when nothing is bought. */
  largestOfferId: z.string().nullable(),
});
export type AlternativeFigures = z.infer<typeof alternativeFiguresSchema>;

/**
 * A portfolio that is nearly as good, in any fractions of units: an optimum under the overrides. Its purchases were costed
 * under the rules of the plan too, and are within the limit there.
 */
export const alternativeSchema = z.strictObject({
  kind: alternativeKindSchema,
  figures: alternativeFiguresSchema,
  purchases: portfolioSchema,
  /** What makes a scenario of it. */
  overrides: z.array(overrideSchema),
});
export type Alternative = z.infer<typeof alternativeSchema>;

/** The alternatives found so far. */
export const alternativesFindingsSchema = z.strictObject({
  name: z.literal('alternatives'),
  within: shareSchema,
  /** The cheapest portfolio in fractions, which the others are compared with; null until it is found. */
  best: z.strictObject({ figures: alternativeFiguresSchema, purchases: portfolioSchema }).nullable(),
  /** The provider with most committed spend in the best portfolio; null when nothing is committed. */
  dominantProvider: z.string().nullable(),
  alternatives: z.array(alternativeSchema),
  /** Kinds of which the best portfolio has nothing, or no less is to be had within the cost. */
  unchanged: z.array(alternativeKindSchema),
});
export type AlternativesFindings = z.infer<typeof alternativesFindingsSchema>;
