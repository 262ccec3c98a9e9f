import { aLane, someGuardrails } from '../builders/a-lane.ts';
import { aMigration, aPlacement } from '../builders/a-placement.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anExistingCommitment } from '../builders/an-existing-commitment.ts';
import { anOnDemandOffer, aReservation, aSpotOffer } from '../builders/an-offer.ts';
import { peakAndRest } from '../builders/some-load-blocks.ts';
import { goldenInput, type GoldenPlan, twoAccelerators, twoBands } from './golden-plan.ts';
import { goldenSupplyPlans } from './golden-supply-plans.ts';
import { goldenClausePlans } from './golden-clause-plans.ts';

/** The plans of the golden files. */
export const goldenPlans: readonly GoldenPlan[] = [
  ...goldenSupplyPlans,
  {
    name: 'demand',
    input: goldenInput({
      loadBlocks: peakAndRest(),
      lanes: [
        aLane({
          headroomShare: 0.1,
          blockMultipliers: [
            { blockId: 'peak', multiplier: 2 },
            { blockId: 'rest', multiplier: 1 },
          ],
        }),
      ],
    }),
    rows: [],
  },
  {
    name: 'deferral',
    input: goldenInput({
      loadBlocks: peakAndRest(),
      lanes: [
        aLane({
          deferrableShare: 0.25,
          blockMultipliers: [
            { blockId: 'peak', multiplier: 2 },
            { blockId: 'rest', multiplier: 1 },
          ],
        }),
      ],
    }),
    rows: ['deferral', 'deferral_balance'],
  },
  {
    name: 'discrete-runs',
    input: goldenInput({
      months: 3,
      bands: twoBands,
      lanes: [aLane({ headroomShare: 0.5, interruptionToleranceShare: 0.2 })],
      workloads: [
        aWorkload({
          discreteRuns: [{ id: 'retrain', work: 5000, earliestMonth: '2027-02', deadlineMonth: '2027-04' }],
        }),
      ],
      offers: [anOnDemandOffer(), aSpotOffer()],
    }),
    rows: ['discrete_run', 'spot_tolerance'],
  },
  {
    name: 'fallback-cover',
    input: goldenInput({
      accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip', siliconClass: 'specialised' })],
      lanes: [aLane({ guardrails: someGuardrails({ fallbackCoverShare: 0.5 }) })],
      placements: [
        aPlacement(),
        aPlacement({ id: 'serving-chip', acceleratorId: 'chip', nativeThroughputPerUnitHour: 30 }),
      ],
      offers: [
        anOnDemandOffer({ isCapacityGuaranteed: true, maximumUnits: 4 }),
        anOnDemandOffer({ id: 'chip-od', name: 'Chip on demand', acceleratorId: 'chip' }),
        aReservation({ usageRatePerUnitHour: 0.25 }),
        aReservation({ id: 'chip-3m', acceleratorId: 'chip' }),
      ],
    }),
    rows: ['fallback_cover', 'supply'],
  },
  {
    name: 'elastic-share',
    input: goldenInput({
      loadBlocks: peakAndRest(),
      lanes: [
        aLane({
          interruptionToleranceShare: 1,
          allowedUnmetShares: [{ bandId: 'expected', share: 0.1 }],
          guardrails: someGuardrails({ minimumElasticShare: 0.25 }),
        }),
      ],
      offers: [anOnDemandOffer(), aSpotOffer(), aReservation()],
    }),
    rows: ['elastic_share', 'service'],
  },
  {
    name: 'provider-share',
    input: goldenInput({
      months: 2,
      bands: twoBands,
      offers: [
        anOnDemandOffer(),
        aReservation({ provider: 'North', upfrontPerUnit: 300, latestStartMonth: '2027-01' }),
        aReservation({ id: 'south', provider: 'South', termMonths: 1 }),
      ],
      existingCommitments: [anExistingCommitment({ provider: 'North', lastMonth: '2027-01' })],
      policy: { maximumProviderShare: 0.6 },
    }),
    rows: ['provider_share'],
  },
  {
    name: 'lock-in-cap',
    input: goldenInput({
      months: 2,
      offers: [anOnDemandOffer(), aReservation({ upfrontPerUnit: 300, leadTimeMonths: 1 })],
      existingCommitments: [anExistingCommitment({ lastMonth: '2027-03' })],
      policy: { lockInCap: 20_000 },
    }),
    rows: ['lock_in_cap'],
  },
  {
    name: 'longest-term',
    input: goldenInput({
      lanes: [aLane({ guardrails: someGuardrails({ longestTermMonths: 3 }) }), aLane({ id: 'batch', name: 'Batch' })],
      workloads: [aWorkload(), aWorkload({ id: 'nightly', laneId: 'batch', baseWorkPerHour: 20 })],
      placements: [aPlacement(), aPlacement({ id: 'batch-gpu', laneId: 'batch' })],
      offers: [anOnDemandOffer(), aReservation(), aReservation({ id: 'gpu-1y', termMonths: 12 })],
      existingCommitments: [anExistingCommitment({ firstMonth: '2026-02', lastMonth: '2027-01' })],
    }),
    rows: ['longest_term'],
  },
  {
    name: 'lane-provider-share',
    input: goldenInput({
      lanes: [aLane({ guardrails: someGuardrails({ maximumProviderShare: 0.6 }) })],
      offers: [
        anOnDemandOffer(),
        aReservation({ id: 'north', provider: 'North' }),
        aReservation({ id: 'south', provider: 'South' }),
      ],
    }),
    rows: ['lane_provider_share'],
  },
  {
    name: 'committed-capacity',
    input: goldenInput({
      months: 2,
      lanes: [aLane(), aLane({ id: 'batch', name: 'Batch' })],
      placements: [aPlacement(), aPlacement({ id: 'batch-gpu', laneId: 'batch', nativeThroughputPerUnitHour: 4 })],
      workloads: [aWorkload(), aWorkload({ id: 'nightly', laneId: 'batch', baseWorkPerHour: 20 })],
      offers: [
        anOnDemandOffer(),
        aReservation({ termMonths: 1 }),
        aReservation({ id: 'metered', usageRatePerUnitHour: 0.25 }),
      ],
      existingCommitments: [anExistingCommitment({ lastMonth: '2027-01' })],
    }),
    rows: [],
  },
  {
    name: 'spot-tolerance',
    input: goldenInput({
      lanes: [aLane({ headroomShare: 0.5, interruptionToleranceShare: 0.2 })],
      offers: [anOnDemandOffer(), aSpotOffer()],
    }),
    rows: ['spot_tolerance'],
  },
  {
    name: 'placement-guardrails.specialised-cap',
    input: goldenInput({
      ...twoAccelerators,
      loadBlocks: peakAndRest(),
      lanes: [aLane({ guardrails: someGuardrails({ specialisedShareCap: 0.25 }) })],
      placements: [
        aPlacement(),
        aPlacement({ id: 'serving-chip', acceleratorId: 'chip', nativeThroughputPerUnitHour: 30 }),
      ],
    }),
    rows: ['specialised_cap'],
  },
  {
    name: 'placement-guardrails.migration-ramp',
    input: goldenInput({
      ...twoAccelerators,
      months: 3,
      placements: [
        aPlacement(),
        aPlacement({
          id: 'serving-chip',
          acceleratorId: 'chip',
          nativeThroughputPerUnitHour: 30,
          isIncumbent: false,
          migration: aMigration({ startMonth: '2027-02', rampMonths: 4, finalShare: 0.8, cost: 500 }),
        }),
      ],
    }),
    rows: ['migration_ramp'],
  },
  {
    name: 'service',
    input: goldenInput({
      bands: twoBands,
      loadBlocks: peakAndRest(),
      lanes: [aLane({ allowedUnmetShares: [{ bandId: 'high', share: 0.05 }] })],
    }),
    rows: ['service'],
  },
  {
    name: 'overcommit-cap.total',
    input: goldenInput({
      bands: twoBands,
      loadBlocks: peakAndRest(),
      policy: { overcommitCaps: [{ id: 'idle', name: 'Idle', bandId: 'low', maximumIdleShare: 0.2, scope: 'total' }] },
    }),
    rows: ['overcommit_cap'],
  },
  {
    name: 'overcommit-cap.per-accelerator',
    input: goldenInput({
      ...twoAccelerators,
      offers: [anOnDemandOffer(), aReservation(), aReservation({ id: 'chip-3m', acceleratorId: 'chip' })],
      placements: [aPlacement(), aPlacement({ id: 'serving-chip', acceleratorId: 'chip' })],
      policy: {
        overcommitCaps: [
          { id: 'idle', name: 'Idle', bandId: 'expected', maximumIdleShare: 0.2, scope: 'per-accelerator' },
        ],
      },
    }),
    rows: ['overcommit_cap'],
  },
  {
    name: 'budget.committed',
    input: goldenInput({
      months: 3,
      bands: twoBands,
      offers: [anOnDemandOffer(), aReservation({ upfrontPerUnit: 300, monthlyFeePerUnit: 10 })],
      existingCommitments: [anExistingCommitment()],
      policy: {
        budgets: [
          {
            id: 'q1',
            name: 'Quarter',
            firstMonth: '2027-01',
            lastMonth: '2027-02',
            limit: 9000,
            scope: 'committed',
            bandIds: ['high'],
          },
        ],
      },
    }),
    rows: ['budget'],
  },
  {
    name: 'budget.all',
    input: goldenInput({
      offers: [anOnDemandOffer(), aReservation({ usageRatePerUnitHour: 0.25 })],
      policy: {
        budgets: [
          {
            id: 'q1',
            name: 'Quarter',
            firstMonth: '2027-01',
            lastMonth: '2027-01',
            limit: 9000,
            scope: 'all',
            bandIds: null,
          },
        ],
      },
    }),
    rows: ['budget'],
  },
  {
    name: 'purchase-rules.lock',
    input: goldenInput({ months: 2, portfolio: [aPurchase({ startMonth: '2027-02', units: 4, isLocked: true })] }),
    rows: ['locked'],
  },
  {
    name: 'purchase-rules.minimum',
    input: goldenInput({ offers: [anOnDemandOffer(), aReservation({ minimumUnits: 16, blockUnits: 8 })] }),
    rows: ['minimum', 'minimum_or_none'],
  },
  {
    name: 'purchase-rules.window',
    input: goldenInput({
      months: 3,
      offers: [
        anOnDemandOffer(),
        aReservation({ blockUnits: 8, leadTimeMonths: 1 }),
        aReservation({ id: 'dated', earliestStartMonth: '2027-02', latestStartMonth: '2027-02' }),
      ],
      bands: twoBands,
      policy: { revealMonth: 2 },
    }),
    rows: [],
  },
  ...goldenClausePlans,
  {
    name: 'risk',
    input: goldenInput({
      months: 2,
      bands: twoBands,
      existingCommitments: [anExistingCommitment({ amortisedUpfrontPerUnitMonth: 30 })],
      policy: { riskWeight: 0.5, cvarLevel: 0.8, annualDiscountRate: 0.1 },
    }),
    rows: ['tail'],
  },
];
