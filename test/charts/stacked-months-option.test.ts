import { describe, expect, it } from 'vitest';
import { highestOf, lowestOf, type StackedMonths } from '../../renderer/charts/stacked-months.ts';
import { stackedMonthsOption } from '../../renderer/charts/stacked-months-option.ts';
import { aTheme } from './a-theme.ts';
import { drawSvg } from './draw-svg.ts';
import { tooltipOf } from './tooltip-of.ts';

const panel: StackedMonths = {
  name: 'Surge',
  months: ['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06', '2027-07'],
  layers: [
    { fill: 'committed', name: 'committed', values: [10, 20, 30, 30, 30, 30, 30] },
    { fill: 'on-demand', name: 'on demand', values: [5, 5, 5, 40, 5, 5, 5] },
    { fill: 'unmet', name: 'unmet', values: [0, 0, 0, 7, 0, 0, 0] },
  ],
  lines: [{ name: 'required', isDashed: false, values: [15, 25, 35, 77, 35, 35, 35] }],
};

function optionOf(stack: StackedMonths): ReturnType<typeof stackedMonthsOption> {
  return stackedMonthsOption(stack, {
    theme: aTheme(),
    highest: highestOf([stack]),
    lowest: lowestOf([stack]),
    format: (value) => `${value} units`,
  });
}

/** The plain values of each series, labelled items included. */
function seriesValues(stack: StackedMonths): number[][] {
  const { series } = optionOf(stack);
  if (!Array.isArray(series)) throw new Error('an option of panels has a list of series');
  return series.map((one) => {
    const data: unknown = one.data;
    if (!Array.isArray(data)) throw new Error('a series without data');
    return data.map((item: unknown) =>
      typeof item === 'object' && item !== null && 'value' in item ? Number(item.value) : Number(item),
    );
  });
}

describe('a panel of stacked months', () => {
  it('draws exactly the values of its layers and lines', () => {
    expect(seriesValues(panel)).toEqual([...panel.layers, ...panel.lines].map((entry) => [...entry.values]));
  });

  it('starts at zero and holds the highest stack', () => {
    const { yAxis } = optionOf(panel);
    expect(yAxis).toMatchObject({ min: 0, max: 80 });
  });

  it('goes below zero only for negative amounts, and shows them', () => {
    const refund: StackedMonths = {
      ...panel,
      layers: [{ fill: 'committed', name: 'committed', values: [10, -4, 0, 0, 0, 0, 0] }],
    };
    expect(lowestOf([refund])).toBe(-4);
    expect(optionOf(refund).yAxis).toMatchObject({ min: -20, interval: 20 });
    expect(drawSvg(optionOf(refund))).not.toMatch(/NaN|Infinity/);
  });

  it('labels unmet work with its largest amount', () => {
    expect(drawSvg(optionOf(panel))).toContain('unmet, up to 7 units');
  });

  it('tells sources apart by pattern, not by colour alone', () => {
    const patterns = drawSvg(optionOf(panel)).match(/<pattern/g) ?? [];
    expect(patterns.length).toBeGreaterThan(0);
  });

  it('lists the figures of a month with their unit, top of the stack first, without zeros', () => {
    const tooltip = tooltipOf(optionOf(panel));
    expect(tooltip.formatter([{ dataIndex: 3 }])).toBe(
      'Apr 2027 · Surge\nrequired: 77 units\nunmet: 7 units\non demand: 40 units\ncommitted: 30 units',
    );
    expect(tooltip.formatter([{ dataIndex: 0 }])).toBe(
      'Jan 2027 · Surge\nrequired: 15 units\non demand: 5 units\ncommitted: 10 units',
    );
  });

  it('keeps names as text: no HTML tooltip, no element, no style braces', () => {
    const hostile: StackedMonths = {
      ...panel,
      name: '<b>{a|x}</b>',
      layers: [{ fill: 'committed', name: '<img src=x onerror=alert(1)>{a|x}', values: [10, 20, 30, 40, 50, 60, 70] }],
    };
    const option = optionOf(hostile);
    const tooltip = tooltipOf(option);
    expect(tooltip.renderMode).toBe('richText');
    expect(tooltip.formatter([{ dataIndex: 1 }])).not.toMatch(/\{[a-zA-Z0-9_]+\|/);
    const svg = drawSvg(option);
    expect(svg).not.toMatch(/<(img|b)[ >]/);
    expect(svg).toContain('&lt;img src=x');
  });

  it('draws nothing impossible without demand', () => {
    const empty: StackedMonths = {
      ...panel,
      layers: [],
      lines: [{ name: 'required', isDashed: false, values: panel.months.map(() => 0) }],
    };
    expect(drawSvg(optionOf(empty))).not.toMatch(/NaN|Infinity/);
    expect(optionOf(empty).yAxis).toMatchObject({ min: 0, max: 1 });
  });
});
