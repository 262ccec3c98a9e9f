import { describe, expect, it } from 'vitest';
import { formulate } from '../../main/optimiser/formulation.ts';
import { DecomposedSolver } from '../../main/optimiser/decomposition/decomposed-solver.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import { KeptRelaxation } from '../../main/optimiser/kept-relaxation.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import { benchInput } from '../bench/plan/bench-input.ts';
import { sliderChanges, withRiskWeight } from '../bench/plan/slider-changes.ts';
import { extensiveForm } from './extensive-form.ts';
import { randomInput } from './random-input.ts';
import { unwatched } from './unwatched.ts';

const unhurried = { timeLimitSeconds: 120, shouldStop: () => false };

describe('a relaxation that is kept while a plan changes', () => {
  it.each([1, 2])(
    'finds after every change, and back again, what a solve from nothing finds (plan %i)',
    { timeout: 240_000 },
    async (seed) => {
      const kept = new KeptRelaxation(() => performance.now() / 1e3);
      const input = benchInput('S1', seed);
      const first = await kept.solve(formulate(preparePortfolio(input)), unhurried);
      expect(first.solver).toBeInstanceOf(DecomposedSolver);
      for (const { name, apply } of sliderChanges) {
        const changed = apply(input);
        const { relaxed, solver } = await kept.solve(formulate(preparePortfolio(changed)), unhurried);
        const expected = (await extensiveForm.optimum(changed)) ?? Number.NaN;
        expect(Math.abs(relaxed.objective - expected) / expected, name).toBeLessThan(1e-6);
        expect(solver, name).toBe(first.solver);
        const back = await kept.solve(formulate(preparePortfolio(input)), unhurried);
        expect(Math.abs(back.relaxed.objective / first.relaxed.objective - 1), name).toBeLessThan(1e-6);
      }
      kept.dispose();
    },
  );

  it('goes on where risk begins to count, and where it no longer does', { timeout: 120_000 }, async () => {
    const kept = new KeptRelaxation(() => performance.now() / 1e3);
    const input = benchInput('S1', 1);
    for (const riskWeight of [0, 0.7, 0]) {
      const changed = withRiskWeight(input, riskWeight);
      const { relaxed, solver } = await kept.solve(formulate(preparePortfolio(changed)), unhurried);
      const expected = (await extensiveForm.optimum(changed)) ?? Number.NaN;
      expect(Math.abs(relaxed.objective - expected) / expected, `${riskWeight}`).toBeLessThan(1e-6);
      expect(solver).toBeInstanceOf(DecomposedSolver);
    }
    kept.dispose();
  });

  it('begins afresh where the change is one of shape, and says so where nothing can be had', {
    timeout: 120_000,
  }, async () => {
    const kept = new KeptRelaxation(() => performance.now() / 1e3);
    const large = benchInput('S1', 1);
    await kept.solve(formulate(preparePortfolio(large)), unhurried);
    const other = benchInput('S1', 4, { decide: 6 });
    const { relaxed } = await kept.solve(formulate(preparePortfolio(other)), unhurried);
    const expected = (await extensiveForm.optimum(other)) ?? Number.NaN;
    expect(Math.abs(relaxed.objective - expected) / expected).toBeLessThan(1e-6);
    kept.dispose();
  });
});

it('gives a solve of whole blocks the same answer, whatever was solved before', { timeout: 120_000 }, async () => {
  const kept = new KeptRelaxation(() => performance.now() / 1e3);
  const input = randomInput(11, { isDivisible: false });
  for (const demandMultiplier of [1, 1.3, 0.7, 1]) {
    const bands = input.assumptions.bands.map((band) => ({
      ...band,
      demandMultiplier: band.demandMultiplier * demandMultiplier,
    }));
    const changed = { ...input, assumptions: { ...input.assumptions, bands } };
    const fresh = await solve(changed, unwatched());
    const warm = await solve(changed, { ...unwatched(), kept });
    expect(warm.proof.status).toBe(fresh.proof.status);
    expect(warm.proof.objective ?? 0).toBeCloseTo(fresh.proof.objective ?? 0, 2);
  }
  kept.dispose();
});
