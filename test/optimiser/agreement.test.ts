import { describe, expect, it } from 'vitest';
import { modelText } from '../../main/optimiser/model-text.ts';
import { extensiveForm } from './extensive-form.ts';
import { type ComparedSolver, everyRiskWeight, findDisagreements } from './find-disagreements.ts';
import { outsideSolvers } from './outside-solvers.ts';

const comparison = { firstSeed: 1, riskWeights: everyRiskWeight, isDivisible: true, tolerance: 1e-6 } as const;
const clp = outsideSolvers.find(({ name }) => name === 'clp');

const clpOnMps: ComparedSolver = {
  name: 'clp',
  optimum: async (input) => (await clp?.solve(modelText(input, 'mps'), 'mps'))?.objective ?? null,
};

describe.skipIf(clp?.isInstalled !== true)('clp on the exported model', () => {
  it('agrees with the extensive form on random plans with each option there or not', async () => {
    const result = await findDisagreements(extensiveForm, clpOnMps, { ...comparison, plans: 50 });
    expect(result.disagreements).toEqual([]);
    expect(result.feasible).toBeGreaterThan(100);
  });
});

describe('a comparison of two solvers', () => {
  const always = (name: string, optimum: number | null): ComparedSolver => ({
    name,
    optimum: () => Promise.resolve(optimum),
  });

  it('finds optima that differ by more than the tolerance', async () => {
    const slightlyOff = { ...comparison, plans: 2, riskWeights: [0.5] };
    const result = await findDisagreements(always('one', 1000.002), always('other', 1000), slightlyOff);
    expect(result.disagreements.map(({ seed, riskWeight }) => ({ seed, riskWeight }))).toEqual([
      { seed: 1, riskWeight: 0.5 },
      { seed: 2, riskWeight: 0.5 },
    ]);
    expect(result.largestDifference).toBeCloseTo(2e-6, 12);
  });

  it('finds plans that only one of them can solve, and counts those that neither can', async () => {
    const once = { ...comparison, plans: 1 };
    const onlyOne = await findDisagreements(always('one', 1000), always('other', null), once);
    expect(onlyOne.disagreements.map(({ difference }) => difference)).toEqual([Infinity, Infinity, Infinity, Infinity]);
    const neither = await findDisagreements(always('one', null), always('other', null), once);
    expect(neither).toEqual({ feasible: 0, infeasible: 4, largestDifference: 0, disagreements: [] });
  });
});
