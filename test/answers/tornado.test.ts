import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../main/answers/tornado/range-of.ts';
import type { AssumptionChange } from '../../main/answers/assumption-changes/assumption-change.ts';
import { inFractions } from '../../shared/domain/in-fractions.ts';
import type { TornadoBar, TornadoFindings } from '../../shared/domain/questions/tornado.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { randomInput } from '../optimiser/random-input.ts';
import { ask } from './ask.ts';

const barOf = ({ bars }: TornadoFindings, key: string): TornadoBar => {
  const bar = bars.find(({ assumption }) => assumption.key === key);
  if (bar === undefined) throw new Error(`There is no bar “${key}”.`);
  return bar;
};

describe('a tornado', () => {
  it('costs the kept portfolio and the best one at both ends', async () => {
    // 2160 hours; 10 units reserved at 1: 21 600. With a fifth more demand 2 more units: 8640 on demand at 2, 4320
    // reserved. With a fifth less the 10 units still cost 21 600, 8 would do: 17 280.
    const found = await ask(checkedInput({}), { name: 'tornado', assumptions: 'all' });
    expect(found.today.kept).toMatchObject({ broken: [] });
    expect(found.today.kept?.expectedCost).toBeCloseTo(21_600, 4);
    expect(found.today.best?.expectedCost).toBeCloseTo(21_600, 4);
    const demand = barOf(found, 'demand');
    expect(demand).toMatchObject({ confidence: null, low: { value: 0.8 }, high: { value: 1.2 } });
    expect(demand.low.kept?.expectedCost).toBeCloseTo(21_600, 4);
    expect(demand.low.best?.expectedCost).toBeCloseTo(17_280, 4);
    expect(demand.high.kept?.expectedCost).toBeCloseTo(30_240, 4);
    expect(demand.high.best?.expectedCost).toBeCloseTo(25_920, 4);
    expect(demand.swing).toBeCloseTo(8640, 4);
    // The reservation a fifth dearer or cheaper: 10 units pay it either way, and stay the best.
    const price = barOf(found, 'offer-price/gpu-3m');
    expect(price.low.kept?.expectedCost).toBeCloseTo(17_280, 4);
    expect(price.high.best?.expectedCost).toBeCloseTo(25_920, 4);
    expect(price.swing).toBeCloseTo(8640, 4);
    // Nothing is bought on demand.
    expect(barOf(found, 'on-demand-price').swing).toBeCloseTo(0, 4);
    const swings = found.bars.map(({ swing }) => swing);
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
  });

  it('tells which limits break where the kept portfolio cannot serve', async () => {
    // 10 reserved and 1 on demand at most; a fifth more demand wants 12 units.
    const found = await ask(
      checkedInput({ offers: [anOnDemandOffer({ maximumUnits: 1 }), aReservation({ maximumUnits: 10 })] }),
      { name: 'tornado', assumptions: 'main' },
    );
    const { high } = barOf(found, 'demand');
    expect(high.best).toBeNull();
    expect(high.kept?.broken.map(({ family }) => family)).toEqual(['Service']);
    // 10 · 2160 + 2160 · 2 + 10 work units of each hour unserved at 100.
    expect(high.kept?.expectedCost).toBeCloseTo(21_600 + 4320 + 10 * 2160 * 100, 2);
  });

  it.each([3, 5, 24])('never costs the best portfolio more than the kept one (random plan %i)', async (seed) => {
    const found = await ask(inFractions(randomInput(seed, { isDivisible: true })), {
      name: 'tornado',
      assumptions: 'all',
    });
    expect(found.bars.length).toBeGreaterThan(3);
    const ends = [found.today, ...found.bars.flatMap(({ low, high }) => [low, high])];
    const compared = ends.flatMap(({ kept, best }) =>
      kept === null || best === null || kept.broken.length > 0 ? [] : [[best.objective, kept.objective] as const],
    );
    expect(compared.length).toBeGreaterThan(3);
    for (const [best, kept] of compared) expect(best).toBeLessThanOrEqual(kept + 1e-6 * Math.abs(kept) + 1e-6);
  });
});

describe('the range of an assumption', () => {
  const change = (fields: Partial<AssumptionChange>): AssumptionChange => ({
    key: 'x',
    name: 'X',
    unit: 'factor',
    today: 1,
    lowest: 0.5,
    highest: 2,
    yardstick: 1,
    overridesAt: () => [],
    confidence: null,
    ...fields,
  });

  it('follows how far the figure can be trusted', () => {
    expect(rangeOf(change({}))).toEqual({ low: 0.8, high: 1.2 });
    expect(rangeOf(change({ confidence: 'measured' }))).toEqual({ low: 0.95, high: 1.05 });
    expect(rangeOf(change({ confidence: 'assumed' }))).toEqual({ low: 0.7, high: 1.3 });
    expect(rangeOf(change({ unit: 'points', today: 0, lowest: -0.5, highest: 1 }))).toEqual({ low: -0.1, high: 0.1 });
    expect(rangeOf(change({ unit: 'months', today: 0, lowest: -6, highest: 12, yardstick: 12 }))).toEqual({
      low: -3,
      high: 3,
    });
  });

  it('ends where the value can go no further', () => {
    const share = { unit: 'share' as const, today: 0.95, lowest: 0, highest: 1, yardstick: 0.95 };
    expect(rangeOf(change(share))).toEqual({ low: 0.76, high: 1 });
  });
});
