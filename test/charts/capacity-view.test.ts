import { describe, expect, it } from 'vitest';
import type { Run } from '../../shared/contract.ts';
import { capacityByBand, type CapacityChoice, workSources } from '../../renderer/features/result/capacity-view.ts';
import { capacityPanels } from '../../renderer/features/result/capacity-panels.ts';
import { capacitySentence } from '../../renderer/features/result/capacity-words.ts';
import { resultScene } from '../../renderer/features/result/result-scene.ts';
import { realisticAssumptions } from '../builders/a-run-assumptions.ts';
import { aRealisticRun, aRun } from '../builders/a-run.ts';
import { aBandResult, aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { peakAndRest } from '../builders/some-load-blocks.ts';

const run = aRealisticRun();
const scene = resultScene(run);

function bandsOf(choice: CapacityChoice): ReturnType<typeof capacityByBand> {
  return capacityByBand(run, scene, choice);
}

/** Served and unmet work of a lane over the horizon, straight from the dispatch. */
function workOf(ofRun: Run, bandIndex: number, laneId: string): number {
  const ofScene = resultScene(ofRun);
  const band = ofScene.bands[bandIndex];
  let work = 0;
  for (const row of band?.result.dispatch ?? []) {
    const b = ofScene.blocks.findIndex((block) => block.id === row.blockId);
    if (row.laneId !== laneId) continue;
    row.workPerHourByMonth.forEach((perHour, t) => {
      work += perHour * (ofScene.hours[b]?.[t] ?? 0);
    });
  }
  return work;
}

describe('capacity against demand', () => {
  it('adds up to the work of the dispatch, month hours weighted', () => {
    const monthHours = scene.months.map((_, t) => scene.hours.reduce((sum, row) => sum + (row[t] ?? 0), 0));
    for (const [index, capacity] of bandsOf({ laneId: 'training', measure: 'work', blockId: null }).entries()) {
      const total = scene.months.reduce(
        (sum, _, t) =>
          sum +
          workSources.reduce((all, source) => all + (capacity.bySource[source][t] ?? 0), 0) * (monthHours[t] ?? 0),
        0,
      );
      const expected = workOf(run, index, 'training');
      expect(Math.abs(total - expected) / expected).toBeLessThan(1e-9);
    }
  });

  it.each([
    { laneId: 'generative', measure: 'work', blockId: null },
    { laneId: 'generative', measure: 'work', blockId: 'peak' },
    { laneId: 'training', measure: 'units', blockId: 'rest' },
    { laneId: null, measure: 'units', blockId: null },
    { laneId: null, measure: 'unit-hours', blockId: 'peak' },
  ] as const satisfies readonly CapacityChoice[])('stacks up to the required demand: %o', (choice) => {
    for (const capacity of bandsOf(choice)) {
      for (const [t] of scene.months.entries()) {
        const height = workSources.reduce((sum, source) => sum + (capacity.bySource[source][t] ?? 0), 0);
        const required = capacity.required[t] ?? Number.NaN;
        expect(Math.abs(height - required)).toBeLessThan(1e-6 * Math.max(1, required));
      }
    }
  });

  it('weights blocks by their hours', () => {
    // January 2027 has 21 weekdays: 252 peak hours of 744. 12 units at peak and 4 otherwise are on average
    // (12 · 252 + 4 · 492) / 744 = 6.7097.
    const series = {
      laneId: 'serving',
      source: 'committed',
      acceleratorId: 'gpu',
      offerId: null,
      usageRatePerUnitHour: 0,
    } as const;
    const blocks = aRun({
      input: aSolveInput({ horizonMonths: 1, assumptions: someAssumptions({ loadBlocks: peakAndRest() }) }),
      solution: aSolution({
        bands: [
          aBandResult({
            dispatch: [
              { ...series, blockId: 'peak', unitsByMonth: [12], workPerHourByMonth: [120] },
              { ...series, blockId: 'rest', unitsByMonth: [4], workPerHourByMonth: [40] },
            ],
          }),
        ],
      }),
    });
    const ofScene = resultScene(blocks);
    const inUnits = (blockId: string | null, measure: 'units' | 'unit-hours'): number =>
      capacityByBand(blocks, ofScene, { laneId: 'serving', measure, blockId })[0]?.bySource.committed[0] ?? Number.NaN;
    expect(inUnits(null, 'units')).toBeCloseTo((12 * 252 + 4 * 492) / 744, 9);
    expect(inUnits('peak', 'units')).toBeCloseTo(12, 9);
    expect(inUnits(null, 'unit-hours')).toBeCloseTo(12 * 252 + 4 * 492, 9);
  });

  it('shows committed units that nothing uses, for all lanes only', () => {
    const whole = bandsOf({ laneId: null, measure: 'units', blockId: null })[0];
    expect(whole?.committed).not.toBeNull();
    whole?.committed?.forEach((units, t) => {
      expect(units).toBeGreaterThanOrEqual((whole.bySource.committed[t] ?? 0) - 1e-9);
    });
    expect(bandsOf({ laneId: 'training', measure: 'units', blockId: null })[0]?.committed).toBeNull();
  });

  it('says so when there is no demand, in finite figures', () => {
    const idle = aRealisticRun({ assumptions: { ...realisticAssumptions(), workloads: [] } }, []);
    const ofScene = resultScene(idle);
    const choice: CapacityChoice = { laneId: null, measure: 'units', blockId: null };
    const bands = capacityByBand(idle, ofScene, choice);
    expect(capacitySentence(ofScene, choice, bands)).toBe('All lanes: there is no demand in any band.');
    for (const capacity of bands) expect(capacity.required.every((value) => value === 0)).toBe(true);
  });

  it('draws at most six bands, the most probable ones, in the plan’s order', () => {
    const assumptions = realisticAssumptions();
    const template = assumptions.bands[0];
    if (template === undefined) throw new Error('the fixture has bands');
    const many = aRealisticRun(
      {
        horizonMonths: 2,
        assumptions: {
          ...assumptions,
          bands: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({
            ...template,
            id: `b${n}`,
            name: `B${n}`,
            probability: n / 36,
          })),
        },
      },
      [],
    );
    const ofScene = resultScene(many);
    const bands = capacityByBand(many, ofScene, { laneId: null, measure: 'units', blockId: null });
    expect(capacityPanels(ofScene, bands).map((panel) => panel.id)).toEqual(['b3', 'b4', 'b5', 'b6', 'b7', 'b8']);
  });
});

describe('work moved between load blocks', () => {
  // 10 work units an hour leave the peak (252 hours): 2520 come to the 492 other hours.
  const out = { laneId: 'serving', blockId: 'peak', outWorkPerHourByMonth: [10], inWorkPerHourByMonth: [0] };
  const moved = { laneId: 'serving', blockId: 'rest', outWorkPerHourByMonth: [0], inWorkPerHourByMonth: [2520 / 492] };
  const movingRun = aRun({
    input: aSolveInput({ horizonMonths: 1, assumptions: someAssumptions({ loadBlocks: peakAndRest() }) }),
    solution: aSolution({ bands: [aBandResult({ dispatch: [], deferrals: [out, moved] })] }),
  });
  const ofScene = resultScene(movingRun);
  const after = (choice: CapacityChoice): readonly number[] | null | undefined =>
    capacityByBand(movingRun, ofScene, choice)[0]?.afterMoves;

  it('shows what a block has to serve afterwards', () => {
    expect(after({ laneId: 'serving', measure: 'work', blockId: 'peak' })?.[0]).toBeCloseTo(90, 9);
    expect(after({ laneId: 'serving', measure: 'work', blockId: 'rest' })?.[0]).toBeCloseTo(100 + 2520 / 492, 9);
    // 10 work units take a unit: 9 units over 252 hours.
    expect(after({ laneId: null, measure: 'unit-hours', blockId: 'peak' })?.[0]).toBeCloseTo(9 * 252, 6);
  });

  it('leaves all hours as they are', () => {
    expect(after({ laneId: 'serving', measure: 'work', blockId: null })).toBeNull();
  });
});

it('counts discrete runs as required work where they run', () => {
  const runs = [{ workloadId: 'ranking', runId: 'retrain', blockId: 'rest', workPerHourByMonth: [7] }];
  const withRun = aRun({
    input: aSolveInput({ horizonMonths: 1, assumptions: someAssumptions({ loadBlocks: peakAndRest() }) }),
    solution: aSolution({ bands: [aBandResult({ dispatch: [], runs })] }),
  });
  const required = (blockId: string): number | undefined =>
    capacityByBand(withRun, resultScene(withRun), { laneId: 'serving', measure: 'work', blockId })[0]?.required[0];
  expect(required('peak')).toBeCloseTo(100, 9);
  expect(required('rest')).toBeCloseTo(107, 9);
});

it('tells units that stand by in units, and not in work', () => {
  const series = { laneId: 'serving', acceleratorId: 'gpu', offerId: null, usageRatePerUnitHour: 0 };
  const standby = [
    { ...series, blockId: 'peak', unitsByMonth: [6] },
    { ...series, blockId: 'rest', unitsByMonth: [3] },
  ];
  const covered = aRun({
    input: aSolveInput({ horizonMonths: 1, assumptions: someAssumptions({ loadBlocks: peakAndRest() }) }),
    solution: aSolution({ bands: [aBandResult({ dispatch: [], standby })] }),
  });
  const standing = (choice: CapacityChoice): readonly number[] | null | undefined =>
    capacityByBand(covered, resultScene(covered), choice)[0]?.standby;
  expect(standing({ laneId: null, measure: 'units', blockId: 'peak' })).toEqual([6]);
  // 252 hours at the peak, 492 others.
  expect(standing({ laneId: null, measure: 'unit-hours', blockId: null })).toEqual([6 * 252 + 3 * 492]);
  expect(standing({ laneId: 'serving', measure: 'work', blockId: null })).toBeNull();
});
