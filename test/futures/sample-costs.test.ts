import { describe, expect, it } from 'vitest';
import { sampleCosts } from '../../main/futures/sample-costs.ts';
import { exceedanceProbability } from '../../shared/domain/cost-distribution.ts';
import { DEFAULT_FUTURES, type Futures } from '../../shared/domain/futures.ts';
import type { FuturesProgress, FuturesResult } from '../../shared/domain/futures-result.ts';
import { layOutPaths, pathsOfBand } from '../../shared/domain/lay-out-paths.ts';
import type { Purchase } from '../../shared/domain/portfolio.ts';
import type { Assumptions } from '../../shared/domain/assumptions.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import { aBand } from '../builders/a-band.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { solveChecked } from '../optimiser/solve-checked.ts';
import { inProcessSolver } from './in-process-solver.ts';

type Given = {
  readonly futures?: Partial<Futures>;
  readonly assumptions?: Partial<Assumptions>;
  readonly portfolio?: readonly Purchase[];
};

/** Two bands, 10 and 20 units wanted, 10 units reserved in January, the rest on demand. */
function inputOf({ futures = {}, assumptions = {}, portfolio = [aPurchase({ units: 10 })] }: Given = {}): SolveInput {
  return aSolveInput({
    kind: 'evaluate',
    assumptions: someAssumptions({
      bands: [
        aBand({ probability: 0.75 }),
        aBand({ id: 'surge', name: 'Surge', probability: 0.25, demandMultiplier: 2 }),
      ],
      policy: aPolicy({ revealMonth: 1, annualDiscountRate: 0.1 }),
      futures: { ...DEFAULT_FUTURES, pathsPerBand: 6, ...futures },
      ...assumptions,
    }),
    portfolio: [...portfolio],
  });
}

async function sample(given: Given = {}): Promise<FuturesResult> {
  const result = await sampleCosts(inputOf(given), inProcessSolver(), () => {}).result;
  if (result === null) throw new Error('Nothing was sampled.');
  return result;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('the cost of a portfolio on sampled futures', () => {
  it('is, path by path, what the optimiser says for that path as the only band', async () => {
    const portfolio = [aPurchase({ units: 10 }), aPurchase({ units: 5, startMonth: '2027-02', bandId: 'surge' })];
    const input = inputOf({ portfolio });
    const { paths } = await sample({ portfolio });
    expect(paths).toHaveLength(12);
    for (const { bandId, number, discountedCost } of paths) {
      const alone = pathsOfBand(input, bandId, { from: number, to: number + 1, of: 1 }, () => 'path');
      const solution = await solveChecked({
        ...input,
        assumptions: {
          ...layOutPaths(input, alone),
          bands: layOutPaths(input, alone).bands.map((band) => ({ ...band, probability: 1 })),
        },
        portfolio: portfolio
          .filter((purchase) => purchase.bandId === null || purchase.bandId === bandId)
          .map((purchase) => ({ ...purchase, bandId: null })),
      });
      expect(discountedCost).toBeCloseTo(solution.expectedCost ?? Number.NaN, 4);
    }
  });

  it('is the cost of the bands where nothing moves', async () => {
    const still = { demandVolatility: 0, priceVolatility: 0 };
    const { paths, expectedCost, standardError, cvar } = await sample({ futures: still });
    const evaluated = await solveChecked(inputOf({ futures: still }));
    expect(expectedCost).toBeCloseTo(evaluated.expectedCost ?? Number.NaN, 4);
    expect(cvar).toBeCloseTo(evaluated.cvar ?? Number.NaN, 4);
    expect(standardError).toBeCloseTo(0, 6);
    for (const { bandId, discountedCost } of paths) {
      const band = evaluated.bands.find((result) => result.bandId === bandId);
      expect(discountedCost).toBeCloseTo(band?.discountedCost ?? Number.NaN, 4);
    }
  });

  it('spreads the probability of each band over its paths, and is the same for the same seed', async () => {
    const result = await sample();
    expect(result.paths.map(({ probability }) => probability)).toEqual(
      result.paths.map(({ bandId }) => (bandId === 'surge' ? 0.25 / 6 : 0.75 / 6)),
    );
    const { seconds: _, ...again } = await sample();
    expect(result).toMatchObject(again);
    expect((await sample({ futures: { seed: 2 } })).expectedCost).not.toBe(result.expectedCost);
    const costs = result.paths.map(({ discountedCost }) => discountedCost);
    expect(result.quantiles.map(({ cost }) => cost)).toEqual(
      result.quantiles.map(({ cost }) => cost).toSorted((a, b) => a - b),
    );
    expect(result.cvar).toBeLessThanOrEqual(Math.max(...costs) + 1e-6);
    expect(result.expectedCost).toBeGreaterThan(Math.min(...costs));
  });

  it('tells how often a budget would be broken, without binding the paths by it', async () => {
    const budget = {
      id: 'cash',
      name: 'Cash',
      firstMonth: '2027-01',
      lastMonth: '2027-03',
      limit: 26_000,
      scope: 'all' as const,
      bandIds: ['expected'],
    };
    const policy = aPolicy({ budgets: [budget] });
    const { paths, rules } = await sample({ assumptions: { policy }, futures: { demandVolatility: 1 } });
    // Without discount and with every unit served, a path is billed what it costs.
    const expected = paths.filter(({ bandId }) => bandId === 'expected');
    const share = exceedanceProbability(expected, budget.limit) / 0.75;
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
    expect(rules).toEqual([{ ruleId: 'cash', name: 'Cash', brokenShare: expect.closeTo(share, 9) }]);
  });

  it('tells how often committed capacity idles more than a cap allows', async () => {
    const cap = { id: 'idle', name: 'Idle', bandId: 'expected', maximumIdleShare: 0.05, scope: 'total' as const };
    const perAccelerator = { ...cap, id: 'each', scope: 'per-accelerator' as const };
    const policy = aPolicy({ overcommitCaps: [cap, perAccelerator] });
    const { paths, rules } = await sample({ assumptions: { policy }, futures: { demandVolatility: 1 } });
    const expected = paths.filter(({ bandId }) => bandId === 'expected');
    const broken = expected.filter(({ idleShare }) => (idleShare ?? 0) > 0.05).length / expected.length;
    expect(broken).toBeGreaterThan(0);
    // With one accelerator both scopes are the same.
    expect(rules.map(({ brokenShare }) => brokenShare)).toEqual([expect.closeTo(broken, 9), expect.closeTo(broken, 9)]);
  });

  it('names the band whose rules the portfolio breaks, and prices what stays unmet', async () => {
    const offers = [anOnDemandOffer({ maximumUnits: 5 }), aReservation()];
    const { brokenBands, paths, shortfallShare } = await sample({ assumptions: { offers } });
    expect(brokenBands).toEqual([
      {
        bandId: 'surge',
        sentences: expect.arrayContaining(['“Serving” must be served completely in the band Surge.']),
      },
    ]);
    // Surge wants 200 work per hour and gets 150 of 15 units: a quarter stays unmet.
    const surge = paths.find(({ bandId, number }) => bandId === 'surge' && number === 0);
    expect(surge?.unmetWorkShare).toBeCloseTo(0.25, 6);
    expect(shortfallShare).toBeGreaterThanOrEqual(0.25 / 6);
  });

  it('runs contracts as signed: no path ends one early as if it knew what comes', async () => {
    const clauses = {
      ...NO_CLAUSES,
      earlyTermination: { fromMonthOfTerm: 1, feeShare: 0, refundPool: null },
    };
    const offers = [anOnDemandOffer(), aReservation({ clauses })];
    const given = { futures: { demandVolatility: 1 } };
    expect((await sample({ ...given, assumptions: { offers } })).paths).toEqual((await sample(given)).paths);
  });

  it('can be stopped: what is there is a sample too', async () => {
    const seen: FuturesProgress[] = [];
    const job = sampleCosts(inputOf({ futures: { pathsPerBand: 40 } }), inProcessSolver(), (progress) => {
      seen.push(progress);
      if (progress.pathsDone >= 10) job.stop();
    });
    const result = await job.result;
    expect(result?.pathCount).toBe(80);
    expect(result?.paths.length).toBeGreaterThanOrEqual(10);
    expect(result?.paths.length).toBeLessThan(80);
    expect(total(result?.paths.map(({ probability }) => probability) ?? [])).toBeCloseTo(1, 12);
    expect(seen[0]).toMatchObject({ pathsDone: 0, pathCount: 80, expectedCost: null });
    expect(seen.at(-1)?.expectedCost).toBeCloseTo(result?.expectedCost ?? Number.NaN, 6);
  });

  it('is nothing when it is stopped before every band has a path', async () => {
    const job = sampleCosts(inputOf(), inProcessSolver(), () => {});
    job.stop();
    expect(await job.result).toBeNull();
  });

  it('refuses more paths than are of use', () => {
    const bands = Array.from({ length: 20 }, (_, index) =>
      aBand({ id: `s${index}`, name: `S${index}`, probability: 0.05 }),
    );
    const input = inputOf({ assumptions: { bands }, futures: {}, portfolio: [] });
    const many = {
      ...input,
      assumptions: { ...input.assumptions, futures: { ...input.assumptions.futures, pathsPerBand: 500 } },
    };
    expect(() => sampleCosts(many, inProcessSolver(), () => {})).toThrow(/10000 paths.*at most 5000/);
  });
});
