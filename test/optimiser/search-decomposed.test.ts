import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import { DecomposedSolver } from '../../main/optimiser/decomposition/decomposed-solver.ts';
import { formulate } from '../../main/optimiser/formulation.ts';
import type { LinearRunOptions } from '../../main/optimiser/highs.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import { searchDecomposed } from '../../main/optimiser/search-decomposed.ts';
import type { SolveHooks } from '../../main/optimiser/solve-hooks.ts';
import { reportedForm, SolveReport } from '../../main/optimiser/solve-report.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { benchInput } from '../bench/plan/bench-input.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput } from './checked-input.ts';
import { randomInput } from './random-input.ts';
import { optimumOf } from './solve-checked.ts';
import { unwatched } from './unwatched.ts';

/** Twice what “proven optimal” allows. */
const RELATIVE = 2e-6;
const GAP = 0.001;
/** Reached after some rounds of the search, long before time is up. */
const WIDE_GAP = 0.003;

/** Solves in whole blocks by decomposition, whatever the size; null when not even fractions keep the rules. */
async function solveDecomposed(
  given: SolveInput,
  timeLimitSeconds: number,
  hooks: SolveHooks,
  gapGoal = GAP,
): Promise<Solution | null> {
  const input = { ...given, settings: { timeLimitSeconds, gapGoal } };
  const formulation = formulate(preparePortfolio(input));
  const report = new SolveReport(input, reportedForm(formulation), hooks, 'HiGHS', hooks.now());
  const solver = await DecomposedSolver.create(formulation, hooks.now);
  if (solver === null) throw new Error('The plan cannot be decomposed.');
  const options = (): LinearRunOptions => ({ timeLimitSeconds: report.secondsLeft, shouldStop: hooks.shouldStop });
  try {
    const relaxed = solver.run(options());
    if (relaxed.status === 'infeasible') return null;
    expect(relaxed.status).toBe('optimal');
    report.raiseBound(relaxed.bound);
    await searchDecomposed(formulation, solver, relaxed, gapGoal, report, options);
    return report.finish();
  } finally {
    solver.dispose();
  }
}

const SEEDS = Array.from({ length: 50 }, (_, index) => 5000 + index);

describe('whole blocks by decomposition', () => {
  it('agree with branch and bound on the extensive form: never a bound above the optimum, never a cost below it', {
    timeout: 300_000,
  }, async () => {
    const contradictions: string[] = [];
    let compared = 0;
    let within = 0;
    for (const seed of SEEDS) {
      const input = randomInput(seed, { isDivisible: false });
      const optimum = await optimumOf(input);
      const solution = await solveDecomposed(input, 20, unwatched());
      const { bound, objective } = solution?.proof ?? { bound: null, objective: null };
      const size = optimum === Infinity ? 0 : RELATIVE * Math.max(1, Math.abs(optimum));
      if ((bound ?? -Infinity) > optimum + size) contradictions.push(`seed ${seed}: bound ${bound} above ${optimum}`);
      if (solution === null || objective === null) continue;
      compared++;
      if (objective < optimum - size) contradictions.push(`seed ${seed}: cost ${objective} below ${optimum}`);
      expect(checkSolution(input, solution)).toEqual([]);
      if (objective - optimum <= GAP * Math.abs(objective) + size) within++;
    }
    expect(contradictions).toEqual([]);
    expect(compared).toBeGreaterThan(40);
    expect(within).toBeGreaterThanOrEqual(0.95 * compared);
  });

  it('keep the best so far when stopped while the bound is sought', { timeout: 60_000 }, async () => {
    let isProving = false;
    let best: number | null = null;
    const solution = await solveDecomposed(
      benchInput('S1', 1, { blockUnits: 8 }),
      60,
      unwatched({
        shouldStop: () => isProving,
        onProgress: (progress) => {
          isProving ||= progress.phase === 'proving' && progress.best !== null;
          best = progress.best ?? best;
        },
      }),
    );
    expect(solution?.proof.status).toBe('stopped');
    expect(solution?.proof.objective).toBe(best);
    expect(solution?.proof.bound).toBeLessThan(best ?? Number.NaN);
  });

  it('are the same on a computer that is eight times as slow, when time does not run out', {
    timeout: 300_000,
  }, async () => {
    const input = benchInput('S1', 1, { blockUnits: 8 });
    const portfolioAt = async (slowness: number): Promise<unknown> => {
      const now = (): number => (slowness * performance.now()) / 1000;
      const solution = await solveDecomposed(input, 3_600, unwatched({ now }), WIDE_GAP);
      expect(solution?.proof.status).toBe('within-gap');
      return solution?.portfolio;
    };
    expect(await portfolioAt(8)).toEqual(await portfolioAt(1));
  });

  it('of equally cheap ones commit to the fewest unit-months', async () => {
    // 1 an hour for 3 months or for 12, of which 3 lie inside the horizon.
    const blockUnits = 5;
    const year = aReservation({ id: 'gpu-12m', name: 'GPU 12 months', termMonths: 12, blockUnits });
    for (const offers of [
      [anOnDemandOffer(), year, aReservation({ blockUnits })],
      [anOnDemandOffer(), aReservation({ blockUnits }), year],
    ]) {
      const solution = await solveDecomposed(checkedInput({ offers }), 20, unwatched());
      expect(solution?.proof.objective).toBeCloseTo(21_600, 4);
      expect(solution?.portfolio.filter(({ units }) => units > 0)).toMatchObject([{ offerId: 'gpu-3m', units: 10 }]);
    }
  });
});
