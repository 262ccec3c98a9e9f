import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import { inputsHash } from '../../main/hash/inputs-hash.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import { checkedSolve } from '../../main/solver/checked-solve.ts';
import { solveOnFutures } from '../../main/solver/solve-on-futures.ts';
import { sampleCosts } from '../../main/futures/sample-costs.ts';
import { modelText } from '../../main/optimiser/model-text.ts';
import { conditionalValueAtRisk } from '../../shared/domain/conditional-value-at-risk.ts';
import { expectedCostOf } from '../../shared/domain/cost-distribution.ts';
import { DEFAULT_FUTURES, type Futures } from '../../shared/domain/futures.ts';
import { inputOnFutures } from '../../shared/domain/input-on-futures.ts';
import { parseOrRefuse } from '../../shared/domain/parse.ts';
import type { Assumptions } from '../../shared/domain/assumptions.ts';
import { type Solution, solutionSchema } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { inProcessSolver } from '../futures/in-process-solver.ts';
import { randomInput } from '../optimiser/random-input.ts';
import { unwatched } from '../optimiser/unwatched.ts';

const onFutures = solveOnFutures(checkedSolve(solve));
const solveIt = (input: SolveInput): Promise<Solution> => onFutures(input, unwatched());

function inputOf(futures: Partial<Futures>, fields: Partial<Assumptions> = {}): SolveInput {
  return aSolveInput({
    assumptions: someAssumptions({
      futures: { ...DEFAULT_FUTURES, optimisedPathsPerBand: 5, demandVolatility: 1, priceVolatility: 0, ...futures },
      ...fields,
    }),
  });
}

const twoBands = {
  bands: [aBand({ probability: 0.75 }), aBand({ id: 'surge', name: 'Surge', probability: 0.25, demandMultiplier: 2 })],
  policy: aPolicy({ revealMonth: 1, riskWeight: 0.5, cvarLevel: 0.8, annualDiscountRate: 0.1 }),
  offers: [anOnDemandOffer(), aReservation({ termMonths: 2 })],
};

describe('optimising on sampled futures', () => {
  it('reserves the quantile of the sampled demand that the newsvendor rule names', async () => {
    const input = {
      ...inputOf({}, { offers: [anOnDemandOffer(), aReservation({ termMonths: 1 })] }),
      horizonMonths: 1,
    };
    const { demand } = inputOnFutures(input).assumptions;
    // Units wanted on each of 5 equally likely paths; 744 hours, reserved at 1, on demand at 2.
    const units = demand.kind === 'table' ? demand.rows.map((row) => (row.workPerHourByMonth[0] ?? 0) / 10) : [];
    const costAt = (reserved: number): number =>
      units.reduce((sum, wanted) => sum + 0.2 * 744 * (reserved + 2 * Math.max(0, wanted - reserved)), 0);
    // A unit pays while it is used on more than half of the paths: up to the third of the five.
    const third = units.toSorted((a, b) => a - b)[2] ?? Number.NaN;
    const { proof, portfolio } = await solveIt(input);
    expect(units).toHaveLength(5);
    expect(proof.objective).toBeCloseTo(costAt(third), 4);
    expect(portfolio[0]?.units).toBeCloseTo(third, 5);
  });

  it('tells the bands in full and every path in short, over which cost and tail are taken', async () => {
    const input = inputOf({}, twoBands);
    const solution = parseOrRefuse(solutionSchema, await solveIt(input));
    const { paths, bands, expectedCost, cvar, proof } = solution;
    expect(bands.map(({ bandId, probability }) => [bandId, probability])).toEqual([
      ['expected', 0.75],
      ['surge', 0.25],
    ]);
    expect(paths).toHaveLength(10);
    expect(expectedCost).toBeCloseTo(expectedCostOf(paths), 6);
    const costs = paths.map(({ discountedCost }) => discountedCost);
    const tail = conditionalValueAtRisk(
      costs,
      paths.map(({ probability }) => probability),
      0.8,
    );
    expect(cvar).toBeCloseTo(tail, 6);
    expect(proof.objective).toBeCloseTo(0.5 * expectedCostOf(paths) + 0.5 * tail, 6);
    expect(proof.inputsHash).toBe(inputsHash(input));
    expect(checkSolution(input, solution)).toEqual([]);
  });

  it('costs every path as sampling the portfolio does, and as evaluating it does', async () => {
    const input = inputOf({ pathsPerBand: 5, priceVolatility: 0.5 }, twoBands);
    const { paths, portfolio, proof } = await solveIt(input);
    const evaluated = await solveIt({ ...input, kind: 'evaluate', portfolio });
    expect(evaluated.proof.objective).toBeCloseTo(proof.objective ?? Number.NaN, 4);
    const sampled = await sampleCosts({ ...input, kind: 'evaluate', portfolio }, inProcessSolver(), () => {}).result;
    for (const { bandId, number, discountedCost } of paths) {
      const other = sampled?.paths.find((path) => path.bandId === bandId && path.number === number);
      expect(other?.discountedCost).toBeCloseTo(discountedCost, 3);
    }
  });

  it('names the conflict of the bands where no portfolio keeps their rules', async () => {
    const offers = [anOnDemandOffer({ maximumUnits: 3 }), aReservation({ maximumUnits: 2 })];
    const { proof, conflict, paths, relaxation } = await solveIt(inputOf({}, { offers }));
    expect(proof.status).toBe('infeasible');
    expect(conflict.length).toBeGreaterThan(0);
    expect(conflict.map(({ sentence }) => sentence).join(' ')).not.toContain('path');
    expect([paths, relaxation]).toEqual([[], null]);
  });

  it.each(Array.from({ length: 8 }, (_, seed) => seed))(
    'without volatility never costs more than the bands do (seed %i)',
    async (seed) => {
      const alone = randomInput(seed, { isDivisible: true });
      const still = { ...alone.assumptions.futures, demandVolatility: 0, priceVolatility: 0, optimisedPathsPerBand: 3 };
      const onPaths = await solveIt({ ...alone, assumptions: { ...alone.assumptions, futures: still } });
      const onBands = await solveIt(alone);
      // Paths may leave work unmet where that is cheaper; bands may not.
      expect(onPaths.proof.status === 'infeasible').toBe(onBands.proof.status === 'infeasible');
      expect(onPaths.proof.objective ?? 0).toBeLessThanOrEqual((onBands.proof.objective ?? 0) * (1 + 1e-6) + 1e-6);
    },
  );

  it('is written whole into the model for other solvers', () => {
    expect(modelText(inputOf({}, twoBands), 'lp')).toContain('surge_4');
  });
});

describe('the checker, of the paths an answer was optimised on', () => {
  const input = inputOf({}, twoBands);
  const mutants: readonly [string, (solution: Solution) => Solution][] = [
    ['a path is missing', (solution) => ({ ...solution, paths: solution.paths.slice(0, -1) })],
    ['paths are missing', (solution) => ({ ...solution, paths: [] })],
    ['a path is told twice', (solution) => ({ ...solution, paths: [...solution.paths, ...solution.paths.slice(-1)] })],
    [
      'a path costs less than what is signed',
      (solution) => ({
        ...solution,
        paths: solution.paths.map((path, at) => (at === 9 ? { ...path, discountedCost: 1 } : path)),
      }),
    ],
    [
      'a path is dearer than the expected cost says',
      (solution) => ({
        ...solution,
        paths: solution.paths.map((path, at) =>
          at === 9 ? { ...path, discountedCost: path.discountedCost + 1000 } : path,
        ),
      }),
    ],
    [
      'the band itself costs something else',
      (solution) => ({
        ...solution,
        paths: solution.paths.map((path) =>
          path.number === 0 ? { ...path, discountedCost: path.discountedCost + 1000 } : path,
        ),
      }),
    ],
    [
      'probability is uneven',
      (solution) => ({
        ...solution,
        paths: solution.paths.map((path, at) => ({ ...path, probability: path.probability + (at % 2 ? 0.01 : -0.01) })),
      }),
    ],
    [
      'a share is none',
      (solution) => ({
        ...solution,
        paths: solution.paths.map((path, at) => (at === 9 ? { ...path, unmetWorkShare: 1.5 } : path)),
      }),
    ],
  ];

  it.each(mutants)('rejects it when %s', async (_, mutate) => {
    expect(checkSolution(input, mutate(await solveIt(input)))).not.toEqual([]);
  });

  it('rejects paths where the plan is optimised on its bands alone', async () => {
    const alone = inputOf({ optimisedPathsPerBand: 1 }, twoBands);
    const { paths } = await solveIt(input);
    expect(checkSolution(alone, { ...(await solveIt(alone)), paths })).not.toEqual([]);
  });
});
