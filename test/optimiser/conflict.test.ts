import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import { explainConflict } from '../../main/optimiser/conflict.ts';
import { type Formulation, formulate } from '../../main/optimiser/formulation.ts';
import { LinearSolver } from '../../main/optimiser/highs.ts';
import type { LinearModel } from '../../main/optimiser/linear-model.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import { reportedForm, SolveReport } from '../../main/optimiser/solve-report.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import type { ConflictRule } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { laneConflictCases } from './lane-conflict-cases.ts';
import { conflictCases, inputWith, service } from './conflict-cases.ts';
import { randomInput } from './random-input.ts';
import { scarce } from './plan-changes.ts';
import { unwatched } from './unwatched.ts';

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

/** The conflict of a plan, told in time. */
async function conflictOf(formulation: Formulation, shouldStop: () => boolean): Promise<ConflictRule[]> {
  const conflict = await explainConflict(formulation, shouldStop);
  if (conflict === null) throw new Error('Time ran out.');
  return conflict;
}

describe.each([...conflictCases, ...laneConflictCases])('$name', ({ input, rules }) => {
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
      const conflict = await conflictOf(formulation, () => false);
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

describe('random plans with less money and less on sale', () => {
  it.each([true, false])(
    'end proven or with a conflict, divisible: %s: the solver never gives up',
    async (isDivisible) => {
      const statuses = new Set<string>();
      for (let seed = 700; seed < 730; seed++) {
        const input = scarce(randomInput(seed, { isDivisible }));
        const solution = await solve(input, unwatched());
        expect(checkSolution(input, solution), `seed ${seed}`).toEqual([]);
        statuses.add(solution.proof.status);
      }
      expect([...statuses].toSorted()).toEqual(['infeasible', 'proven-optimal']);
    },
  );
});

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

describe('explainConflict', () => {
  it('names no rule of a plan that can hold', async () => {
    const input = aSolveInput();
    expect(await conflictOf(formulate(preparePortfolio(input)), () => false)).toEqual([]);
  });

  it('names what is known so far when it is stopped', async () => {
    const [{ input, rules } = { input: aSolveInput(), rules: {} }] = conflictCases;
    const conflict = await conflictOf(formulate(preparePortfolio(input)), () => true);
    expect(conflict.map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(rules)));
  });

  it('says so when time runs out before anything is known', async () => {
    const [{ input } = { input: aSolveInput() }] = conflictCases;
    const formulation = formulate(preparePortfolio(input));
    const report = new SolveReport(input, reportedForm(formulation), unwatched(), '', 0);
    const { conflict, relaxation, message, proof } = report.unsolvable('out-of-time');
    expect({ conflict, relaxation, status: proof.status }).toEqual({
      conflict: [],
      relaxation: null,
      status: 'time-limit',
    });
    expect(message).toContain('allow more time');
  });

  it('names the rules that cannot hold in whole blocks, though they could in fractions', async () => {
    const conflict = await conflictOf(formulate(preparePortfolio(lacking(8, 2000))), () => false);
    expect(conflict.map(({ path }) => path)).toEqual([
      service,
      'assumptions/offers/gpu-od/maximumUnits',
      'assumptions/policy/budgets/jan/limit',
    ]);
    for (const input of [lacking(null, 2000), lacking(8, 2976)])
      expect(await conflictOf(formulate(preparePortfolio(input)), () => false)).toEqual([]);
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

it('a plan that only whole blocks cannot keep is told as infeasible too, not as failed', async () => {
  const input = lacking(8, 2000);
  const solution = await solve(input, unwatched());
  expect(solution.proof.status).toBe('infeasible');
  expect(solution.conflict.length).toBeGreaterThan(0);
  expect(checkSolution(input, solution)).toEqual([]);
});
