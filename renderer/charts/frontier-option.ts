import { formatMoneyShort } from '../ui/format/format-money.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { ChartOption } from './echarts.ts';
import { plainText } from './plain-text.ts';
import { tooltipStyle } from './tooltip-style.ts';

/** A frontier as it is drawn: `x` in what is given up, `cost` in plan currency. */
export type FrontierDrawing = {
  readonly points: readonly { readonly x: number; readonly cost: number }[];
  /** The portfolio in question; null: not drawn. */
  readonly answer: { readonly x: number; readonly cost: number } | null;
  readonly xName: string;
  readonly yName: string;
  readonly formatX: (x: number) => string;
  readonly currency: string;
  /** What the tooltip says about a point. */
  readonly readPoint: (position: number) => string;
};

/** Room around the points, as a share of what they span. */
const MARGIN = 0.08;

function spanOf(values: readonly number[]): { readonly min: number; readonly max: number } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || Math.abs(high) || 1) * MARGIN;
  return { min: low >= 0 ? Math.max(0, low - room) : low - room, max: high + room };
}

/** The option of a frontier: a line through its points, from loose to tight, and the answer as a diamond. */
export function frontierOption(drawing: FrontierDrawing, theme: ChartTheme): ChartOption {
  const { points, answer, xName, yName, formatX, currency, readPoint } = drawing;
  const all = answer === null ? points : [...points, answer];
  const axisText = { color: theme.axis, fontSize: 11, fontFamily: theme.fontFamily };
  const name = { nameLocation: 'middle' as const, nameTextStyle: { ...axisText, color: theme.muted } };
  const axis = {
    type: 'value' as const,
    splitNumber: 4,
    axisLine: { show: true, lineStyle: { color: theme.line } },
    splitLine: { lineStyle: { color: theme.grid } },
  };
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily },
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    grid: { left: 84, right: 32, top: 18, bottom: 48, outerBoundsMode: 'none' },
    xAxis: {
      ...axis,
      ...spanOf(all.map(({ x }) => x)),
      ...name,
      name: plainText(xName),
      nameGap: 28,
      axisLabel: { ...axisText, hideOverlap: true, showMinLabel: false, showMaxLabel: false, formatter: formatX },
    },
    yAxis: {
      ...axis,
      ...spanOf(all.map(({ cost }) => cost)),
      ...name,
      name: plainText(yName),
      nameGap: 66,
      axisLabel: {
        ...axisText,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (cost: number) => formatMoneyShort(cost, currency),
      },
    },
    tooltip: {
      ...tooltipStyle(theme),
      trigger: 'item',
      formatter: (hovered: unknown) => {
        const { seriesIndex, dataIndex } = hovered as { readonly seriesIndex: number; readonly dataIndex: number };
        return plainText(seriesIndex === 0 ? readPoint(dataIndex) : 'The portfolio in question');
      },
    },
    series: [
      {
        type: 'line',
        name: 'Cheapest portfolios',
        symbol: 'circle',
        symbolSize: 8,
        lineStyle: { color: theme.accent, width: 2 },
        itemStyle: { color: theme.accent },
        data: points.map(({ x, cost }) => [x, cost]),
      },
      ...(answer === null
        ? []
        : [
            {
              type: 'line' as const,
              name: 'This portfolio',
              symbol: 'diamond',
              symbolSize: 13,
              lineStyle: { opacity: 0 },
              itemStyle: { color: theme.strong, borderColor: theme.surface, borderWidth: 1 },
              label: {
                show: true,
                formatter: 'this portfolio',
                position: 'top' as const,
                color: theme.strong,
                fontSize: 11,
                fontFamily: theme.fontFamily,
              },
              labelLayout: { moveOverlap: 'shiftY' as const },
              data: [[answer.x, answer.cost]],
            },
          ]),
    ],
  };
}
