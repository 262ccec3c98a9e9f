import type { DispatchSeries, Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { TermSeries } from '../../shared/domain/term-series.ts';
import { aLane, someGuardrails } from '../builders/a-lane.ts';
import { aMigration, aPlacement } from '../builders/a-placement.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aBandResult, aProof, aPurchaseResult, aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anExistingCommitment } from '../builders/an-existing-commitment.ts';
import { aFlexStartOffer, anOnDemandOffer, anOwnedOffer, aReservation, aSpotOffer } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { someLoadBlocks } from '../builders/some-load-blocks.ts';

/**
 * One month, 2027-01: 248 busy hours that want 100 work units an hour, 496 quiet hours that want 40.
 * Required in all: 248 × 100 + 496 × 40 = 44 640. A “gpu” does 10 an hour, a (specialised) “chip” 20.
 */
export function handSolvedInput(): SolveInput {
  return aSolveInput({
    horizonMonths: 1,
    assumptions: someAssumptions({
      loadBlocks: someLoadBlocks({
        blocks: [
          { id: 'busy', name: 'Busy' },
          { id: 'quiet', name: 'Quiet' },
        ],
        hours: {
          kind: 'given',
          hours: [
            { blockId: 'busy', hoursByMonth: [248] },
            { blockId: 'quiet', hoursByMonth: [496] },
          ],
        },
      }),
      lanes: [
        aLane({
          interruptionToleranceShare: 0.5,
          unmetPenaltyPerWorkUnit: 0.5,
          allowedUnmetShares: [{ bandId: 'expected', share: 0.01 }],
          guardrails: someGuardrails({ specialisedShareCap: 0.5 }),
        }),
      ],
      workloads: [],
      demand: {
        kind: 'table',
        rows: [
          { laneId: 'serving', bandId: 'expected', blockId: 'busy', workPerHourByMonth: [100] },
          { laneId: 'serving', bandId: 'expected', blockId: 'quiet', workPerHourByMonth: [40] },
        ],
      },
      accelerators: [
        anAccelerator(),
        anAccelerator({ id: 'chip', name: 'Chip', siliconClass: 'specialised', listRatePerUnitHour: 5 }),
      ],
      placements: [
        aPlacement(),
        aPlacement({
          id: 'serving-chip',
          acceleratorId: 'chip',
          nativeThroughputPerUnitHour: 20,
          isIncumbent: false,
          migration: aMigration({ finalShare: 0.9, rampMonths: 2, cost: 5000 }),
        }),
      ],
      offers: [
        anOnDemandOffer({ maximumUnits: 3 }),
        aSpotOffer({ maximumUnits: 3 }),
        aFlexStartOffer({ maximumUnits: 3 }),
        aReservation({
          upfrontPerUnit: 300,
          monthlyFeePerUnit: 10,
          ratePerUnitHour: 0.5,
          maximumUnits: 8,
          maximumUnitsPerStart: 6,
        }),
        anOwnedOffer({
          id: 'chip-owned',
          name: 'Chip bought',
          acceleratorId: 'chip',
          termMonths: 10,
          upfrontPerUnit: 1000,
          residualPerUnit: 100,
          ratePerUnitHour: 0.25,
          usageRatePerUnitHour: 0.5,
        }),
      ],
      existingCommitments: [
        anExistingCommitment({ units: 1, ratePerUnitHour: 1, monthlyFeePerUnit: 6, amortisedUpfrontPerUnitMonth: 50 }),
      ],
      policy: aPolicy({
        revealMonth: 1,
        overcommitCaps: [
          { id: 'all', name: 'All', bandId: 'expected', maximumIdleShare: 0.5, scope: 'total' },
          { id: 'each', name: 'Each', bandId: 'expected', maximumIdleShare: 0.5, scope: 'per-accelerator' },
        ],
        budgets: [
          {
            id: 'contracts',
            name: 'Contracts',
            firstMonth: '2027-01',
            lastMonth: '2027-03',
            limit: 5000,
            scope: 'committed',
            bandIds: null,
          },
          {
            id: 'cash',
            name: 'Cash',
            firstMonth: '2027-01',
            lastMonth: '2027-01',
            limit: 20_000,
            scope: 'all',
            bandIds: null,
          },
        ],
        supplyGroups: [{ id: 'stock', name: 'Stock', offerIds: ['gpu-3m', 'gpu-od', 'gpu-spot'], maximumUnits: 10 }],
      }),
    }),
  });
}

function series(
  blockId: string,
  source: DispatchSeries['source'],
  units: number,
  work: number,
  of: Partial<DispatchSeries> = {},
): DispatchSeries {
  return {
    laneId: 'serving',
    blockId,
    source,
    acceleratorId: 'gpu',
    offerId: null,
    usageRatePerUnitHour: 0,
    unitsByMonth: [units],
    workPerHourByMonth: [work],
    ...of,
  };
}

const chip = { acceleratorId: 'chip', usageRatePerUnitHour: 0.5 };

// Busy: 4 × 10 + 1 × 20 + 2 × 10 + 1.25 × 0.8 × 10 + 1 × 0.9 × 10 + 1 unmet = 100. Quiet: 2 × 10 + 1 × 20 = 40.
const dispatch = [
  series('busy', 'committed', 4, 40),
  series('busy', 'committed', 1, 20, chip),
  series('busy', 'on-demand', 2, 20, { offerId: 'gpu-od' }),
  series('busy', 'spot', 1.25, 10, { offerId: 'gpu-spot' }),
  series('busy', 'flex-start', 1, 9, { offerId: 'gpu-flex' }),
  series('busy', 'unmet', 0, 1, { acceleratorId: null }),
  series('quiet', 'committed', 2, 20),
  series('quiet', 'committed', 1, 20, chip),
];

const cost = (
  source: Solution['bands'][number]['costs'][number]['source'],
  acceleratorId: string | null,
  contractId: string | null,
  effective: number,
  billed: number,
) => ({
  source,
  acceleratorId,
  contractId,
  effectiveByMonth: [effective],
  billedByMonth: [billed],
});

/** A term from 2027-01 to 2027-03 with its units and what is owed at the end of 2027-01. */
const term = (contractId: string, acceleratorId: string, units: number, owed: number): TermSeries => ({
  contractId,
  acceleratorId,
  firstMonth: '2027-01',
  lastMonth: '2027-03',
  unitsByMonth: [units],
  owedByMonth: [owed],
});

const costs = [
  // 1 × (1 × 744 + 6) = 750, and 50 of upfront paid before.
  cost('existing', 'gpu', 'running', 800, 750),
  // 3 × (300/3 + 10 + 0.5 × 744) = 3 × 482; billed 3 × (300 + 10 + 372) = 3 × 682.
  cost('committed', 'gpu', 'gpu-3m', 1446, 2046),
  // (1000 − 100)/10 + 0.25 × 744 = 276; billed 1000 + 186.
  cost('committed', 'chip', 'chip-owned', 276, 1186),
  // 0.5 × 744 unit-hours.
  cost('usage', 'chip', null, 372, 372),
  // 2 × 248 × 2; 1.25 × 248 × 0.5; 1 × 248 × 1.
  cost('on-demand', 'gpu', 'gpu-od', 992, 992),
  cost('spot', 'gpu', 'gpu-spot', 155, 155),
  cost('flex-start', 'gpu', 'gpu-flex', 248, 248),
  cost('migration', null, null, 5000, 5000),
  // 248 × 1 unmet × 0.5.
  cost('penalty', null, null, 124, 0),
];

// Effective: 800 + 1446 + 276 + 372 + 992 + 155 + 248 + 5000 + 124 = 9413. Billed, without 50, 600, −910 and 124: 10 749.
const EFFECTIVE = 9413;
const BILLED = 10_749;

// Committed unit-hours: (4 + 1) × 744 = 3720. Used: gpu 4 × 248 + 2 × 496 = 1984, chip 744. Idle 992.
// List cost: gpu 2 × (1984 + 496 + 310 × 0.8 + 248 × 0.9) + chip 5 × 744 = 9622.4, against 9413 − 5000 − 124 = 4289.
const SAVINGS = (9622.4 - 4289) / 9622.4;
const COVERAGE = 2728 / (2728 + 496);

/** A portfolio and dispatch for `handSolvedInput()` that keep every rule, with every figure worked out by hand. */
export function handSolvedSolution(): Solution {
  const purchases = [aPurchase({ offerId: 'gpu-3m', units: 3 }), aPurchase({ offerId: 'chip-owned', units: 1 })];
  return aSolution({
    // No portfolio can cost less than 9000, say: 413 of 9413.
    proof: aProof({ status: 'stopped', objective: EFFECTIVE, bound: 9000, gap: 413 / 9413 }),
    expectedCost: EFFECTIVE,
    cvar: EFFECTIVE,
    portfolio: purchases,
    purchases: [
      // 3 × (300 + 3 × 10 + 0.5 × 2160) = 4230. List: 2 × 744 reach 682 in the first month.
      aPurchaseResult({ ...purchases[0], lastMonth: '2027-03', totalCash: 4230, breakEvenMonth: '2027-01' }),
      // 1000 + 0.25 × 7296 hours to 2027-10 = 2824. List: 5 × 744 reach 1186 in the first month.
      aPurchaseResult({ ...purchases[1], lastMonth: '2027-10', totalCash: 2824, breakEvenMonth: '2027-01' }),
    ],
    bands: [
      aBandResult({
        discountedCost: EFFECTIVE,
        effectiveCost: EFFECTIVE,
        billedCost: BILLED,
        penaltyCost: 124,
        unmetWorkShare: 248 / 44_640,
        committedUnitHours: 3720,
        idleUnitHours: 992,
        utilisation: 2728 / 3720,
        coverage: COVERAGE,
        effectiveSavingsRate: SAVINGS,
        // 3 × (2 × 10 + 0.5 × (672 + 744)) = 2184; 0.25 × 6552 = 1638; 1 × (672 + 6) = 678.
        remainingCommitmentByMonth: [4500],
        capacity: [
          { acceleratorId: 'gpu', usageRatePerUnitHour: 0, existingUnitsByMonth: [1], purchasedUnitsByMonth: [3] },
          { acceleratorId: 'chip', usageRatePerUnitHour: 0.5, existingUnitsByMonth: [0], purchasedUnitsByMonth: [1] },
        ],
        dispatch,
        costs,
        terms: [
          { ...term('running', 'gpu', 1, 678), firstMonth: '2026-03', lastMonth: '2027-02' },
          term('gpu-3m', 'gpu', 3, 2184),
          { ...term('chip-owned', 'chip', 1, 1638), lastMonth: '2027-10' },
        ],
        lanes: [
          {
            laneId: 'serving',
            requiredWork: 44_640,
            servedWork: 44_392,
            unmetWork: 248,
            committedUnitHours: 2728,
            spendUnitHours: 0,
            onDemandUnitHours: 496,
            // 1.25 × 248 + 248.
            interruptibleUnitHours: 558,
            effectiveCost: EFFECTIVE,
            coverage: COVERAGE,
            effectiveSavingsRate: SAVINGS,
            costPerUnit: EFFECTIVE / (44_392 * 1000),
          },
        ],
      }),
    ],
  });
}
