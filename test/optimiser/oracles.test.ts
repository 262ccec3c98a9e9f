import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import type { Purchase } from '../../shared/domain/portfolio.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { oracleCases } from './oracle-cases.ts';
import { unwatched } from './unwatched.ts';

const RELATIVE = 1e-6;

/** Equal to a millionth of the value; units, which are given to six decimals, also to a millionth of a unit. */
function expectClose(found: number | null | undefined, wanted: number, absolute = 0): void {
  expect(found).toBeTypeOf('number');
  expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThanOrEqual(RELATIVE * Math.abs(wanted) + absolute);
}

function withRevealMonth(input: SolveInput, revealMonth: number): SolveInput {
  const { assumptions } = input;
  return { ...input, assumptions: { ...assumptions, policy: { ...assumptions.policy, revealMonth } } };
}

function withoutLeadTimes(input: SolveInput): SolveInput {
  const { assumptions } = input;
  const offers = assumptions.offers.map((offer) =>
    'leadTimeMonths' in offer ? { ...offer, leadTimeMonths: 0 } : offer,
  );
  return { ...input, assumptions: { ...assumptions, offers } };
}

const nameOf = ({ offerId, startMonth }: Pick<Purchase, 'offerId' | 'startMonth'>): string =>
  `${offerId}@${startMonth}`;

const cases = oracleCases();

describe.each(cases)('$name', ({ input, expected }) => {
  it('is solved to its known optimum, and nothing is wrong with the answer', async () => {
    const solution = await solve(input, unwatched());
    expect(checkSolution(input, solution)).toEqual([]);
    expect(solution.proof.status).toBe('proven-optimal');
    expectClose(solution.proof.objective, expected.objective);
    expectClose(solution.expectedCost, expected.expectedCost);
    if (expected.cvar !== null) expectClose(solution.cvar, expected.cvar);
    expect(solution.bands.map(({ bandId }) => bandId)).toEqual(Object.keys(expected.costByBand));
    for (const band of solution.bands) expectClose(band.discountedCost, expected.costByBand[band.bandId] ?? Number.NaN);
    const bought = solution.portfolio.filter(({ units }) => units > RELATIVE);
    expect(bought.map(nameOf).toSorted()).toEqual(expected.purchases.map(nameOf).toSorted());
    for (const wanted of expected.purchases)
      expectClose(bought.find((purchase) => nameOf(purchase) === nameOf(wanted))?.units, wanted.units, RELATIVE);
  });

  it('costs the same when its optimum is evaluated', async () => {
    const optimum = await solve(input, unwatched());
    const evaluation: SolveInput = { ...input, kind: 'evaluate', portfolio: optimum.portfolio };
    const solution = await solve(evaluation, unwatched());
    expect(checkSolution(evaluation, solution)).toEqual([]);
    expectClose(solution.proof.objective, expected.objective);
    expect(solution.portfolio).toEqual(optimum.portfolio);
  });
});

describe.each(cases.filter(({ expected }) => expected.waitAndSee !== null))('$name', ({ input, expected }) => {
  it('costs the mean of the bands solved alone when they can be told apart from the start', async () => {
    const apart = withRevealMonth(input, 0);
    const solution = await solve(apart, unwatched());
    expect(checkSolution(apart, solution)).toEqual([]);
    expectClose(solution.proof.objective, expected.waitAndSee ?? Number.NaN);
  });
});

describe.each(cases.filter(({ expected }) => expected.objectiveWithoutLeadTime !== null))(
  '$name',
  ({ input, expected }) => {
    it('is cheaper when the new contract needs no lead time', async () => {
      const sooner = withoutLeadTimes(input);
      const solution = await solve(sooner, unwatched());
      expect(checkSolution(sooner, solution)).toEqual([]);
      expectClose(solution.proof.objective, expected.objectiveWithoutLeadTime ?? Number.NaN);
    });
  },
);
