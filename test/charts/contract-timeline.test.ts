import { describe, expect, it } from 'vitest';
import {
  barText,
  type ContractTimeline,
  peakUnits,
  type TimelineBar,
  type TimelineRow,
  unitsInMonth,
} from '../../renderer/charts/contract-timeline.ts';
import { contractTimelineOption, timelineHeight } from '../../renderer/charts/contract-timeline-option.ts';
import { resultScene } from '../../renderer/features/result/result-scene.ts';
import { timelineRows } from '../../renderer/features/result/timeline-rows.ts';
import { timelineSentence } from '../../renderer/features/result/timeline-words.ts';
import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import { realisticAssumptions } from '../builders/a-run-assumptions.ts';
import { aRealisticRun } from '../builders/a-run.ts';
import { aTheme } from './a-theme.ts';
import { drawSvg } from './draw-svg.ts';
import { tooltipOf } from './tooltip-of.ts';

function rowsOf(run = aRealisticRun()): readonly TimelineRow[] {
  return timelineRows(run, resultScene(run));
}

const barsOf = (rows: readonly TimelineRow[]): TimelineBar[] =>
  rows.flatMap((row) => (row.kind === 'bar' ? [row.bar] : []));

function draw(timeline: ContractTimeline): string {
  return drawSvg(contractTimelineOption(timeline, aTheme(), 210), 1000, timelineHeight(timeline));
}

describe('the contract timeline', () => {
  it('has every purchase and every commitment still running, grouped by accelerator in the plan’s order', () => {
    const run = aRealisticRun();
    const rows = rowsOf(run);
    const tranches = barsOf(rows).flatMap((bar) => bar.tranches);
    expect(tranches).toHaveLength(run.solution.purchases.length + 2);
    expect(rows.flatMap((row) => (row.kind === 'heading' ? [row.name] : []))).toEqual([
      'H100 SXM',
      'H200',
      'B200',
      'L40S',
      'TPU v5e',
      'Trainium2',
    ]);
  });

  it('places bars on the months of the horizon, whole terms, signature before start', () => {
    const tranche = barsOf(rowsOf())
      .filter((bar) => bar.kind === 'sign-now' && bar.bandName === null)
      .flatMap((bar) => bar.tranches)
      .find((candidate) => candidate.units === 64);
    // 12 months from May 2027, signed 3 months before.
    expect(tranche).toMatchObject({ signBy: 1, start: 4, end: 15, lastMonth: '2028-04' });
  });

  it('draws the starts of one offer as one line whose height is what runs', () => {
    const again = ['2027-01', '2027-07', '2028-01'].map((startMonth, index) => ({
      offerId: 'h100-12m',
      startMonth,
      units: 10 * (index + 1),
      isLocked: false,
      bandId: null,
    }));
    const bar = barsOf(rowsOf(aRealisticRun({}, again))).find((candidate) => candidate.kind === 'sign-now');
    if (bar === undefined) throw new Error('the purchases are on the timeline');
    // 10 from January 2027, 20 more from July, 30 from January 2028 when the first 10 have ended.
    expect([0, 6, 12, 18, 24].map((month) => unitsInMonth(bar, month))).toEqual([10, 30, 50, 30, 0]);
    expect(peakUnits(bar)).toBe(50);
    expect(barText(bar)).toBe('up to 50 units, 3 starts');
  });

  it('draws a contract that ramps up step by step, and tells its ramp and its volume tier', () => {
    const assumptions = realisticAssumptions();
    const clauses = {
      ...NO_CLAUSES,
      volumeTiers: [{ fromUnits: 50, rateMultiplier: 0.9 }],
      ramp: [
        { monthOfTerm: 0, deliveredShare: 0.25 },
        { monthOfTerm: 2, deliveredShare: 1 },
      ],
    };
    const run = aRealisticRun({
      assumptions: {
        ...assumptions,
        offers: assumptions.offers.map((offer) => (offer.id === 'h200-12m' ? { ...offer, clauses } : offer)),
      },
    });
    const bar = barsOf(rowsOf(run)).find(
      ({ kind, tranches }) => kind === 'sign-now' && tranches.some(({ units }) => units === 64),
    );
    if (bar === undefined) throw new Error('the purchase is on the timeline');
    // 64 from May 2027 (month 4): a quarter for two months, then all.
    expect([3, 4, 5, 6, 15, 16].map((month) => unitsInMonth(bar, month))).toEqual([0, 16, 16, 64, 64, 0]);
    expect(peakUnits(bar)).toBe(64);
    expect(barText(bar)).toBe('64 units · ramps up');
    expect(bar.tranches[0]?.terms).toEqual([
      'volume tier: prices × 0.9',
      'ramp: 25 % at the start, 100 % from month 3',
    ]);
    expect(bar.tranches[0]?.sentence).toContain('volume tier: prices × 0.9');
    expect(draw({ months: resultScene(run).months, rows: rowsOf(run), reveal: 6 })).not.toMatch(/NaN|Infinity/);
  });

  it('marks where contracts are renewed, end early or are exchanged, with the band, and tells it', () => {
    const plain = aRealisticRun();
    const used = { offerId: 'h200-12m', startMonth: '2027-05', termStartMonth: '2027-05', fee: 0, refund: 0 };
    const run = {
      ...plain,
      solution: {
        ...plain.solution,
        bands: plain.solution.bands.map((band) => ({
          ...band,
          options: [
            { ...used, kind: 'renewal' as const, month: '2028-05', units: 40 },
            ...(band.bandId === 'conservative'
              ? [{ ...used, kind: 'termination' as const, month: '2027-11', units: 24, fee: 120_000, refund: 5_000 }]
              : []),
          ],
        })),
      },
    };
    const scene = resultScene(run);
    const conservative = scene.bands.find(({ id }) => id === 'conservative');
    const bar = barsOf(rowsOf(run)).find(({ marks }) => marks.length > 0);
    // November 2027 is month 10; the term renewed in May 2028 (month 16) runs to April 2029 (month 27).
    expect(bar?.marks).toEqual([
      { kind: 'ended', month: 10, until: 9, bandPosition: conservative?.position },
      { kind: 'renewed', month: 16, until: 27, bandPosition: null },
    ]);
    expect(bar?.tranches[0]?.terms).toEqual([
      `24 units ended before Nov 2027, fee $120K, $5K paid back, only if ${conservative?.name}`,
      '40 units renewed from May 2028',
    ]);
    expect(draw({ months: scene.months, rows: rowsOf(run), reveal: 6 })).not.toMatch(/NaN|Infinity/);
    // Renewed in every band, it ends with the renewed term: one expiry either way, a year later.
    const ends = (told: typeof run): string =>
      timelineSentence(
        resultScene(told),
        barsOf(rowsOf(told)).filter(({ id }) => id === bar?.id),
      );
    expect(ends(plain as typeof run)).toContain('at the end of Apr 2028');
    expect(ends(run)).toContain('at the end of Apr 2029');
  });

  it('marks where units are sold on, with the band, once, and tells it', () => {
    const plain = aRealisticRun();
    const run = {
      ...plain,
      solution: {
        ...plain.solution,
        bands: plain.solution.bands.map((band) => {
          const isLow = band.bandId === 'conservative';
          const peak = plain.solution.bands[0]?.costs[0]?.effectiveByMonth.map((_, t) =>
            t === 8 || t === 9 ? 12 : isLow && t > 11 && t < 15 ? 30 : 0,
          );
          return { ...band, resales: [{ offerId: 'h200-12m', blockId: 'all', unitsByMonth: peak ?? [] }] };
        }),
      },
    };
    const scene = resultScene(run);
    const conservative = scene.bands.find(({ id }) => id === 'conservative');
    const marked = barsOf(rowsOf(run)).filter(({ marks }) => marks.length > 0);
    expect(marked.map(({ marks }) => marks)).toEqual([
      [
        { kind: 'sold-on', month: 8, until: 9, bandPosition: null },
        { kind: 'sold-on', month: 12, until: 14, bandPosition: conservative?.position },
      ],
    ]);
    expect(marked[0]?.tranches[0]?.terms).toEqual([
      'up to 12 units sold on from Sep 2027 to Oct 2027',
      `up to 30 units sold on from Jan 2028 to Mar 2028, only if ${conservative?.name}`,
    ]);
    expect(draw({ months: scene.months, rows: rowsOf(run), reveal: 6 })).not.toMatch(/NaN|Infinity/);
  });

  it('marks expiries, bands and what runs on behind the horizon', () => {
    const run = aRealisticRun();
    const svg = draw({ months: resultScene(run).months, rows: rowsOf(run), reveal: 6 });
    expect(svg).toContain('96 units · only if Surge');
    expect(svg).toContain('Aug ’28');
    expect(svg).toContain('to Feb ’30 →');
    expect(svg).toContain('56 units · locked');
    expect(svg).toContain('sign now');
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  it('leaves out what ended before the horizon', () => {
    const assumptions = realisticAssumptions();
    const run = aRealisticRun({
      assumptions: {
        ...assumptions,
        existingCommitments: assumptions.existingCommitments.map((held) => ({ ...held, lastMonth: '2026-12' })),
      },
    });
    expect(barsOf(rowsOf(run)).some((bar) => bar.kind === 'existing')).toBe(false);
  });

  it('keeps hostile names as text in the drawing and in the tooltip', () => {
    const assumptions = realisticAssumptions();
    const run = aRealisticRun({
      assumptions: {
        ...assumptions,
        accelerators: assumptions.accelerators.map((entry) => ({ ...entry, name: `<b>${entry.name}</b>{a|x}` })),
        offers: assumptions.offers.map((offer) => ({ ...offer, provider: '<i>P</i>{b|y}' })),
      },
    });
    const rows = rowsOf(run);
    const timeline: ContractTimeline = { months: resultScene(run).months, rows, reveal: null };
    const svg = draw(timeline);
    expect(svg).not.toMatch(/<[bi]>/);
    expect(svg).toContain('&lt;b&gt;');
    const tooltip = tooltipOf(contractTimelineOption(timeline, aTheme(), 210));
    expect(tooltip.renderMode).toBe('richText');
    const said = tooltip.formatter({
      dataIndex: rows.findIndex((row) => row.kind === 'bar' && row.bar.kind === 'sign-now'),
    });
    expect(said).toContain('<b>');
    expect(said).not.toMatch(/\{[a-zA-Z0-9_]+\|/);
  });

  it('draws 40 accelerators over 60 months and nothing at all', () => {
    const run = aRealisticRun({ horizonMonths: 60 });
    const bars = rowsOf(run);
    const many: TimelineRow[] = Array.from({ length: 40 }, () => bars).flat();
    expect(draw({ months: resultScene(run).months, rows: many, reveal: 59 })).not.toMatch(/NaN|Infinity/);
    expect(draw({ months: ['2027-01'], rows: [], reveal: null })).not.toMatch(/NaN|Infinity/);
  });

  it('says in a sentence what runs and what expires first', () => {
    const run = aRealisticRun();
    const scene = resultScene(run);
    expect(timelineSentence(scene, barsOf(rowsOf(run)))).toBe(
      '12 contracts: 2 held today, 4 to sign now, 6 to sign later; 8 expire within the horizon, the first (H100 reserved in 2025) at the end of Aug 2027.',
    );
    expect(timelineSentence(scene, [])).toBe(
      'No contract runs in these months: everything is bought by the hour or stays unmet.',
    );
  });
});
