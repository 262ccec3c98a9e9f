import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import { formulate } from '../../main/optimiser/formulation.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import { assumptionsSchema } from '../../shared/domain/assumptions.ts';
import { readAt, replaceAt } from '../../shared/domain/path.ts';
import type { Relaxation, RelaxedLimit, Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { anExistingCommitment } from '../builders/an-existing-commitment.ts';
import { anOnDemandOffer, anOwnedOffer, aReservation, aSpotOffer } from '../builders/an-offer.ts';
import { checkedInput } from './checked-input.ts';
import { conflictCases, inputWith } from './conflict-cases.ts';
import { scarce } from './plan-changes.ts';
import { randomInput } from './random-input.ts';
import { relaxationCases } from './relaxation-cases.ts';
import { provenSolution } from './solve-checked.ts';
import { unwatched } from './unwatched.ts';

/** The inputs with the overrides of a way out, as a scenario would be solved. */
function relaxedBy(input: SolveInput, { overrides }: Relaxation): SolveInput {
  const assumptions = overrides.reduce((held, { path, value }) => replaceAt(held, path, value), input.assumptions);
  return { ...input, assumptions: assumptionsSchema.parse(assumptions) };
}

/** A relaxed plan with one of its limits set back to what it was. */
function withoutLimit(input: SolveInput, relaxed: SolveInput, limit: RelaxedLimit): SolveInput {
  const path = limit.path.split('/').slice(1);
  const held = readAt(relaxed.assumptions, path);
  const before: unknown = readAt(input.assumptions, path);
  const shareOf = (list: unknown, bandId: unknown): unknown =>
    (list as { bandId: unknown; share: unknown }[]).find((entry) => entry.bandId === bandId)?.share ?? 0;
  const value = Array.isArray(held)
    ? held.map((entry: { bandId: unknown; share: unknown }) =>
        entry.share === limit.to ? { ...entry, share: shareOf(before, entry.bandId) } : entry,
      )
    : before;
  return { ...relaxed, assumptions: replaceAt(relaxed.assumptions, path, value) };
}

async function infeasibleSolution(input: SolveInput): Promise<Solution & { readonly relaxation: Relaxation }> {
  const solution = await solve(input, unwatched());
  expect(checkSolution(input, solution)).toEqual([]);
  expect(solution.proof.status).toBe('infeasible');
  expect(solution.conflict).not.toEqual([]);
  const { relaxation } = solution;
  if (relaxation === null) throw new Error('No way out was found.');
  return { ...solution, relaxation };
}

describe.each(relaxationCases)('$name', ({ input, limit, override, worth, expectedCost, sentence }) => {
  it('has its cheapest way out, at what it is worth and what the plan then costs', async () => {
    const { relaxation } = await infeasibleSolution(input);
    expect(relaxation.limits).toEqual([{ ...limit, family: expect.any(String) as string, sentence }]);
    expect(relaxation.overrides).toEqual([override]);
    expect(relaxation.worth).toBeCloseTo(worth, 3);
    expect(relaxation.expectedCost).toBeCloseTo(expectedCost, 3);
    expect(relaxation.sentence).toContain(sentence);
    expect(relaxation.sentence).toContain(`USD ${expectedCost.toLocaleString('en-US')} (expected, discounted)`);
  });
});

describe('ways out', () => {
  it('keep to whole blocks', async () => {
    // 10 units: 8 on demand, and a block of 4 of which the budget, 2000, pays half: the block costs 4 · 744 = 2976. Two
    // units on demand more would be reckoned at 2 · 2 · 2160.
    const budget = { id: 'jan', name: 'January', firstMonth: '2027-01', lastMonth: '2027-01', limit: 2000 };
    const input = inputWith({
      offers: [anOnDemandOffer({ maximumUnits: 8 }), aReservation({ blockUnits: 4 })],
      policy: aPolicy({ budgets: [{ ...budget, scope: 'committed', bandIds: null }] }),
    });
    const { relaxation } = await infeasibleSolution(input);
    expect(relaxation.limits.map(({ sentence }) => sentence)).toEqual([
      'Raise the budget “January” from USD 2,000 to USD 2,976.',
    ]);
  });

  it('let interruptible capacity serve a lane that did not allow any', async () => {
    const [{ input } = { input: null }] = conflictCases.filter(({ name }) => name.includes('three limits'));
    if (input === null) throw new Error('The case is missing.');
    const lanes = input.assumptions.lanes.map((lane) => ({ ...lane, interruptionToleranceShare: 0 }));
    const { relaxation } = await infeasibleSolution({ ...input, assumptions: { ...input.assumptions, lanes } });
    const relaxed = relaxedBy({ ...input, assumptions: { ...input.assumptions, lanes } }, relaxation);
    expect(await provenSolution(relaxed)).not.toBeNull();
  });

  it('of plans too large to be solved over and over cost at most what the portfolio found on the way does', async () => {
    // 90 bands of 36 months: 10 units are wanted, of which 8 on demand; a block of 4 costs 4 · 744 in January.
    const bands = Array.from({ length: 90 }, (_, s) => aBand({ id: `s${s}`, name: `Band ${s}`, probability: 1 / 90 }));
    const budget = { id: 'jan', name: 'January', firstMonth: '2027-01', lastMonth: '2027-01', limit: 2000 };
    const input = checkedInput({
      months: 36,
      bands,
      offers: [
        anOnDemandOffer({ maximumUnits: 8 }),
        aSpotOffer(),
        aReservation({ blockUnits: 4, termMonths: 36, latestStartMonth: '2027-01' }),
      ],
      policy: { budgets: [{ ...budget, scope: 'committed', bandIds: null }] },
    });
    expect(formulate(preparePortfolio(input)).model.columnNames.length).toBeGreaterThan(6000);
    const { proof, relaxation } = await solve(input, unwatched());
    expect(proof.objective).toBeNull();
    expect(relaxation?.limits.map(({ sentence }) => sentence)).toEqual([
      'Raise the budget “January” from USD 2,000 to USD 2,976.',
    ]);
    // 36 months of 26 304 hours in all: 4 units at 1 and 6 at 2.
    expect(relaxation?.gap).toBeNull();
    expect(relaxation?.sentence).toMatch(/costs at most USD 420,864 /);
  });

  it('name none for a plan that can be kept', async () => {
    expect((await solve(inputWith({}), unwatched())).relaxation).toBeNull();
  });

  it('are not looked for once a solve is stopped', async () => {
    const [{ input } = { input: inputWith({}) }] = conflictCases;
    let asked = 0;
    const solution = await solve(input, unwatched({ shouldStop: () => (asked += 1) > 3 }));
    expect(solution.relaxation).toBeNull();
  });
});

describe.each([true, false])('random plans that cannot hold, divisible: %s', (isDivisible) => {
  it('can be kept once relaxed, and not without any one of the limits that give way', async () => {
    let found = 0;
    for (let seed = 0; found < (isDivisible ? 8 : 5); seed++) {
      const input = scarce(randomInput(seed, { isDivisible }));
      const solution = await solve(input, unwatched());
      if (solution.proof.status !== 'infeasible') continue;
      found += 1;
      const { relaxation } = await infeasibleSolution(input);
      const relaxed = relaxedBy(input, relaxation);
      const kept = await provenSolution(relaxed);
      expect(kept?.expectedCost, `seed ${seed}`).toBeCloseTo(relaxation.expectedCost ?? Number.NaN, 2);
      for (const limit of relaxation.limits) {
        const without = await provenSolution(withoutLimit(input, relaxed, limit));
        expect(without, `seed ${seed} without ${limit.sentence}`).toBeNull();
      }
    }
  });
});

describe('on the edge', () => {
  /** 10 000 units at 2 over 2160 hours cost 43 200 000, `below` less than which the budget is. */
  function withBudgetBelow(below: number): SolveInput {
    const budget = {
      id: 'q1',
      name: 'Quarter',
      firstMonth: '2027-01',
      lastMonth: '2027-03',
      limit: 43_200_000 - below,
    };
    return inputWith({
      offers: [anOnDemandOffer()],
      workloads: [aWorkload({ baseWorkPerHour: 100_000 })],
      policy: aPolicy({ budgets: [{ ...budget, scope: 'all', bandIds: null }] }),
    });
  }

  it.each([0, 1e-9])('a budget %d below what the plan costs is kept', async (below) => {
    const kept = await provenSolution(withBudgetBelow(below));
    expect(kept?.expectedCost).toBeCloseTo(43_200_000, 2);
  });

  it.each([1e-3, 0.01, 0.05, 1, 43])('a budget %d below is raised to the cent, in a sentence', async (below) => {
    const { relaxation } = await infeasibleSolution(withBudgetBelow(below));
    expect(relaxation.limits).toHaveLength(1);
    expect(relaxation.limits[0]?.to).toBeGreaterThanOrEqual(43_200_000 - 0.001);
    expect(relaxation.limits[0]?.to).toBeLessThanOrEqual(43_200_000 + 1.01);
  });

  it('one more point of growth ends in a sentence', async () => {
    // 10 units are to be had and needed; a year's growth of 1 % takes 0.17 % more, 0.0166 units, in the third month.
    const grown = (annualRate: number): SolveInput =>
      inputWith({
        offers: [anOnDemandOffer({ maximumUnits: 10 })],
        workloads: [aWorkload({ growth: { kind: 'compound', annualRate } })],
      });
    expect(await provenSolution(grown(0))).not.toBeNull();
    const { relaxation } = await infeasibleSolution(grown(0.01));
    expect(relaxation.limits.map(({ sentence }) => sentence)).toEqual([
      'Raise the supply of “GPU on demand” from 10 to 10.02 units.',
    ]);
  });

  it('a limit of money is held to the cent beside coefficients of hundreds of thousands', async () => {
    // Two running units alone are billed 2 · 744 in January. The purchase price of a bought unit dwarfs them.
    const budget = { id: 'jan', name: 'January', firstMonth: '2027-01', lastMonth: '2027-01', limit: 1487.99 };
    const { relaxation } = await infeasibleSolution(
      inputWith({
        existingCommitments: [anExistingCommitment()],
        offers: [anOnDemandOffer(), anOwnedOffer({ upfrontPerUnit: 400_000 })],
        policy: aPolicy({ budgets: [{ ...budget, scope: 'committed', bandIds: null }] }),
      }),
    );
    expect(relaxation.limits[0]?.to).toBeGreaterThanOrEqual(1488);
    expect(relaxation.limits[0]?.to).toBeLessThanOrEqual(1488.1);
  });
});
