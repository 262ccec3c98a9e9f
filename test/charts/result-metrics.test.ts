import { describe, expect, it } from 'vitest';
import { bandSummary } from '../../renderer/features/result/band-summary.ts';
import { laneMetrics } from '../../renderer/features/result/lane-metrics.ts';
import { laneCommitments } from '../../renderer/features/result/lane-utilisation.ts';
import { resultScene } from '../../renderer/features/result/result-scene.ts';
import { weightedMean, weightedRatio } from '../../renderer/features/result/weighted.ts';
import { aBand } from '../builders/a-band.ts';
import { aLane } from '../builders/a-lane.ts';
import { aRealisticRun, aRun } from '../builders/a-run.ts';
import { aBandResult, aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

/** Two bands at 0.25 and 0.75; the second costs twice as much and leaves half of the committed units idle. */
function twoBands(): ReturnType<typeof resultScene> {
  const bands = [aBand({ id: 'low', probability: 0.25 }), aBand({ id: 'high', probability: 0.75 })];
  const low = aBandResult({ bandId: 'low', probability: 0.25 });
  const high = aBandResult({
    bandId: 'high',
    probability: 0.75,
    effectiveCost: 43_200,
    idleUnitHours: 10_800,
    utilisation: 0.5,
    lanes: low.lanes.map((lane) => ({
      ...lane,
      effectiveCost: 43_200,
      effectiveSavingsRate: 0,
      servedWork: 108_000,
      unmetWork: 108_000,
      costPerUnit: 43_200 / (108_000 * 1000),
      onDemandUnitHours: 21_600,
      coverage: 0.5,
    })),
  });
  return resultScene(
    aRun({
      input: aSolveInput({ assumptions: someAssumptions({ bands }) }),
      solution: aSolution({ bands: [low, high] }),
    }),
  );
}

describe('figures over all bands', () => {
  it('are probability-weighted sums and ratios of such sums', () => {
    const [all, low, high] = bandSummary(twoBands());
    expect(all?.band).toBeNull();
    // 0.25 · 21 600 + 0.75 · 43 200
    expect(all?.figures.effectiveCost).toBeCloseTo(37_800, 6);
    // 0.75 · 10 800 idle of 21 600 committed
    expect(all?.figures.idleShare).toBeCloseTo(0.375, 9);
    expect(all?.figures.utilisation).toBeCloseTo(0.625, 9);
    expect(low?.figures.idleShare).toBe(0);
    expect(high?.figures.idleShare).toBeCloseTo(0.5, 9);
  });

  it('weigh each lane’s ratios by what they are ratios of', () => {
    const all = laneMetrics(twoBands())[0]?.rows[0]?.figures;
    // Served 0.25 · 216 000 + 0.75 · 108 000 = 135 000 work units of 1000 quoted units, for 37 800.
    expect(all?.costPerUnit).toBeCloseTo(37_800 / 135_000_000, 12);
    // Committed 21 600 in both; eligible 0.25 · 21 600 + 0.75 · 43 200 = 37 800.
    expect(all?.coverage).toBeCloseTo(21_600 / 37_800, 9);
    expect(all?.unmetShare).toBeCloseTo(0.375, 9);
    // The same 21 600 unit-hours at list in both bands: 0.25 · 0.5 + 0.75 · 0.
    expect(all?.savings).toBeCloseTo(0.125, 9);
  });

  it('are missing as soon as one band’s figure is', () => {
    expect(
      weightedMean([
        { probability: 0.5, value: 1 },
        { probability: 0.5, value: null },
      ]),
    ).toBeNull();
    expect(weightedRatio([{ probability: 1, part: 1, whole: 0 }])).toBeNull();
  });
});

describe('utilisation of a lane', () => {
  it('shares idle units of a pool by use', () => {
    // 10 units held; one lane uses 6, the other 2, so 6/8 and 2/8 of the pool are held for them: both at 80 %.
    const row = aBandResult().dispatch[0];
    if (row === undefined) throw new Error('the fixture dispatches');
    const scene = resultScene(
      aRun({
        input: aSolveInput({
          assumptions: someAssumptions({ lanes: [aLane(), aLane({ id: 'other', name: 'Other' })] }),
        }),
        solution: aSolution({
          bands: [
            aBandResult({
              dispatch: [
                { ...row, unitsByMonth: [6, 6, 6] },
                { ...row, laneId: 'other', unitsByMonth: [2, 2, 2] },
              ],
            }),
          ],
        }),
      }),
    );
    const band = scene.bands[0];
    if (band === undefined) throw new Error('the fixture has a band');
    const held = laneCommitments(scene, band);
    for (const laneId of ['serving', 'other']) {
      const commitment = held.get(laneId);
      expect((commitment?.used ?? 0) / (commitment?.held ?? 1)).toBeCloseTo(0.8, 9);
    }
    expect((held.get('serving')?.held ?? 0) + (held.get('other')?.held ?? 0)).toBeCloseTo(10 * 2160, 6);
  });

  it('never exceeds the whole on a run of a planner’s size', () => {
    for (const group of laneMetrics(resultScene(aRealisticRun()))) {
      for (const { figures } of group.rows) {
        expect(figures.utilisation).not.toBeNull();
        expect(figures.utilisation ?? 0).toBeGreaterThan(0);
        expect(figures.utilisation ?? 0).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  });
});
