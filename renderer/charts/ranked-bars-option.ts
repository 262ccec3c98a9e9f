import { formatMoneyShort } from '../ui/format/format-money.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { ChartOption } from './echarts.ts';
import { cutText, plainText } from './plain-text.ts';
import { tooltipStyle } from './tooltip-style.ts';

/** Bars by money, the first one on top. */
export type RankedBars = {
  readonly bars: readonly { readonly name: string; readonly money: number }[];
  /** What the money is, under the axis. */
  readonly axisName: string;
  readonly currency: string;
  /** What the tooltip says about a bar. */
  readonly readBar: (position: number) => string;
  /** Too little room for wide names. */
  readonly isNarrow: boolean;
};

const BAR_HEIGHT = 26;
const FRAME_HEIGHT = 56;

/** Pixels that so many bars take. */
export function rankedBarsHeight(bars: number): number {
  return FRAME_HEIGHT + BAR_HEIGHT * Math.max(1, bars);
}

/** The option of a chart of bars from 0, each with its name before it and its money behind it. */
export function rankedBarsOption(drawing: RankedBars, theme: ChartTheme): ChartOption {
  const { bars, axisName, currency, readBar, isNarrow } = drawing;
  const axisText = { color: theme.axis, fontSize: 11, fontFamily: theme.fontFamily };
  const label = { show: true, color: theme.text, fontSize: 11, fontFamily: theme.fontFamily };
  const most = Math.max(0, ...bars.map(({ money }) => money));
  const least = Math.min(0, ...bars.map(({ money }) => money));
  const room = 0.14 * (most - least || 1);
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily },
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    grid: { left: isNarrow ? 130 : 300, right: 24, top: 6, bottom: 44, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: least < 0 ? least - room : 0,
      max: most > 0 ? most + room : 0,
      splitNumber: 4,
      name: plainText(axisName),
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { ...axisText, color: theme.muted },
      splitLine: { lineStyle: { color: theme.grid } },
      axisLabel: {
        ...axisText,
        hideOverlap: true,
        showMinLabel: least === 0,
        showMaxLabel: false,
        formatter: (money: number) => formatMoneyShort(money, currency),
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => plainText(cutText(name, isNarrow ? 20 : 44))),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.line } },
      axisLabel: { ...axisText, color: theme.text, interval: 0 },
    },
    tooltip: {
      ...tooltipStyle(theme),
      trigger: 'item',
      formatter: (hovered: unknown) => plainText(readBar((hovered as { readonly dataIndex: number }).dataIndex)),
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 14,
        itemStyle: { color: theme.accent },
        data: bars.map(({ money }) => ({
          value: money,
          label: { ...label, position: money < 0 ? ('left' as const) : ('right' as const) },
        })),
        label: {
          ...label,
          formatter: ({ dataIndex }) => formatMoneyShort(bars[dataIndex]?.money ?? null, currency),
        },
      },
    ],
  };
}
