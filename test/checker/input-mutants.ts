import type { ViolationFamily } from '../../main/checker/violation.ts';

/** A change of the inputs under which an answer that was right no longer is. */
export type InputMutant = {
  readonly family: ViolationFamily;
  /** Place in the inputs. */
  readonly path: string;
  readonly value: unknown;
};

/** The rate card of the spend commitment at other rates. */
const rates = (gpu: number, chip: number) => [
  { acceleratorId: 'gpu', ratePerUnitHour: gpu },
  { acceleratorId: 'chip', ratePerUnitHour: chip },
];

/** Limits that the answer now breaks. They move neither work nor cost: only their family may complain. */
export const tightened: readonly InputMutant[] = [
  { family: 'supply', path: 'offers/gpu-od/maximumUnits', value: 20 },
  { family: 'supply', path: 'offers/gpu-od/supplyShares', value: [{ bandId: 'high', share: 0.2 }] },
  { family: 'supply', path: 'offers/gpu-spot/maximumUnits', value: 5 },
  { family: 'supply', path: 'offers/gpu-flex/maximumUnits', value: 4 },
  { family: 'supply', path: 'offers/gpu-3m/maximumUnits', value: 30 },
  { family: 'supply', path: 'offers/gpu-3m/maximumUnitsPerStart', value: 10 },
  { family: 'supply', path: 'offers/gpu-3m/supplyShares', value: [{ bandId: 'low', share: 0.5 }] },
  { family: 'supply', path: 'offers/spend-3m/maximumUnits', value: 3 },
  { family: 'supply', path: 'offers/spend-3m/maximumUnitsPerStart', value: 2 },
  { family: 'supply', path: 'offers/spend-3m/supplyShares', value: [{ bandId: 'low', share: 0.4 }] },
  // Nothing runs on chips on demand: the units at the rate card are too many.
  { family: 'supply', path: 'offers/chip-od/maximumUnits', value: 3 },
  { family: 'supply', path: 'policy/supplyGroups/stock/maximumUnits', value: 50 },
  {
    family: 'supply',
    path: 'policy/supplyGroups/stock',
    value: { id: 'stock', name: 'At rate cards', offerIds: ['spend-3m'], maximumUnits: 5 },
  },
  {
    family: 'supply',
    path: 'policy/supplyGroups/stock',
    value: { id: 'stock', name: 'Chips', offerIds: ['chip-owned'], maximumUnits: 15 },
  },
  {
    family: 'supply',
    path: 'policy/supplyGroups/stock',
    value: { id: 'stock', name: 'Flex', offerIds: ['gpu-flex'], maximumUnits: 4 },
  },
  { family: 'spot-tolerance', path: 'lanes/chat/interruptionToleranceShare', value: 0.03 },
  { family: 'spot-tolerance', path: 'lanes/batch/interruptionToleranceShare', value: 0.1 },
  { family: 'placement-guardrails', path: 'lanes/chat/guardrails/specialisedShareCap', value: 0.1 },
  { family: 'placement-guardrails', path: 'placements/chat-chip/migration/finalShare', value: 0.2 },
  { family: 'placement-guardrails', path: 'placements/chat-chip/migration/rampMonths', value: 24 },
  { family: 'service', path: 'lanes/chat/allowedUnmetShares', value: [{ bandId: 'high', share: 0.01 }] },
  { family: 'service', path: 'lanes/chat/allowedUnmetShares', value: [{ bandId: 'low', share: 1 }] },
  { family: 'overcommit-cap', path: 'policy/overcommitCaps/all/maximumIdleShare', value: 0.05 },
  { family: 'overcommit-cap', path: 'policy/overcommitCaps/each/maximumIdleShare', value: 0.12 },
  {
    family: 'overcommit-cap',
    path: 'policy/overcommitCaps/all',
    value: { id: 'all', name: 'All', bandId: 'high', maximumIdleShare: 0.1, scope: 'total' },
  },
  { family: 'budget', path: 'policy/budgets/commitments/limit', value: 100_000 },
  { family: 'budget', path: 'policy/budgets/commitments/scope', value: 'all' },
  { family: 'budget', path: 'policy/budgets/cash/limit', value: 300_000 },
  { family: 'budget', path: 'policy/budgets/commitments/lastMonth', value: '2027-06' },
  { family: 'purchase-rules', path: 'offers/spend-3m/blockUnits', value: 3 },
  { family: 'purchase-rules', path: 'offers/spend-3m/latestStartMonth', value: '2027-01' },
  { family: 'purchase-rules', path: 'offers/gpu-3m/minimumUnits', value: 19 },
  { family: 'purchase-rules', path: 'offers/gpu-3m/blockUnits', value: 5 },
  { family: 'purchase-rules', path: 'offers/gpu-3m/earliestStartMonth', value: '2027-03' },
  { family: 'purchase-rules', path: 'offers/gpu-3m/latestStartMonth', value: '2027-04' },
];

/** Changes that close a placement: its work is gone, and it is told why under its family. */
export const closed: readonly InputMutant[] = [
  { family: 'placement-guardrails', path: 'lanes/chat/guardrails/minimumReadiness', value: 0.75 },
  { family: 'placement-guardrails', path: 'lanes/chat/guardrails/observabilityFloor', value: 0.75 },
  { family: 'placement-guardrails', path: 'lanes/chat/latencyTargetMs', value: 50 },
  { family: 'placement-guardrails', path: 'placements/chat-chip/migration/status', value: 'proposed' },
  { family: 'placement-guardrails', path: 'placements/chat-chip/migration/startMonth', value: '2027-04' },
  { family: 'placement-guardrails', path: 'placements/chat-chip/migration', value: null },
  {
    family: 'placement-guardrails',
    path: 'bands/high/readinessSlips',
    value: [{ placementId: 'chat-chip', slipMonths: 6 }],
  },
  { family: 'placement-guardrails', path: 'placements/chat-gpu/isIncumbent', value: false },
];

/** Figures that move demand or throughput. */
export const moved: readonly InputMutant[] = [
  { family: 'demand', path: 'lanes/chat/headroomShare', value: 0.12 },
  { family: 'demand', path: 'lanes/chat/blockMultipliers', value: [] },
  { family: 'demand', path: 'workloads/answers/baseWorkPerHour', value: 301 },
  { family: 'demand', path: 'bands/high/annualGrowthDelta', value: 0.39 },
  { family: 'demand', path: 'placements/chat-gpu/annualThroughputGain', value: 0.11 },
  { family: 'demand', path: 'placements/chat-chip/fallbackThroughputPerUnitHour', value: 8.1 },
  { family: 'demand', path: 'offers/gpu-spot/deliveredShare', value: 0.81 },
  { family: 'demand', path: 'offers/gpu-flex/deliveredShare', value: 0.91 },
  { family: 'committed-capacity', path: 'existingCommitments/running/units', value: 5 },
  { family: 'committed-capacity', path: 'existingCommitments/running/lastMonth', value: '2027-02' },
  { family: 'committed-capacity', path: 'offers/gpu-3m/termMonths', value: 2 },
  { family: 'committed-capacity', path: 'offers/gpu-3m/usageRatePerUnitHour', value: 0.2 },
  { family: 'committed-spend', path: 'existingCommitments/savings-plan/spendPerHour', value: 1.99 },
  { family: 'committed-spend', path: 'existingCommitments/savings-plan/lastMonth', value: '2027-03' },
  { family: 'committed-spend', path: 'existingCommitments/savings-plan/rateCard', value: rates(2.21, 2.75) },
  { family: 'committed-spend', path: 'offers/spend-3m/spendPerHourPerUnit', value: 3.99 },
  { family: 'committed-spend', path: 'offers/spend-3m/termMonths', value: 2 },
  { family: 'committed-spend', path: 'offers/spend-3m/pricePath', value: [] },
  { family: 'committed-spend', path: 'offers/spend-3m/rateCard', value: rates(2.01, 2.5) },
  { family: 'committed-spend', path: 'offers/spend-3m/rateCard', value: rates(2, 2.51) },
  {
    family: 'committed-spend',
    path: 'bands/high/pricePaths',
    value: [{ offerId: 'spend-3m', path: [{ month: '2027-04', multiplier: 1.01 }] }],
  },
  { family: 'purchase-rules', path: 'offers/gpu-3m/leadTimeMonths', value: 2 },
  { family: 'purchase-rules', path: 'policy/revealMonth', value: 6 },
];

/** Prices that the answer does not reckon with: cost, and nothing of what the answer does, is wrong. */
export const repriced: readonly InputMutant[] = [
  { family: 'costs', path: 'existingCommitments/running/ratePerUnitHour', value: 1.41 },
  { family: 'costs', path: 'existingCommitments/running/monthlyFeePerUnit', value: 16 },
  { family: 'costs', path: 'existingCommitments/running/amortisedUpfrontPerUnitMonth', value: 51 },
  { family: 'costs', path: 'existingCommitments/savings-plan/upfrontShare', value: 0.26 },
  { family: 'costs', path: 'offers/gpu-3m/upfrontPerUnit', value: 301 },
  { family: 'costs', path: 'offers/gpu-3m/monthlyFeePerUnit', value: 21 },
  { family: 'costs', path: 'offers/gpu-3m/ratePerUnitHour', value: 1.51 },
  { family: 'costs', path: 'offers/gpu-3m/pricePath', value: [] },
  {
    family: 'costs',
    path: 'offers/gpu-3m/pricePath',
    value: [
      { month: '2027-02', multiplier: 1.05 },
      { month: '2027-03', multiplier: 1 },
    ],
  },
  { family: 'costs', path: 'bands/high/pricePaths', value: [] },
  { family: 'costs', path: 'offers/chip-owned/residualPerUnit', value: 2100 },
  { family: 'costs', path: 'offers/chip-owned/termMonths', value: 37 },
  { family: 'costs', path: 'offers/gpu-block/upfrontPerUnit', value: 2210 },
  { family: 'costs', path: 'offers/spend-3m/upfrontShare', value: 0.26 },
  { family: 'costs', path: 'offers/gpu-od/ratePerUnitHour', value: 4.01 },
  { family: 'costs', path: 'offers/gpu-od/pricePath', value: [{ month: '2027-06', multiplier: 0.95 }] },
  { family: 'costs', path: 'offers/gpu-spot/ratePerUnitHour', value: 1.21 },
  { family: 'costs', path: 'offers/gpu-flex/ratePerUnitHour', value: 1.51 },
  { family: 'costs', path: 'placements/chat-chip/migration/cost', value: 5001 },
  { family: 'costs', path: 'lanes/chat/unmetPenaltyPerWorkUnit', value: 0.301 },
  { family: 'costs', path: 'policy/annualDiscountRate', value: 0.101 },
  { family: 'proof', path: 'policy/riskWeight', value: 0.31 },
  { family: 'proof', path: 'policy/cvarLevel', value: 0.2 },
];
