import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import { explainConflict } from '../../main/optimiser/conflict.ts';
import { formulate } from '../../main/optimiser/formulation.ts';
import { LinearSolver } from '../../main/optimiser/highs.ts';
import type { LinearModel } from '../../main/optimiser/linear-model.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import type { Assumptions } from '../../shared/domain/assumptions.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aLane, someGuardrails } from '../builders/a-lane.ts';
import { aMigration, aPlacement } from '../builders/a-placement.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anOnDemandOffer, aReservation, aSpotOffer } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { randomInput } from './random-input.ts';
import { unwatched } from './unwatched.ts';

/** A plan that cannot hold, the places of the rules it is told to break, and how to drop each of them. */
type ConflictCase = {
  readonly name: string;
  readonly input: SolveInput;
  /** By path of the rule: the inputs without it, and words its sentence must hold. */
  readonly rules: Readonly<Record<string, { readonly dropped: SolveInput; readonly words: readonly string[] }>>;
};

function inputWith(fields: Partial<Assumptions>, rest: Partial<SolveInput> = {}): SolveInput {
  return aSolveInput({ assumptions: someAssumptions(fields), ...rest });
}

const capped = anOnDemandOffer({ maximumUnits: 5 });
const onDemandOnly = [anOnDemandOffer()];
const forgiving = aLane({ allowedUnmetShares: [{ bandId: 'expected', share: 1 }] });
const service = 'assumptions/lanes/serving/allowedUnmetShares';

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
    'assumptions/policy/budgets/q1': {
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
    'assumptions/policy/overcommitCaps/idle': {
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
    'assumptions/policy/supplyGroups/stock': { dropped: inputWith({}), words: ['Stock of the region', '8 units'] },
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

// Evaluating 6 units of an offer of which 4 are on sale.
const fourOnSale = [anOnDemandOffer(), aReservation({ maximumUnits: 4 })];
const six = { kind: 'evaluate', portfolio: [aPurchase({ units: 6 })] } as const;
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

/** True when the rules with these keys, and what is true by definition, can hold together. */
async function canHold(model: LinearModel, keys: readonly string[]): Promise<boolean> {
  const isKept = (row: number): boolean => model.rowRules[row] == null || keys.includes(model.rowRules[row].key);
  const solver = await LinearSolver.create(
    {
      ...model,
      cost: model.cost.map(() => 0),
      rowLower: model.rowLower.map((lower, row) => (isKept(row) ? lower : -Infinity)),
      rowUpper: model.rowUpper.map((upper, row) =>
        isKept(row) || model.rowRules[row]?.isFloorOnly === true ? upper : Infinity,
      ),
    },
    'relaxation',
  );
  try {
    const { status } = solver.run({ timeLimitSeconds: 60, shouldStop: () => false });
    expect(['optimal', 'infeasible']).toContain(status);
    return status === 'optimal';
  } finally {
    solver.dispose();
  }
}

const cases = [
  demandAgainstCap,
  demandAgainstBudget,
  lockAgainstOvercommit,
  serviceWithoutPlacement,
  demandAgainstStock,
  demandAgainstThree,
  demandAgainstRamp,
  portfolioAgainstSupply,
];

describe.each(cases)('$name', ({ input, rules }) => {
  it('is told as infeasible, with the rules that take part and no other', async () => {
    const solution = await solve(input, unwatched());
    expect(solution.proof.status).toBe('infeasible');
    expect(solution.proof.objective).toBeNull();
    expect(solution.portfolio).toEqual([]);
    expect(checkSolution(input, solution)).toEqual([]);
    expect(solution.conflict.map(({ path }) => path).toSorted()).toEqual(Object.keys(rules).toSorted());
    for (const { path, sentence } of solution.conflict) {
      for (const word of rules[path]?.words ?? []) expect(sentence).toContain(word);
    }
  });

  it.each(Object.entries(rules))('can be solved once %s is dropped', async (_path, { dropped }) => {
    const solution = await solve(dropped, unwatched());
    expect(solution.conflict).toEqual([]);
    expect(solution.proof.status).toBe('proven-optimal');
    expect(checkSolution(dropped, solution)).toEqual([]);
  });
});

describe('conflicts of random plans', () => {
  it('are irreducible: without any one of their rules there is none, and they are one by themselves', async () => {
    let conflicts = 0;
    for (let seed = 0; conflicts < 25; seed++) {
      const formulation = formulate(preparePortfolio(randomInput(seed, { isDivisible: true })));
      const conflict = await explainConflict(formulation, () => false);
      if (conflict.length === 0) continue;
      conflicts += 1;
      const { rowRules } = formulation.model;
      const named = rowRules.filter((rule) => conflict.some(({ sentence }) => sentence === rule?.sentence));
      const keys = [...new Set(named.map((rule) => rule?.key ?? ''))];
      expect(keys.length, `seed ${seed}`).toBe(conflict.length);
      expect(await canHold(formulation.model, keys), `seed ${seed}`).toBe(false);
      for (const key of keys)
        expect(
          await canHold(
            formulation.model,
            keys.filter((other) => other !== key),
          ),
          `seed ${seed} without ${key}`,
        ).toBe(true);
    }
  });
});

describe('explainConflict', () => {
  it('names no rule of a plan that can hold', async () => {
    const input = aSolveInput();
    expect(await explainConflict(formulate(preparePortfolio(input)), () => false)).toEqual([]);
  });

  it('names the rules that cannot hold in whole blocks, though they could in fractions', async () => {
    // 10 units are wanted: 8 on demand, and blocks of 4 of which the budget for January, 2000, pays half (4 · 744 = 2976).
    const lacking = (maximumUnits: number | null, limit: number): SolveInput =>
      inputWith({
        offers: [anOnDemandOffer({ maximumUnits }), aReservation({ blockUnits: 4 })],
        policy: aPolicy({
          budgets: [
            {
              id: 'jan',
              name: 'January',
              firstMonth: '2027-01',
              lastMonth: '2027-01',
              limit,
              scope: 'committed',
              bandIds: null,
            },
          ],
        }),
      });
    const conflict = await explainConflict(formulate(preparePortfolio(lacking(8, 2000))), () => false);
    expect(conflict.map(({ path }) => path)).toEqual([
      service,
      'assumptions/offers/gpu-od/maximumUnits',
      'assumptions/policy/budgets/jan',
    ]);
    for (const input of [lacking(null, 2000), lacking(8, 2976)])
      expect(await explainConflict(formulate(preparePortfolio(input)), () => false)).toEqual([]);
  });

  it('names each band’s demand only where that band cannot be served', async () => {
    // 10 units on demand serve the low band (100 work units per hour), not the high one (150).
    const input = inputWith({
      bands: [
        aBand({ id: 'low', name: 'Low', probability: 0.5 }),
        aBand({ id: 'high', name: 'High', probability: 0.5, demandMultiplier: 1.5 }),
      ],
      offers: [anOnDemandOffer({ maximumUnits: 10 })],
    });
    const { conflict } = await solve(input, unwatched());
    expect(conflict.map(({ family }) => family)).toEqual(['Service', 'Supply']);
    expect(conflict[0]?.sentence).toContain('High');
  });
});
