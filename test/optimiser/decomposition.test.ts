import { describe, expect, it } from 'vitest';
import { decomposedForm } from './decomposed-form.ts';
import { extensiveForm } from './extensive-form.ts';
import { everyRiskWeight, findDisagreements } from './find-disagreements.ts';
import { benchInput } from '../bench/plan/bench-input.ts';

describe('the decomposition', () => {
  it('agrees with the extensive form on random plans with each option there or not', { timeout: 120_000 }, async () => {
    const comparison = { firstSeed: 1, plans: 60, riskWeights: everyRiskWeight, isDivisible: true, tolerance: 1e-6 };
    const result = await findDisagreements(extensiveForm, decomposedForm, comparison);
    expect(result.disagreements).toEqual([]);
    expect(result.feasible).toBeGreaterThan(180);
  });

  it.each([{ decide: 'now' as const }, { decide: 6 }])(
    'agrees on a small generated plan: %o',
    { timeout: 120_000 },
    async (options) => {
      const input = benchInput('S1', 3, options);
      const [one, other] = [await extensiveForm.optimum(input), await decomposedForm.optimum(input)];
      expect(Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) / (one ?? 1)).toBeLessThan(1e-6);
    },
  );
});
