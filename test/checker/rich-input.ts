import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aLane, someGuardrails } from '../builders/a-lane.ts';
import { aMigration, aPlacement } from '../builders/a-placement.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anExistingCommitment, anExistingSpend } from '../builders/an-existing-commitment.ts';
import {
  aCapacityBlock,
  aFlexStartOffer,
  anOnDemandOffer,
  anOwnedOffer,
  aReservation,
  aSpendCommitment,
  aSpotOffer,
} from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { peakAndRest } from '../builders/some-load-blocks.ts';

const lanes = [
  aLane({
    id: 'chat',
    name: 'Chat',
    latencyTargetMs: 100,
    headroomShare: 0.1,
    interruptionToleranceShare: 0.05,
    // Cheaper than on demand at the peak (0.4 per unit of work), so the service limit binds in the band “high”.
    unmetPenaltyPerWorkUnit: 0.3,
    allowedUnmetShares: [{ bandId: 'high', share: 0.02 }],
    blockMultipliers: [
      { blockId: 'peak', multiplier: 1.6 },
      { blockId: 'rest', multiplier: 0.7 },
    ],
    guardrails: someGuardrails({ minimumReadiness: 0.5, observabilityFloor: 0.4, specialisedShareCap: 0.3 }),
  }),
  aLane({ id: 'batch', name: 'Batch', interruptionToleranceShare: 0.4, unmetPenaltyPerWorkUnit: 50 }),
];

const placements = [
  aPlacement({ id: 'chat-gpu', laneId: 'chat', latencyMs: 80, annualThroughputGain: 0.1 }),
  aPlacement({
    id: 'chat-chip',
    laneId: 'chat',
    acceleratorId: 'chip',
    nativeThroughputPerUnitHour: 30,
    fallbackThroughputPerUnitHour: 8,
    readiness: [{ month: '2026-11', kernelCoverage: 0.9, compilerMaturity: 0.8, observability: 0.7 }],
    isIncumbent: false,
    migration: aMigration({ status: 'assumed', startMonth: '2027-02', rampMonths: 4, finalShare: 0.6, cost: 5000 }),
  }),
  aPlacement({ id: 'batch-gpu', laneId: 'batch', nativeThroughputPerUnitHour: 20 }),
  aPlacement({
    id: 'batch-chip',
    laneId: 'batch',
    acceleratorId: 'chip',
    nativeThroughputPerUnitHour: 50,
    isIncumbent: false,
    migration: aMigration({ status: 'proposed', cost: 900 }),
  }),
];

const offers = [
  anOnDemandOffer({
    ratePerUnitHour: 4,
    maximumUnits: 80,
    supplyShares: [{ bandId: 'high', share: 0.9 }],
    pricePath: [{ month: '2027-05', multiplier: 0.95 }],
  }),
  aSpotOffer({ ratePerUnitHour: 1.2, maximumUnits: 6 }),
  aFlexStartOffer({ ratePerUnitHour: 1.5, maximumUnits: 5 }),
  anOnDemandOffer({ id: 'chip-od', name: 'Chip on demand', acceleratorId: 'chip', ratePerUnitHour: 5 }),
  aReservation({
    upfrontPerUnit: 300,
    monthlyFeePerUnit: 20,
    ratePerUnitHour: 1.5,
    usageRatePerUnitHour: 0.1,
    minimumUnits: 4,
    blockUnits: 2,
    leadTimeMonths: 1,
    earliestStartMonth: '2027-02',
    latestStartMonth: '2027-05',
    maximumUnits: 60,
    maximumUnitsPerStart: 20,
    supplyShares: [{ bandId: 'high', share: 0.95 }],
    pricePath: [{ month: '2027-02', multiplier: 1.05 }],
  }),
  anOwnedOffer({
    id: 'chip-owned',
    name: 'Chip bought',
    acceleratorId: 'chip',
    termMonths: 36,
    upfrontPerUnit: 20_000,
    residualPerUnit: 2000,
    monthlyFeePerUnit: 30,
    ratePerUnitHour: 0.2,
    usageRatePerUnitHour: 0.3,
    blockUnits: 1,
    leadTimeMonths: 1,
  }),
  aSpendCommitment({
    spendPerHourPerUnit: 4,
    upfrontShare: 0.25,
    rateCard: [
      { acceleratorId: 'gpu', ratePerUnitHour: 2 },
      { acceleratorId: 'chip', ratePerUnitHour: 2.5 },
    ],
    minimumUnits: 2,
    blockUnits: 2,
    leadTimeMonths: 1,
    latestStartMonth: '2027-02',
    maximumUnits: 8,
    maximumUnitsPerStart: 4,
    pricePath: [{ month: '2027-03', multiplier: 0.9 }],
  }),
  aCapacityBlock({ upfrontPerUnit: 2200, usageRatePerUnitHour: 0.1, maximumUnitsPerStart: 8 }),
];

const bands = [
  aBand({ id: 'low', name: 'Low', probability: 0.5, demandMultiplier: 0.8 }),
  aBand({
    id: 'high',
    name: 'High',
    probability: 0.5,
    demandMultiplier: 1.3,
    annualGrowthDelta: 0.4,
    pricePaths: [{ offerId: 'gpu-3m', path: [{ month: '2027-03', multiplier: 1.1 }] }],
    readinessSlips: [{ placementId: 'chat-chip', slipMonths: 4 }],
  }),
];

const policy = aPolicy({
  annualDiscountRate: 0.1,
  revealMonth: 3,
  riskWeight: 0.3,
  cvarLevel: 0.6,
  overcommitCaps: [
    { id: 'all', name: 'All', bandId: 'low', maximumIdleShare: 0.3, scope: 'total' },
    { id: 'each', name: 'Each', bandId: 'low', maximumIdleShare: 0.5, scope: 'per-accelerator' },
  ],
  budgets: [
    {
      id: 'commitments',
      name: 'Commitments',
      firstMonth: '2027-01',
      lastMonth: '2027-03',
      limit: 400_000,
      scope: 'committed',
      bandIds: null,
    },
    {
      id: 'cash',
      name: 'Cash',
      firstMonth: '2027-04',
      lastMonth: '2027-06',
      limit: 2_000_000,
      scope: 'all',
      bandIds: ['high'],
    },
  ],
  supplyGroups: [{ id: 'stock', name: 'Stock', offerIds: ['gpu-od', 'gpu-3m', 'gpu-spot'], maximumUnits: 100 }],
});

/**
 * Inputs of a plan over 2027-01 to 2027-06 in which every constraint family and every item of cost takes part:
 * two lanes, a general and a specialised accelerator, offers of all seven kinds, existing commitments to capacity and to spend, a locked purchase.
 */
export function aRichInput(fields: Partial<SolveInput> = {}): SolveInput {
  return aSolveInput({
    horizonMonths: 6,
    assumptions: someAssumptions({
      loadBlocks: peakAndRest(),
      bands,
      lanes,
      workloads: [
        aWorkload({
          id: 'answers',
          laneId: 'chat',
          baseWorkPerHour: 300,
          growth: { kind: 'compound', annualRate: 0.5 },
        }),
        aWorkload({ id: 'embeddings', laneId: 'batch', baseWorkPerHour: 200 }),
      ],
      accelerators: [
        anAccelerator({ listRatePerUnitHour: 4.5 }),
        anAccelerator({ id: 'chip', name: 'Chip', siliconClass: 'specialised', listRatePerUnitHour: 5.5 }),
      ],
      placements,
      offers,
      existingCommitments: [
        anExistingCommitment({
          units: 6,
          lastMonth: '2027-03',
          ratePerUnitHour: 1.4,
          monthlyFeePerUnit: 15,
          usageRatePerUnitHour: 0.1,
          amortisedUpfrontPerUnitMonth: 50,
        }),
        anExistingSpend({
          spendPerHour: 2,
          upfrontShare: 0.25,
          lastMonth: '2027-04',
          rateCard: [
            { acceleratorId: 'gpu', ratePerUnitHour: 2.2 },
            { acceleratorId: 'chip', ratePerUnitHour: 2.75 },
          ],
        }),
      ],
      policy,
    }),
    portfolio: [aPurchase({ offerId: 'gpu-block', units: 3, isLocked: true })],
    settings: { timeLimitSeconds: 120, gapGoal: 0 },
    ...fields,
  });
}
