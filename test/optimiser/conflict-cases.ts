import type { Assumptions } from '../../shared/domain/assumptions.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aLane, someGuardrails } from '../builders/a-lane.ts';
import { aMigration, aPlacement } from '../builders/a-placement.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anOnDemandOffer, aReservation, aSpendCommitment, aSpotOffer } from '../builders/an-offer.ts';
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
/** Specialised silicon. */
export const chip = anAccelerator({ id: 'chip', name: 'Chip', siliconClass: 'specialised' });
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
  portfolioAgainstSupply,
];
