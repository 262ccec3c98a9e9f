import { formatMoneyShort } from '../ui/format/format-money.ts';
import { bandHue, type ChartTheme } from './chart-theme.ts';
import { binWords, type CostDistribution, type CostMarker } from './cost-distribution.ts';
import type { ChartOption, LineSeries } from './echarts.ts';
import { hoveredMonth } from './hovered-month.ts';
import { niceAxisEnd } from './nice-axis.ts';
import { cutText, plainText } from './plain-text.ts';
import { tooltipStyle } from './tooltip-style.ts';

/** More labels than this would cover each other; the key and the table name every marker. */
const MOST_LABELS = 8;

/** Room between the labels of two markers, as a share of the height. */
const LABEL_STEP = 0.075;

/** Where a marker stands: its rank by cost, how high lines go, and whether its label must stand left of it. */
type MarkerPlace = {
  readonly rank: number;
  readonly count: number;
  readonly top: number;
  readonly isAtTheRight: boolean;
};

/** The dashes of markers, so that they are told apart without their hue. */
function dashOf(marker: CostMarker): number[] | 'solid' {
  if (marker.bandPosition !== null) return [2, 2];
  return marker.key === 'expected' ? 'solid' : [8, 3];
}

function markerLine(
  marker: CostMarker,
  { rank, count, top, isAtTheRight }: MarkerPlace,
  theme: ChartTheme,
): LineSeries {
  const colour = marker.bandPosition === null ? theme.strong : bandHue(theme, marker.bandPosition);
  return {
    type: 'line',
    name: plainText(marker.name),
    xAxisIndex: 1,
    symbol: 'none',
    silent: true,
    z: 5,
    lineStyle: { color: colour, width: marker.bandPosition === null ? 2 : 1.5, type: dashOf(marker) },
    itemStyle: { color: colour },
    endLabel: {
      show: count <= MOST_LABELS,
      formatter: plainText(cutText(marker.name, 18)),
      color: colour,
      fontSize: 11,
      fontFamily: theme.fontFamily,
      align: isAtTheRight ? 'right' : 'left',
      offset: [isAtTheRight ? -10 : 2, 0],
    },
    data: [
      [marker.cost, 0],
      [marker.cost, top * (1 - LABEL_STEP * (rank % MOST_LABELS))],
    ],
  };
}

/** The option of a cost distribution: bars of probability, the line of what is reached, and the marked costs. */
export function costDistributionOption(distribution: CostDistribution, theme: ChartTheme): ChartOption {
  const { bins, cumulative, markers, currency } = distribution;
  const first = bins[0];
  const last = bins.at(-1);
  const { end: top } = niceAxisEnd(Math.max(0, ...bins.map(({ probability }) => probability * 100)) * 1.15);
  const low = first?.from ?? 0;
  const high = last === undefined || last.to <= low ? low + 1 : last.to;
  const axisText = { color: theme.axis, fontSize: 11, fontFamily: theme.fontFamily };
  const byCost = markers.toSorted((a, b) => a.cost - b.cost);
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily },
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    grid: { left: 46, right: 52, top: 18, bottom: 28, outerBoundsMode: 'none' },
    xAxis: [
      { type: 'category', show: false, data: bins.map((_, index) => String(index)) },
      {
        type: 'value',
        position: 'bottom',
        min: low,
        max: high,
        splitLine: { show: false },
        axisLine: { show: true, lineStyle: { color: theme.line } },
        axisLabel: {
          ...axisText,
          hideOverlap: true,
          formatter: (cost: number) => formatMoneyShort(cost, currency),
        },
      },
    ],
    yAxis: [
      {
        type: 'value',
        min: 0,
        max: top,
        axisLabel: { ...axisText, formatter: '{value} %' },
        splitLine: { lineStyle: { color: theme.grid } },
      },
      {
        type: 'value',
        min: 0,
        max: 100,
        interval: 25,
        axisLabel: { ...axisText, formatter: '{value} %' },
        splitLine: { show: false },
      },
    ],
    tooltip: {
      ...tooltipStyle(theme),
      trigger: 'axis',
      formatter: (hovered: unknown) => binWords(distribution, hoveredMonth(hovered)).replace(': ', '\n'),
    },
    series: [
      {
        type: 'bar',
        name: 'Probability',
        barCategoryGap: '8%',
        itemStyle: { color: theme.accent, opacity: 0.55 },
        data: bins.map(({ probability }) => probability * 100),
      },
      {
        type: 'line',
        name: 'Probability of at most this cost',
        xAxisIndex: 1,
        yAxisIndex: 1,
        symbol: 'none',
        silent: true,
        z: 4,
        lineStyle: { color: theme.muted, width: 1.5, type: [5, 2] },
        itemStyle: { color: theme.muted },
        data: [[low, 0], ...bins.map(({ to }, position) => [to, (cumulative[position] ?? 0) * 100])],
      },
      ...byCost.map((marker, rank) =>
        markerLine(
          marker,
          { rank, count: byCost.length, top, isAtTheRight: marker.cost > low + 0.8 * (high - low) },
          theme,
        ),
      ),
    ],
  };
}
