import type { ContractOffer, ElasticOffer, SpendOffer } from '../../shared/domain/offer.ts';
import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';

type OnDemandOffer = Extract<ElasticOffer, { kind: 'on-demand' }>;
type SpotOffer = Extract<ElasticOffer, { kind: 'spot' }>;
type FlexStartOffer = Extract<ElasticOffer, { kind: 'flex-start' }>;
type ReservationOffer = Extract<ContractOffer, { kind: 'reservation' }>;
type CapacityBlockOffer = Extract<ContractOffer, { kind: 'capacity-block' }>;
type OwnedOffer = Extract<ContractOffer, { kind: 'owned' }>;

const everyOffer = {
  provider: 'Provider',
  region: 'somewhere',
  isDiscount: false,
  isCapacityGuaranteed: false,
  pricePath: [],
  supplyShares: [],
  provenance: [],
};

const elastic = { ...everyOffer, acceleratorId: 'gpu', maximumUnits: null };

const purchaseRules = {
  minimumUnits: 0,
  blockUnits: 0,
  earliestStartMonth: null,
  latestStartMonth: null,
  leadTimeMonths: 0,
  bookingWindowMonths: null,
  maximumUnits: null,
  maximumUnitsPerStart: null,
  clauses: NO_CLAUSES,
};

const contract = {
  ...everyOffer,
  ...purchaseRules,
  acceleratorId: 'gpu',
  upfrontPerUnit: 0,
  monthlyFeePerUnit: 0,
  usageRatePerUnitHour: 0,
};

/** A valid on-demand offer “gpu-od”: “gpu” at 2 per unit-hour, without limit. */
export function anOnDemandOffer(fields: Partial<OnDemandOffer> = {}): OnDemandOffer {
  return { kind: 'on-demand', ...elastic, id: 'gpu-od', name: 'GPU on demand', ratePerUnitHour: 2, ...fields };
}

/** A valid spot offer “gpu-spot”: “gpu” at 0.5 per unit-hour, of which 0.8 does work. */
export function aSpotOffer(fields: Partial<SpotOffer> = {}): SpotOffer {
  return {
    kind: 'spot',
    ...elastic,
    id: 'gpu-spot',
    name: 'GPU spot',
    ratePerUnitHour: 0.5,
    deliveredShare: 0.8,
    ...fields,
  };
}

/** A valid flex-start offer “gpu-flex”: “gpu” at 1 per unit-hour, of which 0.9 does work. */
export function aFlexStartOffer(fields: Partial<FlexStartOffer> = {}): FlexStartOffer {
  return {
    kind: 'flex-start',
    ...elastic,
    id: 'gpu-flex',
    name: 'GPU flex start',
    ratePerUnitHour: 1,
    deliveredShare: 0.9,
    maximumRunHours: null,
    ...fields,
  };
}

/** A valid reservation “gpu-3m”: “gpu” for 3 months at 1 per unit-hour, any units, any start. */
export function aReservation(fields: Partial<ReservationOffer> = {}): ReservationOffer {
  return {
    kind: 'reservation',
    ...contract,
    id: 'gpu-3m',
    name: 'GPU 3 months',
    isDiscount: true,
    termMonths: 3,
    ratePerUnitHour: 1,
    ...fields,
  };
}

/** A valid capacity block “gpu-block”: “gpu” for one month, 1000 per unit paid at its start. */
export function aCapacityBlock(fields: Partial<CapacityBlockOffer> = {}): CapacityBlockOffer {
  return {
    kind: 'capacity-block',
    ...contract,
    id: 'gpu-block',
    name: 'GPU block of one month',
    isCapacityGuaranteed: true,
    termMonths: 1,
    upfrontPerUnit: 1000,
    ratePerUnitHour: 0,
    ...fields,
  };
}

/** A valid owned offer “gpu-owned”: a “gpu” bought for 24 000 and used for 48 months. */
export function anOwnedOffer(fields: Partial<OwnedOffer> = {}): OwnedOffer {
  return {
    kind: 'owned',
    ...contract,
    id: 'gpu-owned',
    name: 'GPU bought',
    isCapacityGuaranteed: true,
    termMonths: 48,
    upfrontPerUnit: 24_000,
    ratePerUnitHour: 0,
    residualPerUnit: 0,
    powerKwPerUnit: 1,
    ...fields,
  };
}

/** A valid spend commitment “spend-3m”: 1 per hour for 3 months, used on “gpu” at 1.5 per unit-hour. */
export function aSpendCommitment(fields: Partial<SpendOffer> = {}): SpendOffer {
  return {
    kind: 'spend-commitment',
    ...everyOffer,
    ...purchaseRules,
    id: 'spend-3m',
    name: 'Spend commitment 3 months',
    isDiscount: true,
    termMonths: 3,
    spendPerHourPerUnit: 1,
    upfrontShare: 0,
    rateCard: [{ acceleratorId: 'gpu', ratePerUnitHour: 1.5 }],
    ...fields,
  };
}
