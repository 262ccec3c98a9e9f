import { z } from 'zod';
import { identifierSchema, shareSchema } from '../quantity.ts';

/** What the clauses of offers are worth, and at what price to walk away. */
export const negotiateQuestionSchema = z.strictObject({
  name: z.literal('negotiate'),
  /** The offer to negotiate; null: every offer for a term that is bought, and those that would be if 5 % cheaper. */
  offerId: identifierSchema.nullable(),
  /** Fee of a right to end early that an offer has not, as a share of what is still owed. */
  terminationFeeShare: shareSchema,
});
export type NegotiateQuestion = z.infer<typeof negotiateQuestionSchema>;

/** One change of the terms of an offer. */
export const clauseChangeSchema = z.enum([
  'price-lower',
  'supply-higher',
  'lead-time-shorter',
  'termination-added',
  'termination-removed',
  'exchange-added',
  'exchange-removed',
  'resale-added',
  'resale-removed',
  'renewal-added',
  'renewal-removed',
  'upfront-none',
  'upfront-all',
  'ramp-added',
  'ramp-removed',
  'tiers-removed',
]);
export type ClauseChange = z.infer<typeof clauseChangeSchema>;

/** Whether a change can only help, can only hurt, or may do either. */
export const clauseDirectionSchema = z.enum(['better', 'worse', 'either']);

/** What a changed clause is worth: the optimum as offered less the optimum with the change, in fractions. Plan currency. */
export const clauseWorthSchema = z.strictObject({
  change: clauseChangeSchema,
  direction: clauseDirectionSchema,
  /** In what is minimised, over the horizon; below 0: the change costs. Null: it is refused, or no portfolio keeps the rules. */
  worth: z.number().nullable(),
  /** Per unit that the cheapest portfolio as offered buys, over the horizon; null without any. */
  worthPerUnit: z.number().nullable(),
  /** Why the plan cannot have the change, as a sentence; null: it can. */
  refused: z.string().nullable(),
});
export type ClauseWorth = z.infer<typeof clauseWorthSchema>;

/** What an offer costs at a factor on its price: plan currency per unit-hour of an accelerator, all in but charges for use. */
const rateAtSchema = z.strictObject({
  acceleratorId: identifierSchema,
  offered: z.number(),
  walkAway: z.number().nullable(),
  halfLeaves: z.number().nullable(),
});

export const negotiatedOfferSchema = z.strictObject({
  offerId: identifierSchema,
  /** Bought by the portfolio in question. */
  isBought: z.boolean(),
  /** Units that the cheapest portfolio in fractions buys, over all start months, by probability of the bands. */
  units: z.number(),
  /** Their expected discounted cost inside the horizon, plan currency. */
  cost: z.number(),
  /** What the plan would cost more without the offer; null while unknown, or where no portfolio keeps the rules without. */
  savings: z.number().nullable(),
  /** No portfolio keeps the rules without it. */
  isIndispensable: z.boolean(),
  /** Factor on the price above which none of it is bought; null while unknown, or never. */
  walkAwayFactor: z.number().nullable(),
  /** Factor above which less than half of it is bought, by its cost at the price as offered; null while unknown, or never. */
  halfFactor: z.number().nullable(),
  rates: z.array(rateAtSchema),
  /** By worth, from large to small, as far as known. */
  clauses: z.array(clauseWorthSchema),
});
export type NegotiatedOffer = z.infer<typeof negotiatedOfferSchema>;

export const negotiateFindingsSchema = z.strictObject({
  name: z.literal('negotiate'),
  terminationFeeShare: shareSchema,
  /** By cost, from large to small; offers that are close behind those bought. */
  offers: z.array(negotiatedOfferSchema),
  /**
   * What all minimum purchases and block sizes of all offers cost together at most: the answer in whole blocks less the
   * optimum in fractions. Null before it is known, and of a portfolio that was not optimised.
   */
  wholeUnits: z.number().nullable(),
  /** Differences below this lie within the precision of two optima, plan currency; null before the first. */
  precision: z.number().nullable(),
});
export type NegotiateFindings = z.infer<typeof negotiateFindingsSchema>;
