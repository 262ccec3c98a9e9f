import { z } from 'zod';
import { pricePathSchema } from './band.ts';
import { monthSchema } from './month.ts';
import { contractClausesSchema } from './offer-terms.ts';
import { provenanceListSchema } from './provenance.ts';
import {
  countSchema,
  identifierSchema,
  nameSchema,
  nonNegativeSchema,
  positiveSchema,
  shareSchema,
} from './quantity.ts';

const everyOffer = {
  id: identifierSchema,
  name: nameSchema,
  provider: nameSchema,
  region: z.string().max(200),
  /** Tick: is it cheaper than the list price? */
  isDiscount: z.boolean(),
  /** Tick: is the capacity promised, or only the price? */
  isCapacityGuaranteed: z.boolean(),
  /** How its rates move over time in every band; the rate of a contract is fixed by the month it starts in. */
  pricePath: pricePathSchema,
  /** Per band, the share of the supply that is really there. Bands not listed: 1. */
  supplyShares: z.array(z.strictObject({ bandId: identifierSchema, share: shareSchema })).max(500),
  provenance: provenanceListSchema,
};

const elasticOffer = {
  ...everyOffer,
  acceleratorId: identifierSchema,
  /** Plan currency per unit-hour used. */
  ratePerUnitHour: nonNegativeSchema,
  /** Units that can be had at the same time; null: no limit. */
  maximumUnits: nonNegativeSchema.nullable(),
};

const contractOffer = {
  ...everyOffer,
  acceleratorId: identifierSchema,
  termMonths: z.number().int().min(1).max(120),
  /** Paid in the start month, plan currency per unit. */
  upfrontPerUnit: nonNegativeSchema,
  /** Charged each month of the term whether used or not, per unit. */
  monthlyFeePerUnit: nonNegativeSchema,
  /** Charged each hour of the term whether used or not, per unit. */
  ratePerUnitHour: nonNegativeSchema,
  /** Charged per unit-hour used: power, licences. */
  usageRatePerUnitHour: nonNegativeSchema,
  /** Fewest units in one purchase; 0: none. */
  minimumUnits: nonNegativeSchema,
  /** Units are bought in whole multiples of this (8 for an eight-chip node); 0: any fraction. */
  blockUnits: nonNegativeSchema,
  /** First and last month in which the term may start; null: the horizon's ends. */
  earliestStartMonth: monthSchema.nullable(),
  latestStartMonth: monthSchema.nullable(),
  /** Months between signing and start: the earliest start is this many months after the plan's start. */
  leadTimeMonths: countSchema,
  /** How many months before its start it can be booked at the earliest; null: any. Used for decide-by dates. */
  bookingWindowMonths: nonNegativeSchema.nullable(),
  /** Units over all start months; null: no limit. */
  maximumUnits: nonNegativeSchema.nullable(),
  /** Units per start month; null: no limit. */
  maximumUnitsPerStart: nonNegativeSchema.nullable(),
  clauses: contractClausesSchema,
};

/** What promised spend is used at: plan currency per unit-hour of each accelerator in its scope. */
export const rateCardSchema = z
  .array(z.strictObject({ acceleratorId: identifierSchema, ratePerUnitHour: positiveSchema }))
  .min(1)
  .max(100);

/** Something a provider sells. */
export const offerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('on-demand'), ...elasticOffer }),
  /** Interruptible capacity: a unit-hour paid does `deliveredShare` of a unit-hour's work. */
  z.strictObject({ kind: z.literal('spot'), ...elasticOffer, deliveredShare: shareSchema }),
  /** Capacity that starts when there is room and runs for a limited time: interruptible work, like spot. */
  z.strictObject({
    kind: z.literal('flex-start'),
    ...elasticOffer,
    deliveredShare: shareSchema,
    maximumRunHours: positiveSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('reservation'), ...contractOffer }),
  /** A short dated block (capacity block, calendar mode), paid in full at its start. */
  z.strictObject({ kind: z.literal('capacity-block'), ...contractOffer }),
  /** Hardware that is bought: upfront is the purchase price, the term is its life. */
  z.strictObject({
    kind: z.literal('owned'),
    ...contractOffer,
    residualPerUnit: nonNegativeSchema,
    powerKwPerUnit: nonNegativeSchema,
  }),
  /**
   * A promise to spend an amount each hour of a term, charged whether used or not. It may be used in every hour at a
   * rate card over a scope of accelerators; it promises a price, not capacity. The price path of the offer moves the
   * rate card by the month of use (a discount on a moving price), never the promised spend.
   */
  z.strictObject({
    kind: z.literal('spend-commitment'),
    ...everyOffer,
    termMonths: z.number().int().min(1).max(120),
    /** Committed spend per hour of one unit of this offer, plan currency. */
    spendPerHourPerUnit: positiveSchema,
    upfrontShare: shareSchema,
    rateCard: rateCardSchema,
    minimumUnits: nonNegativeSchema,
    blockUnits: nonNegativeSchema,
    earliestStartMonth: monthSchema.nullable(),
    latestStartMonth: monthSchema.nullable(),
    leadTimeMonths: countSchema,
    bookingWindowMonths: nonNegativeSchema.nullable(),
    maximumUnits: nonNegativeSchema.nullable(),
    maximumUnitsPerStart: nonNegativeSchema.nullable(),
    clauses: contractClausesSchema,
  }),
]);
export type Offer = z.infer<typeof offerSchema>;
export type OfferKind = Offer['kind'];

/** An offer paid for by the hour of use, without commitment. */
export type ElasticOffer = Extract<Offer, { kind: 'on-demand' | 'spot' | 'flex-start' }>;
/** An offer that promises capacity of one accelerator for a term. */
export type ContractOffer = Extract<Offer, { kind: 'reservation' | 'capacity-block' | 'owned' }>;
/** A promise to spend. */
export type SpendOffer = Extract<Offer, { kind: 'spend-commitment' }>;
/** An offer that is bought for a term: capacity of one accelerator, or spend. */
export type CommitmentOffer = ContractOffer | SpendOffer;

export function isElasticOffer(offer: Offer): offer is ElasticOffer {
  return offer.kind === 'on-demand' || offer.kind === 'spot' || offer.kind === 'flex-start';
}

export function isContractOffer(offer: Offer): offer is ContractOffer {
  return offer.kind === 'reservation' || offer.kind === 'capacity-block' || offer.kind === 'owned';
}

/** True for offers that are bought for a term; the others are paid by use. */
export function isCommitmentOffer(offer: Offer): offer is CommitmentOffer {
  return !isElasticOffer(offer);
}

/** True for offers whose rates follow the price of the month of use: what is paid by use, and rate cards. */
export function followsPriceOfUse(offer: Offer): boolean {
  return isElasticOffer(offer) || offer.kind === 'spend-commitment';
}

/** True for kinds whose work counts against a lane's interruption tolerance. */
export function isInterruptible(offer: ElasticOffer): boolean {
  return offer.kind !== 'on-demand';
}

/** Share of a paid unit-hour that does work: 1 on demand, the delivered share otherwise. */
export function deliveredShareOf(offer: ElasticOffer): number {
  return offer.kind === 'on-demand' ? 1 : offer.deliveredShare;
}
