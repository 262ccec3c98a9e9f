import { z } from 'zod';
import { monthSchema, monthsBetween } from './month.ts';
import { type SpendOffer, rateCardSchema } from './offer.ts';
import { NO_CLAUSES } from './offer-terms.ts';
import { provenanceListSchema } from './provenance.ts';
import { identifierSchema, nameSchema, nonNegativeSchema, shareSchema } from './quantity.ts';

const everyCommitment = {
  id: identifierSchema,
  name: nameSchema,
  provider: nameSchema,
  /** First and last month in which it runs, both included; they may lie outside the horizon. */
  firstMonth: monthSchema,
  lastMonth: monthSchema,
  provenance: provenanceListSchema,
};

/** Kinds of commitment that promise capacity of one accelerator. */
export const existingCapacityKindSchema = z.enum(['reservation', 'capacity-block', 'owned']);

/** Capacity already promised: sunk in the comparison, counted in the cash. */
export const existingCapacitySchema = z.strictObject({
  ...everyCommitment,
  kind: existingCapacityKindSchema,
  acceleratorId: identifierSchema,
  units: nonNegativeSchema,
  ratePerUnitHour: nonNegativeSchema,
  monthlyFeePerUnit: nonNegativeSchema,
  /** Charged per unit-hour used. */
  usageRatePerUnitHour: nonNegativeSchema,
  /** Upfront paid before the plan, spread over the term: effective cost without cash, per unit and month. */
  amortisedUpfrontPerUnitMonth: nonNegativeSchema,
});
export type ExistingCapacity = z.infer<typeof existingCapacitySchema>;

/**
 * Spend already promised, charged whether used or not: in every hour in which it runs it may be used at its rate card.
 * No price path moves the card.
 */
export const existingSpendSchema = z.strictObject({
  ...everyCommitment,
  kind: z.literal('spend-commitment'),
  /** Committed spend per hour, plan currency. */
  spendPerHour: nonNegativeSchema,
  /** Share of the committed spend that was paid before the plan: effective cost without cash. */
  upfrontShare: shareSchema,
  rateCard: rateCardSchema,
});
export type ExistingSpend = z.infer<typeof existingSpendSchema>;

/** Something signed before the plan: capacity, or spend. */
export const existingCommitmentSchema = z.discriminatedUnion('kind', [existingCapacitySchema, existingSpendSchema]);
export type ExistingCommitment = z.infer<typeof existingCommitmentSchema>;

/** True for commitments to capacity of one accelerator. */
export function isExistingCapacity(commitment: ExistingCommitment): commitment is ExistingCapacity {
  return commitment.kind !== 'spend-commitment';
}

/** True for commitments to spend. */
export function isExistingSpend(commitment: ExistingCommitment): commitment is ExistingSpend {
  return commitment.kind === 'spend-commitment';
}

/** The offer that an existing promise to spend was: what it is used at, with whom, and for how long. None can be bought. */
export function offerBehind(commitment: ExistingSpend): SpendOffer {
  const { id, name, provider, spendPerHour, upfrontShare, rateCard, firstMonth, lastMonth, provenance } = commitment;
  return {
    kind: 'spend-commitment',
    id,
    name,
    provider,
    region: '',
    isDiscount: true,
    isCapacityGuaranteed: false,
    pricePath: [],
    supplyShares: [],
    provenance,
    termMonths: monthsBetween(firstMonth, lastMonth) + 1,
    spendPerHourPerUnit: spendPerHour,
    upfrontShare,
    rateCard,
    minimumUnits: 0,
    blockUnits: 0,
    earliestStartMonth: null,
    latestStartMonth: null,
    leadTimeMonths: 0,
    bookingWindowMonths: null,
    maximumUnits: 0,
    maximumUnitsPerStart: 0,
    clauses: NO_CLAUSES,
  };
}
