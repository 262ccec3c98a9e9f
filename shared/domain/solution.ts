import { z } from 'zod';
import { deferralSeriesSchema } from './deferral-series.ts';
import { exercisedOptionSchema } from './exercised-option.ts';
import { pathResultSchema } from './futures-result.ts';
import { monthSchema } from './month.ts';
import { resaleSeriesSchema } from './resale-series.ts';
import { poolOriginSchema } from './pool-origin.ts';
import { portfolioSchema } from './portfolio.ts';
import { identifierSchema } from './quantity.ts';
import { runSeriesSchema } from './run-series.ts';
import { overrideSchema } from './scenario.ts';
import { standbySeriesSchema } from './standby-series.ts';
import { termSeriesSchema } from './term-series.ts';

const amount = z.number();
/** One number per month of the horizon. */
const byMonth = z.array(z.number());

/** What a solve ended with. `within-gap`: proven within the gap shown; `stopped` and `time-limit` keep the best found. */
export const solveStatusSchema = z.enum([
  'proven-optimal',
  'within-gap',
  'time-limit',
  'stopped',
  'infeasible',
  'failed',
]);
export type SolveStatus = z.infer<typeof solveStatusSchema>;

/** How the result was reached, and how far it is proven. Money in plan currency. */
export const proofSchema = z.strictObject({
  status: solveStatusSchema,
  objective: amount.nullable(),
  /** No portfolio can cost less than this; null when none is proven. */
  bound: amount.nullable(),
  /** (objective − bound) / |objective|; null without both. */
  gap: amount.nullable(),
  seconds: z.number().min(0),
  rows: z.number().int().min(0),
  columns: z.number().int().min(0),
  nonzeros: z.number().int().min(0),
  solverVersion: z.string(),
  /** SHA-256 (hex) of the canonical frozen inputs. */
  inputsHash: z.string(),
});
export type Proof = z.infer<typeof proofSchema>;

/** Where served work came from. `spend`: at the rate card of a spend commitment; `unmet`: not served. */
export const workSourceSchema = z.enum(['committed', 'spend', 'on-demand', 'spot', 'flex-start', 'unmet']);
export type WorkSource = z.infer<typeof workSourceSchema>;

/**
 * What money was spent on. `early-end`: fees for contracts ended early, less upfront paid back (billed); `resale`: received for
 * committed units sold on, below 0; `spend`: promised
 * by spend commitments, used or not; `penalty` (unmet work) is effective cost only, never billed.
 */
export const costSourceSchema = z.enum([
  'existing',
  'committed',
  'early-end',
  'resale',
  'spend',
  'usage',
  'on-demand',
  'spot',
  'flex-start',
  'migration',
  'penalty',
]);
export type CostSource = z.infer<typeof costSourceSchema>;

/** Units and work of one lane in one block from one source, month by month. Series that are all zero are left out. */
export const dispatchSeriesSchema = z.strictObject({
  laneId: identifierSchema,
  blockId: identifierSchema,
  source: workSourceSchema,
  /** Null for unmet work. */
  acceleratorId: identifierSchema.nullable(),
  /** The elastic offer or the spend commitment, bought or existing; null for committed capacity and unmet work. */
  offerId: identifierSchema.nullable(),
  /** Usage rate of the committed capacity pool, plan currency per unit-hour used; 0 for other sources. */
  usageRatePerUnitHour: amount,
  /** The contracts behind committed capacity, where rules of lanes tell them apart. */
  origin: poolOriginSchema.optional(),
  /** Units in use (paid, for spot); 0 for unmet work. */
  unitsByMonth: byMonth,
  /** Work per hour served (or unmet), in the lane's work units. */
  workPerHourByMonth: byMonth,
});
export type DispatchSeries = z.infer<typeof dispatchSeriesSchema>;

/** Committed units of one accelerator at one usage rate, month by month. */
export const capacitySeriesSchema = z.strictObject({
  acceleratorId: identifierSchema,
  usageRatePerUnitHour: amount,
  /** The contracts it is made of, where rules of lanes tell them apart. */
  origin: poolOriginSchema.optional(),
  existingUnitsByMonth: byMonth,
  purchasedUnitsByMonth: byMonth,
});
export type CapacitySeries = z.infer<typeof capacitySeriesSchema>;

/** Promised and used spend of one spend commitment, bought or existing, month by month, undiscounted plan currency. What is not used is waste. */
export const spendSeriesSchema = z.strictObject({
  /** The offer, or the existing commitment: no two of them have the same id. */
  offerId: identifierSchema,
  committedByMonth: byMonth,
  /** Unit-hours at the rate card × its rates. */
  usedByMonth: byMonth,
  /** Used / committed spend over the horizon; null without committed spend. */
  utilisation: amount.nullable(),
});
export type SpendSeries = z.infer<typeof spendSeriesSchema>;

/** Cost of one source, month by month, undiscounted. */
export const costSeriesSchema = z.strictObject({
  source: costSourceSchema,
  /** Null for spend, which has a scope of accelerators, for migration and penalty. */
  acceleratorId: identifierSchema.nullable(),
  /** Offer or existing commitment; null for migration and penalty. */
  contractId: identifierSchema.nullable(),
  effectiveByMonth: byMonth,
  billedByMonth: byMonth,
});
export type CostSeries = z.infer<typeof costSeriesSchema>;

/** One lane in one band, over the horizon. */
export const laneResultSchema = z.strictObject({
  laneId: identifierSchema,
  /** Work wanted (with headroom), served and unmet, in work units over the horizon. */
  requiredWork: amount,
  servedWork: amount,
  unmetWork: amount,
  committedUnitHours: amount,
  /** Unit-hours at the rate card of spend commitments. */
  spendUnitHours: amount.default(0),
  onDemandUnitHours: amount,
  interruptibleUnitHours: amount,
  /**
   * Effective cost, undiscounted. In each month committed cost is shared by the unit-hours used of each accelerator,
   * the promised spend of a commitment by the money used at its rate card.
   */
  effectiveCost: amount,
  /** (Committed + spend unit-hours) / (committed + spend + on-demand unit-hours); null without any. */
  coverage: amount.nullable(),
  /** Effective savings rate over list: (list cost − effective cost) / list cost; null when a list price is missing or nothing ran. */
  effectiveSavingsRate: amount.nullable(),
  /** Effective cost per quoted unit (for example per 1k inferences); null when nothing was served. */
  costPerUnit: amount.nullable(),
});
export type LaneResult = z.infer<typeof laneResultSchema>;

/** Everything about one band. Money in plan currency over the horizon. */
export const bandResultSchema = z.strictObject({
  bandId: identifierSchema,
  probability: amount,
  /** What the objective counts: discounted effective cost with penalties. */
  discountedCost: amount,
  /** Undiscounted, with penalties. */
  effectiveCost: amount,
  billedCost: amount,
  penaltyCost: amount,
  /** The largest share of a lane's work over the horizon that stays unmet: lanes have different work units. */
  unmetWorkShare: amount,
  committedUnitHours: amount,
  idleUnitHours: amount,
  /** Used / committed unit-hours; null without committed capacity. */
  utilisation: amount.nullable(),
  coverage: amount.nullable(),
  effectiveSavingsRate: amount.nullable(),
  /** Effective cost of committed capacity, and of promised spend, that no lane used in its month. */
  unallocatedCost: amount,
  /** Money still owed on signed terms at the end of each month. */
  remainingCommitmentByMonth: byMonth,
  capacity: z.array(capacitySeriesSchema),
  spend: z.array(spendSeriesSchema).default([]),
  dispatch: z.array(dispatchSeriesSchema),
  /** Work moved between load blocks of a month; blocks that neither give nor take are left out. */
  deferrals: z.array(deferralSeriesSchema).default([]),
  /** When discrete runs are done; blocks in which they rest are left out. */
  runs: z.array(runSeriesSchema).default([]),
  /** Units kept free as cover for work on specialised silicon; they count as idle. */
  standby: z.array(standbySeriesSchema).default([]),
  costs: z.array(costSeriesSchema),
  /** The contracts held, term by term; runs of versions before had none. */
  terms: z.array(termSeriesSchema).default([]),
  /** Committed units sold on. */
  resales: z.array(resaleSeriesSchema).default([]),
  /** Clauses of contracts that are used; runs of versions before had none. */
  options: z.array(exercisedOptionSchema).default([]),
  lanes: z.array(laneResultSchema),
});
export type BandResult = z.infer<typeof bandResultSchema>;

/** A purchase with what it means over its term. */
export const purchaseResultSchema = z.strictObject({
  offerId: identifierSchema,
  startMonth: monthSchema,
  /** Last month of the term, included; it may lie behind the horizon. */
  lastMonth: monthSchema,
  units: amount,
  isLocked: z.boolean(),
  bandId: identifierSchema.nullable(),
  /** True when it is the same in every band because it starts before the reveal month. */
  isSignNow: z.boolean(),
  /** Latest month of signature: start less lead time. */
  signByMonth: monthSchema,
  /** Cash over the whole term per the offer, plan currency. */
  totalCash: amount,
  /**
   * First month in which the on-demand list equivalent of full use reaches the cash paid; null if never, or without list
   * price. Full use of spend is reckoned on the accelerator of its rate card that saves least.
   */
  breakEvenMonth: monthSchema.nullable(),
});
export type PurchaseResult = z.infer<typeof purchaseResultSchema>;

/** A rule that takes part in a conflict, in the planner's words. */
export const conflictRuleSchema = z.strictObject({
  /** The constraint family, as named in the help. */
  family: z.string(),
  /** The place in the plan to change. */
  path: z.string(),
  sentence: z.string(),
});
export type ConflictRule = z.infer<typeof conflictRuleSchema>;

/** A limit that gives way, in the planner's words. */
export const relaxedLimitSchema = z.strictObject({
  /** The constraint family, as named in the help. */
  family: z.string(),
  /** The place in the plan to change. */
  path: z.string(),
  sentence: z.string(),
  from: amount,
  to: amount,
  /** What `from` and `to` count: plan currency, units, or a share (0.05 is 5 %). */
  unit: z.enum(['money', 'units', 'share']),
});
export type RelaxedLimit = z.infer<typeof relaxedLimitSchema>;

/** The cheapest way found to make an infeasible plan feasible: limits that give way, each of them needed. */
export const relaxationSchema = z.strictObject({
  limits: z.array(relaxedLimitSchema).min(1),
  /** The same as overrides of a scenario; they go behind its own. */
  overrides: z.array(overrideSchema).min(1),
  /** What giving way is reckoned at, plan currency: the sum that is the least. */
  worth: amount,
  /** Expected cost of a portfolio of the plan so relaxed, the cheapest that was found; null when none was in time. */
  expectedCost: amount.nullable(),
  /** How far that cost is proven to be the least; null when it is not known. */
  gap: amount.nullable(),
  /** All of it, for people. */
  sentence: z.string(),
});
export type Relaxation = z.infer<typeof relaxationSchema>;

/** The answer to an optimise or evaluate run. */
export const solutionSchema = z.strictObject({
  proof: proofSchema,
  expectedCost: amount.nullable(),
  cvar: amount.nullable(),
  portfolio: portfolioSchema,
  purchases: z.array(purchaseResultSchema),
  bands: z.array(bandResultSchema),
  /**
   * Every path it was optimised on, the bands themselves included: expected cost and CVaR are over these. Empty: over the
   * bands alone.
   */
  paths: z.array(pathResultSchema).default([]),
  /** Set when infeasible: an irreducible set of rules that cannot all hold. */
  conflict: z.array(conflictRuleSchema),
  /** How an infeasible plan can be made feasible; null when it is feasible, or no way was found. */
  relaxation: relaxationSchema.nullable().default(null),
  /** A sentence about how it ended, for people. */
  message: z.string(),
});
export type Solution = z.infer<typeof solutionSchema>;

/** When a solve may end. */
export const solveSettingsSchema = z.strictObject({
  timeLimitSeconds: z.number().gt(0).max(86_400),
  /** Stop when (objective − bound) / |objective| is at most this. */
  gapGoal: z.number().min(0).max(1),
});
export type SolveSettings = z.infer<typeof solveSettingsSchema>;

/** One minute, to a quarter of a per cent. */
export const DEFAULT_SOLVE_SETTINGS: SolveSettings = { timeLimitSeconds: 60, gapGoal: 0.0025 };

/** How far a running solve has come. */
export const solveProgressSchema = z.strictObject({
  phase: z.enum(['preparing', 'relaxation', 'rounding', 'improving', 'proving', 'explaining', 'checking']),
  bound: amount.nullable(),
  best: amount.nullable(),
  gap: amount.nullable(),
  seconds: z.number().min(0),
});
export type SolveProgress = z.infer<typeof solveProgressSchema>;
