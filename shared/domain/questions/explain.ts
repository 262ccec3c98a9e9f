import { z } from 'zod';
import { monthSchema } from '../month.ts';
import { costSourceSchema, workSourceSchema } from '../solution.ts';

/** What is explained: the purchases of the run, the offers, the rules that bind, or all of them in this order. */
export const explainTopicSchema = z.enum(['all', 'purchases', 'offers', 'rules']);
export type ExplainTopic = z.infer<typeof explainTopicSchema>;

/** Why these purchases and not others, and what the rules cost. */
export const explainQuestionSchema = z.strictObject({ name: z.literal('explain'), about: explainTopicSchema });
export type ExplainQuestion = z.infer<typeof explainQuestionSchema>;

/** `waiting`: not yet worked out; `infeasible`: no plan keeps the rules. */
const solvedStateSchema = z.enum(['waiting', 'solved', 'infeasible']);

/** Months of the horizon by how far the capacity of a purchase is used, or its promised spend. */
const monthsOfUseSchema = z.strictObject({
  fullMonths: z.number().int(),
  partMonths: z.number().int(),
  idleMonths: z.number().int(),
  /** Used ÷ there, month by month of the horizon; null: the purchase does not run. Of the whole pool it stands in. */
  usedShareByMonth: z.array(z.number().nullable()),
});

/** What happens in one band when a purchase is taken away. Money discounted over the horizon, plan currency. */
export const purchaseInBandSchema = monthsOfUseSchema.extend({
  bandId: z.string(),
  /** What the band costs without the purchase, less what it costs with it; null until solved and where nothing keeps the rules. */
  saving: z.number().nullable(),
});
export type PurchaseInBand = z.infer<typeof purchaseInBandSchema>;

/** What changes when a purchase is taken away, in expectation over the bands. */
export const displacedSchema = z.strictObject({
  source: z.union([costSourceSchema, workSourceSchema]),
  acceleratorId: z.string().nullable(),
  /** More (less) unit-hours in use; 0 for work that is not served. */
  unitHours: z.number(),
  /** More (less) discounted effective cost. Over all sources they sum to the expected saving. */
  cost: z.number(),
});
export type Displaced = z.infer<typeof displacedSchema>;

/**
 * One purchase of the run, or small ones of an offer together: what it is worth, against the same portfolio without it at
 * its best dispatch. Nothing is bought in its place; on demand may serve more.
 */
export const purchaseReasonSchema = z.strictObject({
  offerId: z.string(),
  /** By start month and band; band null: in all. One, unless small purchases stand together. */
  purchases: z
    .array(z.strictObject({ startMonth: monthSchema, bandId: z.string().nullable(), units: z.number() }))
    .min(1),
  /** Cash over the whole terms, plan currency. */
  totalCash: z.number(),
  state: solvedStateSchema,
  /** Of what is minimised; null until solved and where nothing keeps the rules. */
  saving: z.number().nullable(),
  expectedSaving: z.number().nullable(),
  bands: z.array(purchaseInBandSchema),
  displaced: z.array(displacedSchema),
  /** Where no dispatch without it keeps the rules: what it is needed for. */
  neededFor: z.strictObject({ family: z.string(), sentence: z.string() }).nullable(),
});
export type PurchaseReason = z.infer<typeof purchaseReasonSchema>;

/** An offer of which the run buys: the cheapest portfolio in fractions without it, less the cheapest with it. */
export const boughtOfferSchema = z.strictObject({
  offerId: z.string(),
  state: solvedStateSchema,
  /** Below 0 only where purchases of it are locked. */
  saving: z.number().nullable(),
});
export type BoughtOffer = z.infer<typeof boughtOfferSchema>;

/** Why an offer would not be taken at any price. `no-use`: the rules and what is held already leave nothing for it. */
export const neverBoughtSchema = z.enum(['no-start', 'not-on-sale', 'no-lane', 'longest-term', 'no-use']);
export type NeverBought = z.infer<typeof neverBoughtSchema>;

/** A price in its own unit: plan currency per unit-hour, all in, at 730 hours a month. */
const ratesSchema = z.array(
  z.strictObject({ acceleratorId: z.string(), listRate: z.number(), targetRate: z.number().nullable() }),
);

/** An offer of which the run buys nothing: the price at which it would enter the cheapest portfolio, in fractions. */
export const targetPriceSchema = z.strictObject({
  offerId: z.string(),
  state: z.enum(['waiting', 'solved']),
  /**
   * The largest factor on its price at which a first unit pays; above 1: it is in the cheapest portfolio in fractions
   * already. Null: not even for free.
   */
  factor: z.number().nullable(),
  /** Of capacity its accelerator; of a spend commitment its rate card. */
  rates: ratesSchema,
  never: neverBoughtSchema.nullable(),
  /** What the cheapest portfolio holds of it at a price just below, and when it starts; null without a target price. */
  justBelow: z
    .strictObject({
      factor: z.number(),
      units: z.number(),
      saving: z.number(),
      startMonth: monthSchema.nullable(),
      bandId: z.string().nullable(),
    })
    .nullable(),
});
export type TargetPrice = z.infer<typeof targetPriceSchema>;

/** Why nothing is bought. Money as for savings. */
export const holdSchema = z.strictObject({
  /** What the cheapest portfolio in fractions saves against buying nothing; 0: not even a fraction pays. */
  savingInFractions: z.number().nullable(),
  /** The offer whose price is nearest to being taken. */
  nearest: z.strictObject({ offerId: z.string(), factor: z.number() }).nullable(),
  /** The purchase that costs least, alone against none, of those tried: of each offer its smallest, where its target price points. */
  forced: z
    .strictObject({
      offerId: z.string(),
      startMonth: monthSchema,
      bandId: z.string().nullable(),
      units: z.number(),
      cost: z.number(),
    })
    .nullable(),
});
export type Hold = z.infer<typeof holdSchema>;

/** A rule that binds in the cheapest portfolio, in fractions: what a step of its limit each way is worth. */
export const ruleWorthSchema = z.strictObject({
  /** The constraint family, as named in the help. */
  family: z.string(),
  /** The place in the plan. */
  path: z.string(),
  /** Set where the limit is that of one band. */
  bandId: z.string().nullable(),
  /** The rule in the planner's words. */
  sentence: z.string(),
  /** The limit in words. */
  words: z.string(),
  unit: z.enum(['money', 'units', 'share']),
  value: z.number(),
  state: z.enum(['waiting', 'solved']),
  /** The limit one step looser, and what that saves; null where it cannot be looser. */
  looser: z.strictObject({ value: z.number(), saving: z.number() }).nullable(),
  /** The limit one step tighter, and what that costs; cost null: nothing keeps the rules. Null where it cannot be tighter. */
  tighter: z.strictObject({ value: z.number(), cost: z.number().nullable() }).nullable(),
  /** What a step is worth differs by direction. */
  isKink: z.boolean(),
});
export type RuleWorth = z.infer<typeof ruleWorthSchema>;

/** What was found so far; lists that were not asked about are empty. Money in plan currency, discounted over the horizon. */
export const explainFindingsSchema = z.strictObject({
  name: z.literal('explain'),
  about: explainTopicSchema,
  /** By cash, largest first. */
  purchases: z.array(purchaseReasonSchema),
  bought: z.array(boughtOfferSchema),
  notBought: z.array(targetPriceSchema),
  /** Set when the run buys nothing and offers were asked about. */
  hold: holdSchema.nullable(),
  rules: z.array(ruleWorthSchema),
});
export type ExplainFindings = z.infer<typeof explainFindingsSchema>;
