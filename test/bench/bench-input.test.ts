import { describe, expect, it } from 'vitest';
import { formulate } from '../../main/optimiser/formulation.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { optimumOf } from '../optimiser/solve-checked.ts';
import { benchInput } from './plan/bench-input.ts';
import { planSizes, sizeNames } from './plan/sizes.ts';

/** Coefficients of the extensive form that the sizes were chosen for. */
const S1_NONZEROS = 31_000;

const contractBlocks = ({ assumptions }: SolveInput): number[] => [
  ...new Set(assumptions.offers.flatMap((offer) => ('blockUnits' in offer ? [offer.blockUnits] : []))),
];

describe.each(sizeNames)('a generated plan of size %s', (name) => {
  const input = benchInput(name, 1);
  const { assumptions } = input;
  const size = planSizes[name];

  it('holds what the size says', () => {
    expect(assumptions.lanes).toHaveLength(size.lanes);
    expect(assumptions.accelerators).toHaveLength(size.accelerators);
    expect(assumptions.offers).toHaveLength(size.offers);
    expect(assumptions.loadBlocks.blocks).toHaveLength(size.blocks);
    expect(assumptions.bands).toHaveLength(size.bands);
    expect(input.horizonMonths).toBe(size.months);
  });

  it('has bands whose probabilities sum to exactly 1', () => {
    expect(assumptions.bands.reduce((sum, { probability }) => sum + probability, 0)).toBe(1);
  });

  it('is the same for the same seed and another for another', () => {
    expect(benchInput(name, 1)).toEqual(input);
    expect(benchInput(name, 2)).not.toEqual(input);
  });
});

describe('a generated plan', () => {
  it('is decided now unless told otherwise', () => {
    expect(benchInput('S1', 1).assumptions.policy.revealMonth).toBe(planSizes.S1.months);
    expect(benchInput('S1', 1, { decide: 6 }).assumptions.policy.revealMonth).toBe(6);
  });

  it('sells contracts in the blocks asked for', () => {
    expect(contractBlocks(benchInput('S1', 1))).toEqual([0]);
    expect(contractBlocks(benchInput('S1', 1, { blockUnits: 8 }))).toEqual([8]);
  });

  it('is about as large as the measured one', () => {
    const { model } = formulate(preparePortfolio(benchInput('S1', 1)));
    expect(model.value.length / S1_NONZEROS).toBeGreaterThan(0.7);
    expect(model.value.length / S1_NONZEROS).toBeLessThan(1.4);
  });

  it('can be solved, and every rule it was made tight by costs something', async () => {
    const optimum = await optimumOf(benchInput('S1', 1));
    expect(optimum).toBeGreaterThan(0);
    expect(optimum).toBeLessThan(Infinity);
    const withoutCap = await optimumOf(benchInput('S1', 1, { idleShare: null }));
    expect(withoutCap).toBeLessThan(optimum * (1 - 1e-6));
    const withoutBudgets = await optimumOf(benchInput('S1', 1, { budgets: 'none' }));
    expect(withoutBudgets).toBeLessThan(optimum * (1 - 1e-6));
  });
});
