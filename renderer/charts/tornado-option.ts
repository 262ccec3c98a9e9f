import { formatMoneyShort } from '../ui/format/format-money.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { BarSeries, ChartOption } from './echarts.ts';
import { cutText, plainText } from './plain-text.ts';
import { tooltipStyle } from './tooltip-style.ts';

/** One end of a bar: how far it moves the cost from today's, plan currency; null: it cannot be costed. */
export type TornadoDrawnEnd = { readonly words: string; readonly change: number | null };

/** A tornado as it is drawn, the widest bar first. */
export type TornadoDrawing = {
  readonly bars: readonly { readonly name: string; readonly low: TornadoDrawnEnd; readonly high: TornadoDrawnEnd }[];
  readonly currency: string;
  /** What the tooltip says about a bar. */
  readonly readBar: (position: number) => string;
};

const LONGEST_NAME = 34;
/** Room for labels beside the longest bar, as a share of it. */
const LABEL_ROOM = 0.45;

/** Height of a tornado, pixels. */
export function tornadoHeight(bars: number): number {
  return 56 + bars * 34;
}

type End = 'low' | 'high';

function barsOf({ bars, currency }: TornadoDrawing, end: End, theme: ChartTheme): BarSeries {
  const isLow = end === 'low';
  return {
    type: 'bar',
    name: isLow ? 'Low' : 'High',
    barWidth: 10,
    barGap: '15%',
    itemStyle: isLow
      ? { color: theme.surface, borderColor: theme.accent, borderWidth: 1.5 }
      : { color: theme.accent, borderColor: theme.accent, borderWidth: 1.5 },
    data: bars.map((bar) => {
      const { words, change } = bar[end];
      const value = change ?? 0;
      return {
        value,
        label: {
          show: true,
          position: value < 0 ? ('left' as const) : ('right' as const),
          color: theme.text,
          fontSize: 10,
          fontFamily: theme.fontFamily,
          formatter: plainText(
            `${words}: ${change === null ? 'not possible' : `${value > 0 ? '+' : ''}${formatMoneyShort(value, currency)}`}`,
          ),
        },
      };
    }),
  };
}

/** The option of a tornado: for each assumption a bar for its low end (outlined) and its high end (filled) from today's cost. */
export function tornadoOption(drawing: TornadoDrawing, theme: ChartTheme): ChartOption {
  const { bars, currency, readBar } = drawing;
  const changes = bars.flatMap(({ low, high }) => [low.change ?? 0, high.change ?? 0]);
  const room = Math.max(1, ...changes.map(Math.abs)) * LABEL_ROOM;
  const axisText = { color: theme.axis, fontSize: 11, fontFamily: theme.fontFamily };
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily },
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    grid: { left: 216, right: 16, top: 8, bottom: 40, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: Math.min(0, ...changes) - room,
      max: Math.max(0, ...changes) + room,
      splitNumber: 4,
      axisLabel: {
        ...axisText,
        hideOverlap: true,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (change: number) => `${change > 0 ? '+' : ''}${formatMoneyShort(change, currency)}`,
      },
      splitLine: { lineStyle: { color: theme.grid } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => plainText(cutText(name, LONGEST_NAME))),
      axisLabel: { ...axisText, color: theme.text, width: 204, overflow: 'truncate' },
      axisTick: { show: false },
      axisLine: { onZero: true, lineStyle: { color: theme.strong, width: 1.5 } },
    },
    tooltip: {
      ...tooltipStyle(theme),
      trigger: 'item',
      formatter: (hovered: unknown) => plainText(readBar((hovered as { readonly dataIndex: number }).dataIndex)),
    },
    series: [barsOf(drawing, 'low', theme), barsOf(drawing, 'high', theme)],
  };
}
