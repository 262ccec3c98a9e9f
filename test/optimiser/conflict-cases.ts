import type { Assumptions } from '../../shared/domain/assumptions.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import { aLane, someGuardrails } from '../builders/a-lane.ts';
import { aMigration, aPlacement } from '../builders/a-placement.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { anExistingCommitment } from '../builders/an-existing-commitment.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anOnDemandOffer, aReservation, aSpendCommitment, aSpotOffer } from '../builders/an-offer.ts';
import { peakAndRest } from '../builders/some-load-blocks.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

/** A plan that cannot hold, the places of the rules it is told to break, and how to drop each of them. */
export type ConflictCase = {
  readonly name: string;
  readonly input: SolveInput;
  /** By path of the rule: the inputs without it, and words its sentence must hold. */
  readonly rules: Readonly<Record<string, { readonly dropped: SolveInput; readonly words: readonly string[] }>>;
};

/** Inputs of `someAssumptions()` with changes. */
export function inputWith(fields: Partial<Assumptions>, rest: Partial<SolveInput> = {}): SolveInput {
  return aSolveInput({ assumptions: someAssumptions(fields), ...rest });
}

const capped = anOnDemandOffer({ maximumUnits: 5 });
const onDemandOnly = [anOnDemandOffer()];
const forgiving = aLane({ allowedUnmetShares: [{ bandId: 'expected', share: 1 }] });
/** Where a lane's service limits stand in the plan. */
export const service = 'assumptions/lanes/serving/allowedUnmetShares';

// 100 work units per hour at 10 a unit-hour need 10 units; only 5 can be had.
const demandAgainstCap: ConflictCase = {
  name: 'demand against a cap on demand',
  input: inputWith({ offers: [capped] }),
  rules: {
    [service]: {
      dropped: inputWith({ offers: [capped], lanes: [forgiving] }),
      words: ['Serving', 'completely', 'Expected'],
    },
    'assumptions/offers/gpu-od/maximumUnits': {
      dropped: inputWith({ offers: onDemandOnly }),
      words: ['GPU on demand', '5 units'],
    },
  },
};

// A rate card gives no capacity: of the provider's 5 units on demand, all together 5 can be had.
const spendAgainstStock: ConflictCase = {
  name: 'demand against what a provider has, on demand and at rate cards',
  input: inputWith({ offers: [capped, aSpendCommitment()] }),
  rules: {
    [service]: {
      dropped: inputWith({ offers: [capped, aSpendCommitment()], lanes: [forgiving] }),
      words: ['Serving', 'completely', 'Expected'],
    },
    'assumptions/offers/gpu-od/maximumUnits': {
      dropped: inputWith({ offers: [...onDemandOnly, aSpendCommitment()] }),
      words: ['Provider', '5 units', 'GPU', 'rate cards'],
    },
  },
};

// 10 units at 2 per unit-hour over 2160 hours cost 43 200.
const smallBudget = aPolicy({
  budgets: [
    {
      id: 'q1',
      name: 'First quarter',
      firstMonth: '2027-01',
      lastMonth: '2027-03',
      limit: 40_000,
      scope: 'all',
      bandIds: null,
    },
  ],
});
const demandAgainstBudget: ConflictCase = {
  name: 'demand against a budget',
  input: inputWith({ offers: onDemandOnly, policy: smallBudget }),
  rules: {
    [service]: {
      dropped: inputWith({ offers: onDemandOnly, policy: smallBudget, lanes: [forgiving] }),
      words: ['Serving'],
    },
    'assumptions/policy/budgets/q1/limit': {
      dropped: inputWith({ offers: onDemandOnly }),
      words: ['First quarter', '40,000', '2027-01', '2027-03'],
    },
  },
};

// 20 units are locked, 10 can be used: half of them stay idle. Less service would not help, so it is not to be named.
const overcommitCap = aPolicy({
  overcommitCaps: [{ id: 'idle', name: 'Idle cap', bandId: 'expected', maximumIdleShare: 0.3, scope: 'total' }],
});
const twentyLocked = [aPurchase({ units: 20, isLocked: true })];
const lockAgainstOvercommit: ConflictCase = {
  name: 'a locked purchase against an overcommit cap',
  input: inputWith({ policy: overcommitCap }, { portfolio: twentyLocked }),
  rules: {
    'assumptions/policy/overcommitCaps/idle/maximumIdleShare': {
      dropped: inputWith({}, { portfolio: twentyLocked }),
      words: ['Idle cap', '30 %', 'Expected'],
    },
    'portfolio/gpu-3m/2027-01': {
      dropped: inputWith({ policy: overcommitCap }),
      words: ['GPU 3 months', '2027-01', 'locked'],
    },
  },
};

// The only placement needs a readiness of 80 % and has 50 %: nothing can serve the lane.
const closed = [
  aPlacement({ readiness: [{ month: '2026-01', kernelCoverage: 1, compilerMaturity: 0.5, observability: 1 }] }),
];
const strict = { guardrails: someGuardrails({ minimumReadiness: 0.8 }) };
const serviceWithoutPlacement: ConflictCase = {
  name: 'service against a closed placement',
  input: inputWith({ placements: closed, lanes: [aLane(strict)] }),
  rules: {
    [service]: {
      dropped: inputWith({
        placements: closed,
        lanes: [aLane({ ...strict, allowedUnmetShares: forgiving.allowedUnmetShares })],
      }),
      words: ['Serving', 'completely'],
    },
  },
};

// The stock of 8 units holds the units on demand and the reserved ones; 10 are needed.
const stock = aPolicy({
  supplyGroups: [{ id: 'stock', name: 'Stock of the region', offerIds: ['gpu-od', 'gpu-3m'], maximumUnits: 8 }],
});
const demandAgainstStock: ConflictCase = {
  name: 'demand against a shared stock',
  input: inputWith({ policy: stock }),
  rules: {
    [service]: { dropped: inputWith({ policy: stock, lanes: [forgiving] }), words: ['Serving'] },
    'assumptions/policy/supplyGroups/stock/maximumUnits': {
      dropped: inputWith({}),
      words: ['Stock of the region', '8 units'],
    },
  },
};

// 5 units on demand do half of the work; spot may do 20 %, the specialised chip 25 %: 95 % in all.
const chip = anAccelerator({ id: 'chip', name: 'Chip', siliconClass: 'specialised' });
const threeLimits = (fields: {
  tolerance?: number;
  specialised?: number;
  cap?: number | null;
  unmet?: number;
}): SolveInput =>
  inputWith({
    accelerators: [anAccelerator(), chip],
    lanes: [
      aLane({
        interruptionToleranceShare: fields.tolerance ?? 0.2,
        guardrails: someGuardrails({ specialisedShareCap: fields.specialised ?? 0.25 }),
        allowedUnmetShares: [{ bandId: 'expected', share: fields.unmet ?? 0 }],
      }),
    ],
    placements: [aPlacement(), aPlacement({ id: 'serving-chip', acceleratorId: 'chip' })],
    offers: [
      anOnDemandOffer({ maximumUnits: fields.cap === undefined ? 5 : fields.cap }),
      aSpotOffer(),
      anOnDemandOffer({ id: 'chip-od', name: 'Chip on demand', acceleratorId: 'chip' }),
    ],
  });
const demandAgainstThree: ConflictCase = {
  name: 'demand against three limits at once',
  input: threeLimits({}),
  rules: {
    [service]: { dropped: threeLimits({ unmet: 0.05 }), words: ['Serving'] },
    'assumptions/offers/gpu-od/maximumUnits': { dropped: threeLimits({ cap: null }), words: ['GPU on demand'] },
    'assumptions/lanes/serving/interruptionToleranceShare': {
      dropped: threeLimits({ tolerance: 0.25 }),
      words: ['20 %', 'interruptible'],
    },
    'assumptions/lanes/serving/guardrails/specialisedShareCap': {
      dropped: threeLimits({ specialised: 0.3 }),
      words: ['25 %', 'specialised'],
    },
  },
};

// The lane's only accelerator opens by a migration, half of the work in the first of two months.
const ramp = (rampMonths: number, unmet: number): SolveInput =>
  inputWith({
    lanes: [aLane({ allowedUnmetShares: [{ bandId: 'expected', share: unmet }] })],
    placements: [aPlacement({ isIncumbent: false, migration: aMigration({ rampMonths }) })],
  });
const demandAgainstRamp: ConflictCase = {
  name: 'service against a migration ramp',
  input: ramp(2, 0),
  rules: {
    [service]: { dropped: ramp(2, 0.5), words: ['Serving'] },
    'assumptions/placements/serving-gpu/migration': { dropped: ramp(1, 0), words: ['Serving', 'GPU', 'ramp'] },
  },
};

// The peak wants 100; 5 units on demand do half of it, and only 40 % may wait.
const stillWork = (deferrableShare: number, maximumUnits: number | null, unmet: number): SolveInput =>
  inputWith({
    loadBlocks: peakAndRest(),
    lanes: [aLane({ deferrableShare, allowedUnmetShares: [{ bandId: 'expected', share: unmet }] })],
    demand: {
      kind: 'table',
      rows: [{ laneId: 'serving', bandId: 'expected', blockId: 'peak', workPerHourByMonth: [100, 100, 100] }],
    },
    offers: [anOnDemandOffer({ maximumUnits })],
  });
const demandAgainstDeferral: ConflictCase = {
  name: 'a peak of which too little may wait',
  input: stillWork(0.4, 5, 0),
  rules: {
    [service]: { dropped: stillWork(0.4, 5, 0.1), words: ['Serving'] },
    'assumptions/offers/gpu-od/maximumUnits': { dropped: stillWork(0.4, null, 0), words: ['5 units'] },
    'assumptions/lanes/serving/deferrableShare': { dropped: stillWork(0.5, 5, 0), words: ['Serving', '40 %', 'month'] },
  },
};

// 15 units on demand serve 100 an hour and 50 of the run: 37 200 in January. It waits until March, or is too large.
const lateRun = (work: number, deadlineMonth: string, maximumUnits: number | null): SolveInput =>
  inputWith({
    workloads: [aWorkload({ discreteRuns: [{ id: 'retrain', work, earliestMonth: '2027-01', deadlineMonth }] })],
    offers: [anOnDemandOffer({ maximumUnits })],
  });
const unmetLateRun = lateRun(50_000, '2027-01', 15);
const runAgainstDeadline: ConflictCase = {
  name: 'a run that is too large for the months before its deadline',
  input: unmetLateRun,
  rules: {
    [service]: {
      dropped: { ...unmetLateRun, assumptions: { ...unmetLateRun.assumptions, lanes: [forgiving] } },
      words: ['Serving'],
    },
    'assumptions/offers/gpu-od/maximumUnits': { dropped: lateRun(50_000, '2027-01', null), words: ['15 units'] },
    'assumptions/workloads/ranking/discreteRuns/retrain': {
      dropped: lateRun(50_000, '2027-02', 15),
      words: ['retrain', 'Ranking', '50,000 × 1M inferences', 'deadline 2027-01'],
    },
  },
};

// 5 units on demand do half of the work, the specialised chip the rest: a half of that half has no cover.
const uncovered = (fallbackCoverShare: number, maximumUnits: number | null, unmet: number): SolveInput =>
  inputWith({
    accelerators: [anAccelerator(), chip],
    lanes: [
      aLane({
        guardrails: someGuardrails({ fallbackCoverShare }),
        allowedUnmetShares: [{ bandId: 'expected', share: unmet }],
      }),
    ],
    placements: [aPlacement(), aPlacement({ id: 'serving-chip', acceleratorId: 'chip' })],
    offers: [
      anOnDemandOffer({ maximumUnits }),
      anOnDemandOffer({ id: 'chip-od', name: 'Chip on demand', acceleratorId: 'chip' }),
    ],
  });
const specialisedWithoutCover: ConflictCase = {
  name: 'specialised silicon without anything to fall back to',
  input: uncovered(0.5, 5, 0),
  rules: {
    [service]: { dropped: uncovered(0.5, 5, 0.5), words: ['Serving'] },
    'assumptions/offers/gpu-od/maximumUnits': { dropped: uncovered(0.5, null, 0), words: ['5 units'] },
    'assumptions/lanes/serving/guardrails/fallbackCoverShare': {
      dropped: uncovered(0, 5, 0),
      words: ['Serving', '50 %', 'standing by', 'specialised'],
    },
  },
};

// Half of the work, 5 units, must run on demand, where 2 can be had.
const elasticLane = (minimumElasticShare: number): Lane =>
  aLane({ guardrails: someGuardrails({ minimumElasticShare }) });
const twoOnDemand = [anOnDemandOffer({ maximumUnits: 2 }), aReservation()];
const elasticAgainstCap: ConflictCase = {
  name: 'a share of work without commitment that cannot be had',
  input: inputWith({ lanes: [elasticLane(0.5)], offers: twoOnDemand }),
  rules: {
    'assumptions/offers/gpu-od/maximumUnits': {
      dropped: inputWith({ lanes: [elasticLane(0.5)] }),
      words: ['2 units'],
    },
    'assumptions/lanes/serving/guardrails/minimumElasticShare': {
      dropped: inputWith({ lanes: [elasticLane(0.2)], offers: twoOnDemand }),
      words: ['Serving', '50 %', 'without commitment'],
    },
  },
};

// 4 units are held to June, from one provider; there is nothing to buy from another. At the end of January they owe
// 4 · (672 + 744 + 720 + 744 + 720).
const held = [anExistingCommitment({ provider: 'North', units: 4, ratePerUnitHour: 1, lastMonth: '2027-06' })];
const heldOnly = { existingCommitments: held, offers: onDemandOnly };
const heldAgainstProviderShare: ConflictCase = {
  name: 'existing commitments against a provider share',
  input: inputWith({ ...heldOnly, policy: aPolicy({ maximumProviderShare: 0.8 }) }),
  rules: {
    'assumptions/policy/maximumProviderShare': {
      dropped: inputWith(heldOnly),
      words: ['80 %', '“North”', 'Existing commitments alone are 100 %'],
    },
  },
};
const heldAgainstLockIn: ConflictCase = {
  name: 'existing commitments against a lock-in cap',
  input: inputWith({ ...heldOnly, policy: aPolicy({ lockInCap: 10_000 }) }),
  rules: {
    'assumptions/policy/lockInCap': {
      dropped: inputWith(heldOnly),
      words: ['10,000', 'Existing commitments alone still owe 14,400 at the end of 2027-01'],
    },
  },
};

// 5 units on demand do half; the only contract runs for 3 months, and the lane allows one.
const shortOnly = (longestTermMonths: number | null, maximumUnits: number | null, unmet: number): SolveInput =>
  inputWith({
    lanes: [
      aLane({
        guardrails: someGuardrails({ longestTermMonths }),
        allowedUnmetShares: [{ bandId: 'expected', share: unmet }],
      }),
    ],
    offers: [anOnDemandOffer({ maximumUnits }), aReservation()],
  });
const demandAgainstLongestTerm: ConflictCase = {
  name: 'demand against a longest term',
  input: shortOnly(1, 5, 0),
  rules: {
    [service]: { dropped: shortOnly(1, 5, 0.5), words: ['Serving'] },
    'assumptions/offers/gpu-od/maximumUnits': { dropped: shortOnly(1, null, 0), words: ['5 units'] },
    'assumptions/lanes/serving/guardrails/longestTermMonths': {
      dropped: shortOnly(null, 5, 0),
      words: ['Serving', 'more than 1 month'],
    },
  },
};

// 2 units on demand do a fifth; all contracts are with one provider, which may do 90 % of what commitments do.
const oneProvider = (maximumProviderShare: number | null, maximumUnits: number | null, unmet: number): SolveInput =>
  inputWith({
    lanes: [
      aLane({
        guardrails: someGuardrails({ maximumProviderShare }),
        allowedUnmetShares: [{ bandId: 'expected', share: unmet }],
      }),
    ],
    offers: [anOnDemandOffer({ maximumUnits }), aReservation({ provider: 'North' })],
  });
const demandAgainstProviderShare: ConflictCase = {
  name: 'demand against the provider share of a lane',
  input: oneProvider(0.9, 2, 0),
  rules: {
    [service]: { dropped: oneProvider(0.9, 2, 0.8), words: ['Serving'] },
    'assumptions/offers/gpu-od/maximumUnits': { dropped: oneProvider(0.9, null, 0), words: ['2 units'] },
    'assumptions/lanes/serving/guardrails/maximumProviderShare': {
      dropped: oneProvider(null, 2, 0),
      words: ['Serving', '90 %', '“North”'],
    },
  },
};

// Evaluating 6 units of an offer of which 4 are on sale.
const fourOnSale = [anOnDemandOffer(), aReservation({ maximumUnits: 4 })];
const six: Partial<SolveInput> = { kind: 'evaluate', portfolio: [aPurchase({ units: 6 })] };
const portfolioAgainstSupply: ConflictCase = {
  name: 'a portfolio that buys more than is on sale',
  input: inputWith({ offers: fourOnSale }, six),
  rules: {
    'assumptions/offers/gpu-3m/maximumUnits': {
      dropped: inputWith({}, six),
      words: ['GPU 3 months', '4 units in all'],
    },
    'portfolio/gpu-3m/2027-01': {
      dropped: inputWith({ offers: fourOnSale }, { ...six, portfolio: [] }),
      words: ['2027-01'],
    },
  },
};

/** Plans that cannot hold, each with the rules that make it so. */
export const conflictCases: readonly ConflictCase[] = [
  demandAgainstCap,
  spendAgainstStock,
  demandAgainstBudget,
  lockAgainstOvercommit,
  serviceWithoutPlacement,
  demandAgainstStock,
  demandAgainstThree,
  demandAgainstRamp,
  demandAgainstDeferral,
  runAgainstDeadline,
  specialisedWithoutCover,
  elasticAgainstCap,
  demandAgainstLongestTerm,
  demandAgainstProviderShare,
  heldAgainstProviderShare,
  heldAgainstLockIn,
  portfolioAgainstSupply,
];
