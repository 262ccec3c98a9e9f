import { describe, expect, it } from 'vitest';
import { solve } from '../../main/optimiser/optimise.ts';
import { solveChecked } from './solve-checked.ts';
import { everyPortfolio, tinyInput } from './tiny-input.ts';
import { unwatched } from './unwatched.ts';

const RELATIVE = 1e-6;
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

describe('tiny plans', () => {
  it.each(SEEDS)('seed %i: the optimum in whole blocks is the cheapest of all portfolios', async (seed) => {
    const input = tinyInput(seed);
    const portfolios = everyPortfolio(input);
    let cheapest = Infinity;
    for (const portfolio of portfolios) {
      const { proof } = await solve({ ...input, kind: 'evaluate', portfolio }, unwatched());
      cheapest = Math.min(cheapest, proof.objective ?? Infinity);
    }
    const { proof } = await solveChecked(input);
    expect(proof.status).toBe('proven-optimal');
    expect(Math.abs((proof.objective ?? Number.NaN) - cheapest)).toBeLessThanOrEqual(RELATIVE * cheapest);
  });

  it('try many portfolios, and not only the empty one is best', async () => {
    const counts = SEEDS.map((seed) => everyPortfolio(tinyInput(seed)).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1000);
    const sizes = new Set<number>();
    for (const seed of SEEDS) sizes.add((await solveChecked(tinyInput(seed))).portfolio.length);
    expect(sizes.size).toBeGreaterThan(2);
  });
});
