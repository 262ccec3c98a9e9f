import { describe, expect, it } from 'vitest';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
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
function withBandsSplit(input: SolveInput): SolveInput {
  const { assumptions } = input;
  const twin = (id: string): string => `${id}-twin`;
  const withTwins = <T extends { readonly bandId: string }>(list: readonly T[]): T[] =>
    list.flatMap((entry) => [entry, { ...entry, bandId: twin(entry.bandId) }]);
  const { demand } = assumptions;
  return {
    ...input,
    assumptions: {
      ...assumptions,
      bands: assumptions.bands.flatMap((band) => [
        { ...band, probability: band.probability / 2 },
        { ...band, id: twin(band.id), probability: band.probability / 2 },
      ]),
      lanes: assumptions.lanes.map((lane) => ({ ...lane, allowedUnmetShares: withTwins(lane.allowedUnmetShares) })),
      workloads: assumptions.workloads.map((workload) => ({
        ...workload,
        bandSettings: withTwins(workload.bandSettings),
        events: workload.events.map((event) => ({
          ...event,
          bandIds: event.bandIds?.flatMap((id) => [id, twin(id)]) ?? null,
        })),
      })),
      demand: demand.kind === 'table' ? { ...demand, rows: withTwins(demand.rows) } : demand,
      offers: assumptions.offers.map((offer) => ({ ...offer, supplyShares: withTwins(offer.supplyShares) })),
      policy: {
        ...assumptions.policy,
        budgets: assumptions.policy.budgets.map((budget) => ({
          ...budget,
          bandIds: budget.bandIds?.flatMap((id) => [id, twin(id)]) ?? null,
        })),
      },
    },
    paths: assumptions.bands.map(({ id }) => ({ bandId: twin(id), ofBandId: id })),
  };
}

describe('splitting every band into two equal paths', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed))('changes nothing (seed %i)', async (seed) => {
    const input = randomInput(seed, { isDivisible: true });
    const [whole, split] = [await optimumOf(input), await optimumOf(withBandsSplit(input))];
    if (whole === Infinity) expect(split).toBe(Infinity);
    else expect(Math.abs(split - whole)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(whole)));
  });
});
