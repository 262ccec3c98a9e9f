import { describe, expect, it } from 'vitest';
import { binWords, costDistribution, type CostMarker } from '../../renderer/charts/cost-distribution.ts';
import { costDistributionOption } from '../../renderer/charts/cost-distribution-option.ts';
import { aTheme } from './a-theme.ts';
import { drawSvg } from './draw-svg.ts';
import { tooltipOf } from './tooltip-of.ts';

const paths = [10e6, 12e6, 14e6, 30e6].map((discountedCost) => ({ discountedCost, probability: 0.25 }));
const markers: readonly CostMarker[] = [
  { key: 'expected', name: 'Expected', cost: 16.5e6, bandPosition: null },
  { key: 'cvar', name: 'Worst 10 %', cost: 30e6, bandPosition: null },
  { key: 'band/low', name: 'Low <b>{a|x}', cost: 10e6, bandPosition: 0 },
];
const distribution = costDistribution(paths, markers, 'USD');

describe('the cost distribution', () => {
  it('has bars of probability and what is reached by each', () => {
    expect(distribution.bins.map(({ from, to, probability }) => [from, to, probability])).toEqual([
      [10e6, 15e6, 0.75],
      [15e6, 20e6, 0],
      [20e6, 25e6, 0],
      [25e6, 30e6, 0.25],
    ]);
    expect(distribution.cumulative).toEqual([0.75, 0.75, 0.75, 1]);
  });

  it('says each bar in words', () => {
    expect(binWords(distribution, 0)).toBe('$10M to $15M: 75.0 % likely, 75.0 % up to here');
    expect(binWords(distribution, 9)).toBe('');
  });

  it('marks costs with lines told apart by their dashes, and keeps names text', () => {
    const option = costDistributionOption(distribution, aTheme());
    const svg = drawSvg(option, 640, 280);
    expect(svg).toContain('Low &lt;b&gt;{\u2060a|x}');
    expect(svg).toContain('Expected');
    expect(svg).not.toMatch(/NaN|Infinity/);
    const dashes = JSON.stringify(option.series).match(/"type":(?:"solid"|\[[\d,]+\])/g);
    expect(new Set(dashes).size).toBe(4);
    expect(tooltipOf(option).formatter([{ dataIndex: 3 }])).toBe('$25M to $30M\n25.0 % likely, 100.0 % up to here');
  });

  it('draws one bar where every path costs the same, and nothing without paths', () => {
    const still = costDistribution([{ discountedCost: 5, probability: 1 }], [], 'USD');
    expect(drawSvg(costDistributionOption(still, aTheme()))).not.toMatch(/NaN|Infinity/);
    expect(drawSvg(costDistributionOption(costDistribution([], [], 'USD'), aTheme()))).not.toMatch(/NaN|Infinity/);
  });
});
