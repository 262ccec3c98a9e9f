import { formatMonth } from '../ui/format/format-month.ts';
import { formatSignificant } from '../ui/format/format-number.ts';
import type { ChartOption, LineSeries } from './echarts.ts';
import { bandHue, type ChartTheme } from './chart-theme.ts';
import { type Fan, type FanBand, fanEdges } from './fan.ts';
import { hoveredMonth } from './hovered-month.ts';
import { monthAxis } from './month-axis.ts';
import { niceAxisEnd } from './nice-axis.ts';
import { cutText, plainText } from './plain-text.ts';
import { withUnit } from './with-unit.ts';
import { tooltipStyle } from './tooltip-style.ts';
import { valueAxis } from './value-axis.ts';

/** Dashes that tell bands apart without their hue; the most probable band is solid. */
const DASHES: readonly (number[] | 'solid')[] = [
  [6, 3],
  [2, 2],
  [10, 3, 2, 3],
];

/** What the fan says about one month, a heading and a line per band. */
export function fanMonthLines(fan: Fan, month: number): readonly string[] {
  return [
    formatMonth(fan.months[month] ?? ''),
    ...fan.bands.map((band) => `${band.name}: ${withUnit(formatSignificant(band.values[month] ?? 0, 4), fan.unit)}`),
  ];
}

function bandLine(fan: Fan, band: FanBand, position: number, theme: ChartTheme, mostProbable: FanBand): LineSeries {
  const colour = bandHue(theme, position);
  const isMain = band === mostProbable;
  return {
    type: 'line',
    name: plainText(band.name),
    symbol: 'none',
    silent: true,
    z: isMain ? 4 : 3,
    lineStyle: {
      color: colour,
      width: isMain ? 2.25 : 1.5,
      type: isMain ? 'solid' : (DASHES[position % DASHES.length] ?? 'solid'),
    },
    itemStyle: { color: colour },
    endLabel: {
      show: fan.bands.length <= 8,
      formatter: plainText(cutText(band.name, 16)),
      color: colour,
      fontSize: 11,
      fontFamily: theme.fontFamily,
    },
    labelLayout: { moveOverlap: 'shiftY' },
    data: [...band.values],
  };
}

/** The option of a fan chart: a line per band, labelled at its end, over the span between lowest and highest. */
export function fanOption(fan: Fan, theme: ChartTheme): ChartOption {
  const { low, high } = fanEdges(fan);
  const { end, step } = niceAxisEnd(Math.max(0, ...high));
  const mostProbable = fan.bands.toSorted((a, b) => b.probability - a.probability)[0];
  const span: LineSeries = {
    type: 'line',
    stack: 'span',
    symbol: 'none',
    silent: true,
    z: 1,
    lineStyle: { opacity: 0 },
  };
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily },
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    grid: { left: 46, right: 104, top: 14, bottom: 24, outerBoundsMode: 'none' },
    xAxis: monthAxis(fan.months, theme, 6),
    yAxis: valueAxis({ min: 0, max: end, interval: step }, theme),
    tooltip: {
      ...tooltipStyle(theme),
      trigger: 'axis',
      formatter: (hovered: unknown) => {
        const month = hoveredMonth(hovered);
        return fanMonthLines(fan, month)
          .map((line) => plainText(cutText(line, 60)))
          .join('\n');
      },
    },
    series: [
      ...(mostProbable === undefined
        ? []
        : fan.bands.map((band, position) => bandLine(fan, band, position, theme, mostProbable))),
      { ...span, name: 'low', itemStyle: { opacity: 0 }, data: [...low] },
      {
        ...span,
        name: 'span',
        itemStyle: { opacity: 0 },
        areaStyle: { color: theme.muted, opacity: 0.12 },
        data: high.map((value, t) => value - (low[t] ?? 0)),
      },
    ],
  };
}
