import { describe, expect, it } from 'vitest';
import { formatMetric, spellMetric } from '../../renderer/features/result/metric-format.ts';
import type { MetricRow } from '../../renderer/features/result/metric-figure.ts';
import { type MetricSubject, metricViews } from '../../renderer/features/result/metric-views.ts';
import { owedByBand, owedBandSentence } from '../../renderer/features/result/owed-view.ts';
import { resultScene } from '../../renderer/features/result/result-scene.ts';
import { aRealisticRun, aRun } from '../builders/a-run.ts';
import { handSolvedInput, handSolvedSolution } from '../checker/hand-solved.ts';

const handRun = aRun({ input: handSolvedInput(), solution: handSolvedSolution() });

const shown = (row: MetricRow | undefined, id: string): string => {
  const figure = row?.figures.find((candidate) => candidate.id === id);
  if (row === undefined || figure === undefined) throw new Error(`There is no ${id}.`);
  return formatMetric(figure.unit, figure.value, row.units);
};

describe('metrics on the result screen', () => {
  it('stand by what the reader chooses, in words', () => {
    const views = metricViews(handRun);
    const namesOf = (subject: MetricSubject): string[] => views.rows(subject, 'money', null).map(({ name }) => name);
    expect(namesOf('band')).toEqual(['Expected']);
    expect(namesOf('accelerator')).toEqual(['GPU', 'Chip', 'no single accelerator']);
    expect(namesOf('placement')).toContain('Serving on Chip');
    expect(namesOf('purchase')).toEqual(['3 × GPU 3 months from Jan 2027', '1 × Chip bought from Jan 2027']);
    expect(namesOf('budget')).toEqual(['Contracts, Expected', 'Cash, Expected']);
    expect(namesOf('retraining')).toEqual([]);
  });

  it('show figures short, and in full with what went in beside the formula', () => {
    const [band] = metricViews(handRun).rows('band', 'commitments', null);
    expect(shown(band, 'utilisation')).toBe('73.3');
    expect(shown(band, 'vacantUnitHours')).toBe('992');
    const waste = band?.figures.find(({ id }) => id === 'commitmentWaste');
    if (band === undefined || waste === undefined) throw new Error('Waste is told.');
    // 2246 × 992 / 2976
    expect(spellMetric(waste.unit, waste.value, band.units)).toBe('$748.67');
    expect(waste.inputs.map(({ value, unit }) => spellMetric(unit, value, band.units))).toEqual([
      '$2,522.00',
      '$1,773.33',
    ]);
  });

  it('say what a dash needs', () => {
    const [lane] = metricViews(handRun).rows('lane', 'commitments', null);
    expect(shown(lane, 'remainingPeak')).toBe('–');
    const figure = lane?.figures.find(({ id }) => id === 'remainingPeak');
    if (lane === undefined || figure === undefined) throw new Error('The lane is told.');
    expect(spellMetric(figure.unit, figure.value, lane.units)).toMatch(/^needs a group that owes/);
  });

  it('of a planner’s size are told for every subject, over all bands and in one', () => {
    const run = aRealisticRun();
    const views = metricViews(run);
    expect(views.rows('band', 'money', null).map(({ name }) => name)[0]).toBe('All bands, by probability');
    for (const subject of ['lane', 'accelerator', 'provider', 'placement'] as const) {
      for (const bandId of [null, 'surge']) {
        const rows = views.rows(subject, 'money', bandId);
        expect(rows.length).toBeGreaterThan(1);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }
    }
    expect(views.rows('placement', 'work', 'surge').every(({ figures }) => figures.length === 3)).toBe(true);
  });
});

describe('remaining commitment', () => {
  it('is what is owed on existing and new commitments', () => {
    const scene = resultScene(handRun);
    const [owed] = owedByBand(handRun, scene);
    if (owed === undefined) throw new Error('There is a band.');
    expect(owed.layers.map(({ values }) => values)).toEqual([[678], [3822], [0]]);
    expect(owedBandSentence(scene, owed)).toBe(
      'Expected: most is owed at the end of Jan 2027, $4.5K; when the horizon ends, $4.5K.',
    );
  });
});
