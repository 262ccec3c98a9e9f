import { describe, expect, it } from 'vitest';
import { bridgeByCause, bridgeBySource, type CostBridge } from '../../shared/domain/metrics/cost-bridge.ts';
import { metricScene, type MetricScene } from '../../shared/domain/metrics/metric-scene.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import { handSolvedInput, handSolvedSolution } from '../checker/hand-solved.ts';
import { randomInput } from '../optimiser/random-input.ts';
import { solveChecked } from '../optimiser/solve-checked.ts';

const scenes = await Promise.all(
  Array.from({ length: 12 }, async (_, index) => {
    const input = randomInput(5200 + index, { isDivisible: true });
    return metricScene(input, await solveChecked(input));
  }),
);

function expectExact({ beforeCents, afterCents, steps }: CostBridge): void {
  expect(beforeCents + steps.reduce((sum, { cents }) => sum + cents, 0)).toBe(afterCents);
  for (const { cents } of steps) expect(Number.isInteger(cents)).toBe(true);
}

/** The hand-solved answer with one change. */
function changed(change: (band: Solution['bands'][number]) => void): MetricScene {
  const solution = structuredClone(handSolvedSolution());
  const [band] = solution.bands;
  if (band === undefined) throw new Error('There is a band.');
  change(band);
  band.effectiveCost = band.costs.reduce((sum, { effectiveByMonth }) => sum + (effectiveByMonth[0] ?? 0), 0);
  return metricScene(handSolvedInput(), solution);
}

const scene = metricScene(handSolvedInput(), handSolvedSolution());
const stepOf = ({ steps }: CostBridge, what: string): number | undefined =>
  steps.find((step) => step.what === what)?.cents;

describe('a cost bridge', () => {
  it('has no step between a result and itself', () => {
    for (const bridge of [bridgeBySource(scene, scene), bridgeByCause(scene, scene)])
      expect(bridge).toEqual({ beforeCents: 941_300, afterCents: 941_300, steps: [] });
  });

  it('sums to the cent between any two random results', () => {
    let stepCount = 0;
    for (const [index, before] of scenes.entries()) {
      const after = scenes[(index + 1) % scenes.length] ?? before;
      for (const bridge of [bridgeBySource(before, after), bridgeByCause(before, after)]) {
        expectExact(bridge);
        stepCount += bridge.steps.length;
      }
      const back = bridgeBySource(after, before);
      expect(back.afterCents).toBe(bridgeBySource(before, after).beforeCents);
    }
    expect(stepCount).toBeGreaterThan(40);
  });

  it('tells a dearer rate as price', () => {
    // On demand at twice the rate: 992 more for the same work.
    const dearer = changed(({ costs }) => {
      const row = costs.find(({ source }) => source === 'on-demand');
      if (row !== undefined) row.effectiveByMonth = [1984];
    });
    expect(bridgeBySource(scene, dearer).steps).toEqual([{ what: 'on-demand', laneId: null, cents: 99_200 }]);
    expect(bridgeByCause(scene, dearer).steps).toEqual([{ what: 'price', laneId: 'serving', cents: 99_200 }]);
  });

  it('tells work that is gone as volume, and what moves between accelerators as mix', () => {
    // Flex start, 248 × 9 of work on the gpu for 248, is not bought any more.
    const less = changed((band) => {
      band.costs = band.costs.filter(({ source }) => source !== 'flex-start');
      band.dispatch = band.dispatch.filter(({ source }) => source !== 'flex-start');
    });
    // Then: (3641 + 5648) for 44 392 of work, the gpu 3641 / 29 512 and the chip 5648 / 14 880. Now: 2232 less on the gpu.
    const bridge = bridgeByCause(scene, less);
    expect(stepOf(bridge, 'volume')).toBe(Math.round((-2232 * 9289 * 100) / 44_392));
    const [gpu, chip] = [3641 / 29_512, 5648 / 14_880];
    const mix = 27_280 * gpu + 14_880 * chip - (42_160 * 9289) / 44_392;
    expect(stepOf(bridge, 'mix')).toBe(Math.round(mix * 100));
    expect(stepOf(bridge, 'price')).toBe(Math.round((3393 - 27_280 * gpu) * 100));
    expectExact(bridge);
  });

  it('tells penalties apart', () => {
    const fined = changed(({ dispatch }) => {
      const row = dispatch.find(({ source }) => source === 'unmet');
      if (row !== undefined) row.workPerHourByMonth = [2];
    });
    // The cost series still says 124, so the band is told 124 more by hand.
    const [band] = fined.solution.bands;
    if (band !== undefined) band.effectiveCost += 124;
    expect(bridgeByCause(scene, fined).steps).toEqual([{ what: 'other', laneId: 'serving', cents: 12_400 }]);
  });
});
