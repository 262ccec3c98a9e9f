import { describe, expect, it } from 'vitest';
import { isContractOffer, isElasticOffer } from '../../shared/domain/offer.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { withPolicy } from './plan-changes.ts';
import { randomInput } from './random-input.ts';
import { optimumOf, provenSolution } from './solve-checked.ts';

/** Twice what “proven optimal” allows: two optima, each within a millionth. */
const RELATIVE = 2e-6;

const wholeInput = (seed: number): SolveInput => randomInput(seed, { isDivisible: false });

/** The same offers in any fraction, without minimum. */
function divisible(input: SolveInput): SolveInput {
  const offers = input.assumptions.offers.map((offer) =>
    isElasticOffer(offer) ? offer : { ...offer, blockUnits: 0, minimumUnits: 0 },
  );
  return { ...input, assumptions: { ...input.assumptions, offers } };
}

function expectAtMost(low: number, high: number, what: string): void {
  if (high === Infinity) return;
  expect(low, what).toBeLessThanOrEqual(high + RELATIVE * Math.max(1, Math.abs(high)));
}

const SEEDS = Array.from({ length: 80 }, (_, index) => 5000 + index);

describe('random plans in whole blocks', () => {
  it.each(SEEDS)('seed %i: keep every rule, are proven, and cost no less than in fractions', async (seed) => {
    const input = wholeInput(seed);
    const solution = await provenSolution(input);
    if (solution === null) return;
    const { portfolio, proof } = solution;
    const optimum = proof.objective ?? Number.NaN;
    expectAtMost(await optimumOf(divisible(input)), optimum, 'in fractions');
    const evaluated = await optimumOf({ ...input, kind: 'evaluate', portfolio });
    expectAtMost(evaluated, optimum, 'evaluated');
    expectAtMost(optimum, evaluated, 'evaluated');
    const locked = portfolio.map((purchase) => ({ ...purchase, isLocked: true }));
    const again = await optimumOf({ ...input, portfolio: locked });
    expectAtMost(again, optimum, 'locked');
    expectAtMost(optimum, again, 'locked');
  });

  it('never cost less when the bands are revealed later', async () => {
    for (const seed of SEEDS.slice(0, 30)) {
      const input = wholeInput(seed);
      let before = -Infinity;
      for (const revealMonth of [0, Math.floor(input.horizonMonths / 2), input.horizonMonths]) {
        const optimum = await optimumOf(withPolicy(input, { revealMonth }));
        expectAtMost(before, optimum, `seed ${seed}, reveal month ${revealMonth}`);
        before = optimum;
      }
    }
  });

  it('hold blocks, minimums, fractions with a minimum, and limits on sale', () => {
    const contracts = SEEDS.flatMap((seed) => wholeInput(seed).assumptions.offers.filter(isContractOffer));
    const share = (isThere: (offer: (typeof contracts)[number]) => boolean): number =>
      contracts.filter(isThere).length / contracts.length;
    expect(share(({ blockUnits }) => blockUnits > 1)).toBeGreaterThan(0.3);
    expect(share(({ minimumUnits, blockUnits }) => minimumUnits > blockUnits)).toBeGreaterThan(0.1);
    expect(share(({ minimumUnits, blockUnits }) => minimumUnits > 0 && blockUnits === 0)).toBeGreaterThan(0.02);
    expect(share(({ maximumUnits }) => maximumUnits !== null)).toBeGreaterThan(0.1);
  });
});
