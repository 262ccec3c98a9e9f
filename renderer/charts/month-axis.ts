import { formatMonthShort } from '../ui/format/format-month.ts';
import type { ChartOption } from './echarts.ts';
import type { ChartTheme } from './chart-theme.ts';

/** Positions of the months that carry a label: every 1, 3, 6 or 12 months, January among them, at most so many if it can be. */
export function labelledMonths(months: readonly string[], mostLabels: number): readonly number[] {
  const every = [1, 3, 6, 12].find((candidate) => months.length / candidate <= mostLabels) ?? 12;
  const firstJanuary = months.findIndex((month) => month.endsWith('-01'));
  const phase = firstJanuary < 0 ? 0 : firstJanuary % every;
  return months.map((_, index) => index).filter((index) => index % every === phase);
}

/** The months axis that every chart of a screen shares. */
export function monthAxis(months: readonly string[], theme: ChartTheme, mostLabels: number): ChartOption['xAxis'] {
  const labelled = new Set(labelledMonths(months, mostLabels));
  return {
    type: 'category',
    data: [...months],
    axisLine: { lineStyle: { color: theme.line } },
    axisTick: {
      show: true,
      alignWithLabel: false,
      interval: (index: number) => labelled.has(index),
      lineStyle: { color: theme.line },
    },
    axisLabel: {
      color: theme.axis,
      fontSize: 11,
      fontFamily: theme.fontFamily,
      hideOverlap: true,
      interval: (index: number) => labelled.has(index),
      formatter: (month: string) => formatMonthShort(month),
    },
  };
}
