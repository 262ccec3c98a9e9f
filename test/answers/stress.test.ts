import { describe, expect, it } from 'vitest';
import { withOverrides } from '../../main/answers/with-overrides.ts';
import type { StressEvent, StressFindings } from '../../shared/domain/questions/stress.ts';
import { checkAssumptions } from '../../shared/domain/plan-check.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aPlacement } from '../builders/a-placement.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { optimumOf } from '../optimiser/solve-checked.ts';
import { ask } from './ask.ts';

const eventOf = ({ events }: StressFindings, id: string): StressEvent => {
  const event = events.find((other) => other.id === id);
  if (event === undefined)
    throw new Error(`There is no event “${id}” among ${events.map((one) => one.id).join(', ')}.`);
  return event;
};

const costs = ({ kept, best }: StressEvent): (number | undefined)[] =>
  [kept?.expectedCost, best?.expectedCost].map((cost) => (cost === undefined ? undefined : Math.round(cost)));

/** 2160 hours; 6 units reserved at 1, all there are, and 4 on demand at 2: 12 960 + 17 280. */
const sixReserved = (): SolveInput =>
  checkedInput({ offers: [anOnDemandOffer({ provider: 'Cloud' }), aReservation({ maximumUnits: 6 })] });

describe('the stress library', () => {
  it('costs each event as it is by hand', async () => {
    const found = await ask(sixReserved(), { name: 'stress' });
    expect(found.today.kept?.expectedCost).toBeCloseTo(30_240, 4);
    // 17 280 · 1.15 on demand.
    expect(costs(eventOf(found, 'dearer-market'))).toEqual([32_832, 32_832]);
    // From February on nothing is wanted: 12 960 are signed, 4 units on demand in January cost 5952; without contracts 10
    // units on demand, 14 880.
    expect(costs(eventOf(found, 'model-retired/serving'))).toEqual([18_912, 14_880]);
    // 30 units: 24 on demand.
    expect(costs(eventOf(found, 'viral-launch'))).toEqual([116_640, 116_640]);
    // 7 units: 1 on demand.
    expect(costs(eventOf(found, 'demand-collapses'))).toEqual([17_280, 17_280]);
    // The term has 3 months: 6 units come in the last one, and are paid by the hour from then on, 4464. On demand 10 units
    // in 1416 hours, then 4 in 744: 28 320 + 5952.
    expect(costs(eventOf(found, 'late-capacity'))).toEqual([38_736, 38_736]);
    expect(found.events.map(({ id }) => id)).not.toContain('supply-halved');
    expect(found.events.map(({ id }) => id)).not.toContain('surge-expected');
    expect(found.events.map(({ id }) => id)).not.toContain('readiness-slips');
  });

  it('tells what breaks first where the kept portfolio cannot serve', async () => {
    const found = await ask(sixReserved(), { name: 'stress' });
    const outage = eventOf(found, 'provider-outage');
    expect(outage.best).toBeNull();
    expect(outage.kept?.broken.map(({ family }) => family)).toEqual(['Service']);
    expect(outage.firstShortfall).toEqual({
      month: '2027-01',
      laneId: 'serving',
      bandId: 'expected',
      unmetShare: expect.closeTo(0.4, 9),
    });
    // 6 units reserved, 40 of 100 work units of each hour unserved at 100.
    expect(outage.kept?.expectedCost).toBeCloseTo(12_960 + 40 * 2160 * 100, 2);
  });

  it('moves bands, halves supply and slips roadmaps where a plan has them', async () => {
    const input = checkedInput({
      bands: [
        aBand({ id: 'low', name: 'Low', probability: 0.3 }),
        aBand({ id: 'mid', name: 'Mid', probability: 0.5, demandMultiplier: 1.2 }),
        aBand({ id: 'high', name: 'High', probability: 0.2, demandMultiplier: 2 }),
      ],
      accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip', siliconClass: 'specialised' })],
      placements: [
        aPlacement(),
        aPlacement({
          id: 'on-chip',
          acceleratorId: 'chip',
          readiness: [{ month: '2027-02', kernelCoverage: 1, compilerMaturity: 1, observability: 1 }],
        }),
      ],
      offers: [
        anOnDemandOffer({ maximumUnits: 100 }),
        aReservation(),
        anOnDemandOffer({ id: 'chip-od', acceleratorId: 'chip', ratePerUnitHour: 0.5 }),
      ],
    });
    const found = await ask(input, { name: 'stress' });
    const surge = withOverrides(input, eventOf(found, 'surge-expected').overrides);
    expect(surge.assumptions.bands.map(({ probability }) => probability)).toEqual([0.3, 0.2, 0.5]);
    const low = withOverrides(input, eventOf(found, 'demand-collapses').overrides);
    expect(low.assumptions.bands.map(({ probability }) => probability)).toEqual([1, 0, 0]);
    const halved = withOverrides(input, eventOf(found, 'supply-halved').overrides);
    expect(halved.assumptions.offers[0]).toMatchObject({ maximumUnits: 50 });
    const slipped = withOverrides(input, eventOf(found, 'readiness-slips').overrides);
    expect(slipped.assumptions.placements[1]?.readiness[0]?.month).toBe('2027-08');
    for (const { overrides, best } of found.events) {
      const changed = withOverrides(input, overrides);
      expect(checkAssumptions(changed)).toEqual([]);
      expect(best?.objective ?? Infinity).toBeCloseTo(await optimumOf(changed), 4);
    }
    const kept = found.events.filter((event) => event.kept?.broken.length === 0 && event.best !== null);
    expect(kept.length).toBeGreaterThan(3);
    for (const event of kept) expect(event.best?.objective).toBeLessThanOrEqual((event.kept?.objective ?? 0) + 1e-4);
  });
});
