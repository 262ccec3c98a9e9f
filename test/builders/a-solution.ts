import { inputsHash } from '../../main/hash/inputs-hash.ts';
import type { BandResult, Proof, PurchaseResult, Solution } from '../../shared/domain/solution.ts';
import { aPurchase } from './a-purchase.ts';
import { aSolveInput } from './a-solve-input.ts';

// 10 units reserved at 1 per unit-hour over 744 + 672 + 744 = 2160 hours cost 21 600; at list (2) it were 43 200.
const COST_BY_MONTH = [7440, 6720, 7440];
const COST = 21_600;
const UNIT_HOURS = 21_600;
const WORK = 216_000;

/** A proof of an optimum of 21 600 for `aSolveInput()`. */
export function aProof(fields: Partial<Proof> = {}): Proof {
  return {
    status: 'proven-optimal',
    objective: COST,
    bound: COST,
    gap: 0,
    seconds: 0.5,
    rows: 9,
    columns: 12,
    nonzeros: 24,
    solverVersion: 'HiGHS 1.15.3',
    inputsHash: inputsHash(aSolveInput()),
    ...fields,
  };
}

/** The band “expected” served by 10 reserved units that are always full. */
export function aBandResult(fields: Partial<BandResult> = {}): BandResult {
  return {
    bandId: 'expected',
    probability: 1,
    discountedCost: COST,
    effectiveCost: COST,
    billedCost: COST,
    penaltyCost: 0,
    unmetWorkShare: 0,
    committedUnitHours: UNIT_HOURS,
    idleUnitHours: 0,
    utilisation: 1,
    coverage: 1,
    effectiveSavingsRate: 0.5,
    unallocatedCost: 0,
    remainingCommitmentByMonth: [14_160, 7440, 0],
    capacity: [
      {
        acceleratorId: 'gpu',
        usageRatePerUnitHour: 0,
        existingUnitsByMonth: [0, 0, 0],
        purchasedUnitsByMonth: [10, 10, 10],
      },
    ],
    spend: [],
    dispatch: [
      {
        laneId: 'serving',
        blockId: 'all',
        source: 'committed',
        acceleratorId: 'gpu',
        offerId: null,
        usageRatePerUnitHour: 0,
        unitsByMonth: [10, 10, 10],
        workPerHourByMonth: [100, 100, 100],
      },
    ],
    deferrals: [],
    runs: [],
    standby: [],
    costs: [
      {
        source: 'committed',
        acceleratorId: 'gpu',
        contractId: 'gpu-3m',
        effectiveByMonth: COST_BY_MONTH,
        billedByMonth: COST_BY_MONTH,
      },
    ],
    terms: [
      {
        contractId: 'gpu-3m',
        acceleratorId: 'gpu',
        firstMonth: '2027-01',
        lastMonth: '2027-03',
        unitsByMonth: [10, 10, 10],
        owedByMonth: [14_160, 7440, 0],
      },
    ],
    resales: [],
    options: [],
    lanes: [
      {
        laneId: 'serving',
        requiredWork: WORK,
        servedWork: WORK,
        unmetWork: 0,
        committedUnitHours: UNIT_HOURS,
        spendUnitHours: 0,
        onDemandUnitHours: 0,
        interruptibleUnitHours: 0,
        effectiveCost: COST,
        coverage: 1,
        effectiveSavingsRate: 0.5,
        costPerUnit: COST / (WORK * 1000),
      },
    ],
    ...fields,
  };
}

/** The purchase of `aPurchase()` with what it means; list price paid monthly overtakes its cash at once. */
export function aPurchaseResult(fields: Partial<PurchaseResult> = {}): PurchaseResult {
  return {
    ...aPurchase(),
    lastMonth: '2027-03',
    isSignNow: true,
    signByMonth: '2027-01',
    totalCash: COST,
    breakEvenMonth: '2027-01',
    ...fields,
  };
}

/** The proven answer to `aSolveInput()`: 10 units of “gpu-3m” from 2027-01, for 21 600. */
export function aSolution(fields: Partial<Solution> = {}): Solution {
  return {
    proof: aProof(),
    expectedCost: COST,
    cvar: COST,
    portfolio: [aPurchase()],
    purchases: [aPurchaseResult()],
    bands: [aBandResult()],
    paths: [],
    conflict: [],
    relaxation: null,
    message: 'Proven optimal.',
    ...fields,
  };
}
