import { z } from 'zod';
import { nonNegativeSchema, positiveSchema, shareSchema } from './quantity.ts';

/** A price step: from this many units in one purchase, rates are multiplied by the factor. */
export const volumeTierSchema = z.strictObject({ fromUnits: positiveSchema, rateMultiplier: nonNegativeSchema });

/** A step of a contract that delivers its units gradually: share of the units from that month of the term on. */
export const contractRampStepSchema = z.strictObject({
  monthOfTerm: z.number().int().min(0).max(60),
  deliveredShare: shareSchema,
});

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
