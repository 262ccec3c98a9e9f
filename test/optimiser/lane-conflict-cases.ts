import type { Lane } from '../../shared/domain/lane.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aLane, someGuardrails } from '../builders/a-lane.ts';
import { aPlacement } from '../builders/a-placement.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anExistingCommitment } from '../builders/an-existing-commitment.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { peakAndRest } from '../builders/some-load-blocks.ts';
import { chip, type ConflictCase, inputWith, service } from './conflict-cases.ts';

const forgiving = aLane({ allowedUnmetShares: [{ bandId: 'expected', share: 1 }] });
const onDemandOnly = [anOnDemandOffer()];

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

/** Plans that rules of lanes, or limits on commitments, keep from holding. */
export const laneConflictCases: readonly ConflictCase[] = [
  demandAgainstDeferral,
  runAgainstDeadline,
  specialisedWithoutCover,
  elasticAgainstCap,
  heldAgainstProviderShare,
  heldAgainstLockIn,
  demandAgainstLongestTerm,
  demandAgainstProviderShare,
];
