import { describe, expect, it } from 'vitest';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { splitBand } from './plan-changes.ts';
import { randomInput } from './random-input.ts';
import { optimumOf, solveChecked } from './solve-checked.ts';

/**
 * One band with two paths of equal probability that want 10 and 20 units in each of 2160 hours; everything may wait until
 * the band is known. Reserved: 1 per unit-hour.
 */
function twoPaths(onDemandRate: number): SolveInput {
  return aSolveInput({
    assumptions: someAssumptions({
      bands: [
        aBand({ probability: 0.5 }),
        aBand({ id: 'expected-2', name: 'Expected, path 2', probability: 0.5, demandMultiplier: 2 }),
      ],
      offers: [anOnDemandOffer({ ratePerUnitHour: onDemandRate }), aReservation()],
      policy: aPolicy({ revealMonth: 0 }),
    }),
    paths: [{ bandId: 'expected-2', ofBandId: 'expected' }],
  });
}

describe('paths of one band', () => {
  it('have the same purchases: 10 units are worth reserving where the other 10 are used half the time at 1.5', async () => {
    // A unit above 10 costs 1 and saves 0.5 · 1.5 = 0.75: 10 · 2160 + 0.5 · 10 · 1.5 · 2160 = 37 800.
    const { proof, portfolio } = await solveChecked(twoPaths(1.5));
    expect(proof.objective).toBeCloseTo(37_800, 4);
    expect(portfolio).toMatchObject([{ bandId: 'expected', startMonth: '2027-01' }]);
    expect(portfolio[0]?.units).toBeCloseTo(10, 6);
  });

  it('have the same purchases: 20 units are where on demand costs 3', async () => {
    // A unit above 10 costs 1 and saves 0.5 · 3 = 1.5: 20 · 2160 = 43 200.
    const { proof, bands } = await solveChecked(twoPaths(3));
    expect(proof.objective).toBeCloseTo(43_200, 4);
    // Half of the 20 units stay idle in the first path: 10 · 2160 = 21 600 unit-hours.
    expect(bands.map(({ idleUnitHours }) => Math.round(idleUnitHours))).toEqual([21_600, 0]);
  });

  it('are told apart when they are bands: each reserves what it needs', async () => {
    const { paths: _, ...apart } = twoPaths(1.5);
    // (10 + 20) / 2 · 2160 = 32 400.
    expect(await optimumOf(apart)).toBeCloseTo(32_400, 4);
  });
});

/** The same input with every band split into two equal paths of half its probability. */
function inPaths(input: SolveInput): SolveInput {
  const bandIds = input.assumptions.bands.map(({ id }) => id);
  const split = bandIds.reduce((current, id) => splitBand(current, id), input);
  return {
    ...split,
    portfolio: input.portfolio,
    paths: bandIds.map((id) => ({ bandId: `${id}-twin`, ofBandId: id })),
  };
}

describe('splitting every band into two equal paths', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed))('changes nothing (seed %i)', async (seed) => {
    const input = randomInput(seed, { isDivisible: true });
    const [whole, split] = [await optimumOf(input), await optimumOf(inPaths(input))];
    expect(split === whole ? 0 : Math.abs(split / whole - 1)).toBeLessThanOrEqual(1e-6);
  });
});
