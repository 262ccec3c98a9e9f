import { z } from 'zod';
import { portfolioSchema } from '../portfolio.ts';

/** Which portfolio is regretted in which band, and what knowing the band would be worth. */
export const regretQuestionSchema = z.strictObject({ name: z.literal('regret') });
export type RegretQuestion = z.infer<typeof regretQuestionSchema>;

/** A portfolio that is costed in every band. */
export const regretPortfolioSchema = z.discriminatedUnion('kind', [
  /** The run that is asked about, in whole blocks. */
  z.strictObject({ kind: z.literal('own') }),
  /** The cheapest over all bands, in any fractions of units. */
  z.strictObject({ kind: z.literal('hedged') }),
  /** The cheapest in fractions when it is sure that this band comes true. */
  z.strictObject({ kind: z.literal('band-best'), bandId: z.string() }),
  /** The cheapest in fractions for the average of the bands. */
  z.strictObject({ kind: z.literal('mean-best') }),
  /** Nothing new; capacity that runs out is renewed like for like. */
  z.strictObject({ kind: z.literal('status-quo') }),
  /** Nothing signed; what is signed already runs off. */
  z.strictObject({ kind: z.literal('on-demand') }),
  /** What would be cheapest if the first month's demand stayed for ever. */
  z.strictObject({ kind: z.literal('look-back') }),
  /** Pay on demand until as much was paid as the commitment costs, then commit. */
  z.strictObject({ kind: z.literal('break-even') }),
]);
export type RegretPortfolio = z.infer<typeof regretPortfolioSchema>;

/** A portfolio in a band, with its best dispatch. Money in plan currency over the horizon. */
export const regretCellSchema = z.strictObject({
  bandId: z.string(),
  /** Discounted effective cost with penalties. */
  cost: z.number(),
  /** Shortage: the largest unmet share of a lane's work. */
  unmetShare: z.number(),
  /** What unmet work costs by the penalties, undiscounted. */
  penaltyCost: z.number(),
  /** Waste: committed unit-hours that no work uses, and their share of those committed (0 without any). */
  idleUnitHours: z.number(),
  idleShare: z.number(),
  /** Lock-in: most money owed on signed terms at the end of any month. */
  peakCommitment: z.number(),
  /**
   * Cost − that of the band's own best (of the cheapest portfolio of the board that keeps the rules, should one be cheaper);
   * null until the own best is known. Below 0 only where the portfolio breaks rules.
   */
  regret: z.number().nullable(),
});
export type RegretCell = z.infer<typeof regretCellSchema>;

/** A portfolio of the board. Locked purchases are part of every one. */
export const regretRowSchema = z.strictObject({
  portfolio: regretPortfolioSchema,
  purchases: portfolioSchema,
  /** By band, in the order of the plan; empty: no dispatch is possible at all. */
  cells: z.array(regretCellSchema),
  /** Over the bands; null without cells. */
  expectedCost: z.number().nullable(),
  cvar: z.number().nullable(),
  /** (1 − λ) · expected cost + λ · CVaR. */
  objective: z.number().nullable(),
  /** Over the bands; null until every band's own best is known. */
  maximumRegret: z.number().nullable(),
  /** The limits that had to give way for it, as sentences; empty: it keeps every rule. */
  broken: z.array(z.string()),
  /** What was assumed to make it, as sentences. */
  assumed: z.array(z.string()),
});
export type RegretRow = z.infer<typeof regretRowSchema>;

/** What information and hedging are worth, at λ = 0 and in fractions. Plan currency over the horizon. */
export const informationValueSchema = z.strictObject({
  /** WS: Σ π · cost of the band's own best. */
  waitAndSee: z.number(),
  /** SP: expected cost of the cheapest hedged portfolio. */
  hedged: z.number(),
  /** EVPI = SP − WS: most that is worth paying to learn the band before signing anything. */
  perfectInformation: z.number(),
  /**
   * EEV: expected cost when what the mean plan signs before the reveal month is signed, and nothing else, and the rest is
   * decided at its best; null when that breaks rules.
   */
  meanPlan: z.number().nullable(),
  /** VSS = EEV − SP: what hedging saves over planning for the average; null: not finite, since the mean plan breaks rules. */
  stochasticSolution: z.number().nullable(),
  /** Bands in which no decision after the mean plan's signatures keeps the rules. */
  meanPlanBreaksIn: z.array(z.string()),
  /** True when another mean plan costs as much: VSS is then that of the one which commits to less. */
  hasOtherMeanPlan: z.boolean(),
});
export type InformationValue = z.infer<typeof informationValueSchema>;

/** The board so far. */
export const regretFindingsSchema = z.strictObject({
  name: z.literal('regret'),
  rows: z.array(regretRowSchema),
  /** The row of least maximum regret among those that keep the rules, as an index; null until every best is known. */
  minimaxRow: z.number().int().min(0).nullable(),
  /** Null until it is known. */
  information: informationValueSchema.nullable(),
});
export type RegretFindings = z.infer<typeof regretFindingsSchema>;
