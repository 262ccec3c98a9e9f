import { z } from 'zod';
import { futuresSchema } from './futures.ts';
import { identifierSchema } from './quantity.ts';

/** What one path costs a portfolio. Money in plan currency. */
export const pathResultSchema = z.strictObject({
  bandId: identifierSchema,
  /** 0: the band itself. */
  number: z.number().int().min(0),
  probability: z.number(),
  /** Discounted effective cost over the horizon, penalties included. */
  discountedCost: z.number(),
  /** The largest share of a lane's work over the horizon that stays unmet. */
  unmetWorkShare: z.number(),
  /** Idle / committed unit-hours; null without committed capacity. */
  idleShare: z.number().nullable(),
});
export type PathResult = z.infer<typeof pathResultSchema>;

/** A path on which a given portfolio was costed, with the rules of the policy that its cost or idle capacity breaks. */
export const sampledPathResultSchema = pathResultSchema.extend({ brokenRuleIds: z.array(identifierSchema) });
export type SampledPathResult = z.infer<typeof sampledPathResultSchema>;

/** How often a budget or an overcommit cap is broken on the paths of the bands it binds, by probability. */
export const ruleFrequencySchema = z.strictObject({
  ruleId: identifierSchema,
  name: z.string(),
  brokenShare: z.number(),
});
export type RuleFrequency = z.infer<typeof ruleFrequencySchema>;

/** The cost of a portfolio over sampled futures. Money in plan currency. */
export const futuresResultSchema = z.strictObject({
  /** How the paths were drawn: results drawn alike can be compared path by path. */
  futures: futuresSchema,
  /** Paths asked for; fewer are there when it was stopped. */
  pathCount: z.number().int().min(1),
  paths: z.array(sampledPathResultSchema).min(1),
  expectedCost: z.number(),
  /** Standard error of the expected cost, from the spread within each band; null with one path a band. */
  standardError: z.number().nullable(),
  cvarLevel: z.number(),
  /** Mean cost of the worst 1 − α of probability. */
  cvar: z.number(),
  quantiles: z.array(z.strictObject({ level: z.number(), cost: z.number() })),
  /** Probability that some work stays unmet. */
  shortfallShare: z.number(),
  rules: z.array(ruleFrequencySchema),
  /** Bands in which the portfolio breaks a rule of the plan, in the planner's words; their own path is costed without rules. */
  brokenBands: z.array(z.strictObject({ bandId: identifierSchema, sentences: z.array(z.string()) })),
  seconds: z.number().min(0),
  /** SHA-256 (hex) of everything the figures follow from. */
  inputsHash: z.string(),
});
export type FuturesResult = z.infer<typeof futuresResultSchema>;

/** How far the sampling has come. */
export const futuresProgressSchema = z.strictObject({
  pathsDone: z.number().int().min(0),
  pathCount: z.number().int().min(1),
  /** Over the paths so far; null before every band has one. */
  expectedCost: z.number().nullable(),
  standardError: z.number().nullable(),
  seconds: z.number().min(0),
});
export type FuturesProgress = z.infer<typeof futuresProgressSchema>;
