import { z } from 'zod';
import { nonNegativeSchema, positiveSchema, shareSchema } from './quantity.ts';

/**
 * A price step: where one purchase holds at least this many units, its upfront, monthly fee and hourly rate are
 * multiplied by the factor, for all of its units; of a spend commitment, what is paid for the spend it promises.
 */
export const volumeTierSchema = z.strictObject({ fromUnits: positiveSchema, rateMultiplier: nonNegativeSchema });
export type VolumeTier = z.infer<typeof volumeTierSchema>;

/**
 * A step of a contract that delivers its units gradually, or promises its spend gradually: share of the units from that
 * month of the term on.
 */
export const contractRampStepSchema = z.strictObject({
  monthOfTerm: z.number().int().min(0).max(60),
  deliveredShare: shareSchema,
});

export type ContractRampStep = z.infer<typeof contractRampStepSchema>;

/** The right to end a contract early, for a fee. */
export const earlyTerminationSchema = z.strictObject({
  fromMonthOfTerm: z.number().int().min(0).max(60),
  /** Fee as a share of what is still owed. */
  feeShare: shareSchema,
  /** Most that may be refunded in twelve months, plan currency; null: no limit. */
  refundPool: nonNegativeSchema.nullable(),
});

/** The right to swap remaining value into another contract. */
export const exchangeSchema = z.strictObject({ feeShare: shareSchema, mustNotShrink: z.boolean() });

/** The right to sell unused time on. */
export const resaleSchema = z.strictObject({ recoveredShare: shareSchema });

/** What happens at the end of a term. */
export const renewalSchema = z.strictObject({ rateMultiplier: nonNegativeSchema, isAutomatic: z.boolean() });

/** Clauses that change what a contract is worth. Null or empty: the contract has no such clause. */
export const contractClausesSchema = z.strictObject({
  volumeTiers: z.array(volumeTierSchema).max(20),
  ramp: z.array(contractRampStepSchema).max(60),
  earlyTermination: earlyTerminationSchema.nullable(),
  exchange: exchangeSchema.nullable(),
  resale: resaleSchema.nullable(),
  renewal: renewalSchema.nullable(),
});
export type ContractClauses = z.infer<typeof contractClausesSchema>;

/** A contract without any special clause. */
export const NO_CLAUSES: ContractClauses = {
  volumeTiers: [],
  ramp: [],
  earlyTermination: null,
  exchange: null,
  resale: null,
  renewal: null,
};

/** A purchase this many units short of a tier has reached it. */
const TIER_TOLERANCE = 1e-6;

/** The price factor of a purchase of so many units: that of the highest tier it reaches; 1 below the first. */
export function tierMultiplierOf(tiers: readonly VolumeTier[], units: number): number {
  let reached: VolumeTier | null = null;
  for (const tier of tiers) {
    if (units >= tier.fromUnits - TIER_TOLERANCE && (reached === null || tier.fromUnits > reached.fromUnits))
      reached = tier;
  }
  return reached?.rateMultiplier ?? 1;
}

/**
 * Share of a contract's units that is there in a month of its term, 0 being the first. Without a ramp: all. Each step
 * holds until the next; before the first step nothing is delivered. Steps may be in any order.
 */
export function rampShareIn(ramp: readonly ContractRampStep[], monthOfTerm: number): number {
  if (ramp.length === 0) return 1;
  let inForce: ContractRampStep | null = null;
  for (const step of ramp) {
    if (step.monthOfTerm <= monthOfTerm && (inForce === null || step.monthOfTerm > inForce.monthOfTerm)) inForce = step;
  }
  return inForce?.deliveredShare ?? 0;
}
