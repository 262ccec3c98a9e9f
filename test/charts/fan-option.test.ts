import { describe, expect, it } from 'vitest';
import { type Fan, fanEdges } from '../../renderer/charts/fan.ts';
import { fanOption } from '../../renderer/charts/fan-option.ts';
import { fanSentence } from '../../renderer/charts/fan-words.ts';
import { aTheme } from './a-theme.ts';
import { drawSvg } from './draw-svg.ts';
import { tooltipOf } from './tooltip-of.ts';

const fan: Fan = {
  months: ['2027-01', '2027-02', '2027-03'],
  unit: '1M tokens per hour',
  bands: [
    { id: 'low', name: 'Low <b>', probability: 0.2, values: [1, 2, 2] },
    { id: 'mid', name: 'Mid {a|x}', probability: 0.6, values: [2, 3, 4] },
    { id: 'high', name: 'High', probability: 0.2, values: [2, 5, 9] },
  ],
};

describe('the fan chart', () => {
  it('spans from the lowest to the highest band', () => {
    expect(fanEdges(fan)).toEqual({ low: [1, 2, 2], high: [2, 5, 9] });
  });

  it('starts at zero, labels its lines as text and keeps names out of markup', () => {
    const option = fanOption(fan, aTheme());
    expect(option.yAxis).toMatchObject({ min: 0, max: 10 });
    const svg = drawSvg(option, 600, 240);
    expect(svg).toContain('Low &lt;b&gt;');
    expect(svg).toContain('Mid {\u2060a|x}');
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(tooltipOf(option).renderMode).toBe('richText');
    expect(tooltipOf(option).formatter([{ dataIndex: 1 }])).toContain('High: 5 × 1M tokens per hour');
  });

  it('says in a sentence where the most probable band goes and how wide the span ends', () => {
    expect(fanSentence('Serving', fan)).toBe(
      'Serving: from 2 in Jan 2027 to 4 × 1M tokens per hour in Mar 2027 in Mid {a|x}, between 2 and 9 over all bands.',
    );
    expect(fanSentence('Serving', { ...fan, bands: [] })).toBe('Serving: no demand in any band.');
  });

  it('draws a fan without bands and one without demand', () => {
    expect(drawSvg(fanOption({ ...fan, bands: [] }, aTheme()))).not.toMatch(/NaN|Infinity/);
    const zero = fan.bands.map((band) => ({ ...band, values: [0, 0, 0] }));
    expect(drawSvg(fanOption({ ...fan, bands: zero }, aTheme()))).not.toMatch(/NaN|Infinity/);
  });
});
