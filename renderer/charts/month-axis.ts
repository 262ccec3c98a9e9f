import { formatMonthShort } from '../ui/format/format-month.ts';
import type { ChartOption } from './echarts.ts';
import type { ChartTheme } from './chart-theme.ts';

/** Months between labels such that about one label fits every 64 pixels of a usual panel: 1, 3, 6 or 12. */
function labelEvery(monthCount: number): number {
  return [1, 3, 6, 12].find((every) => monthCount / every <= 6) ?? 12;
}

/** Positions of the months that carry a label: January first, else the horizon's start. */
export function labelledMonths(months: readonly string[]): readonly number[] {
  const every = labelEvery(months.length);
  const firstJanuary = months.findIndex((month) => month.endsWith('-01'));
  const phase = firstJanuary < 0 ? 0 : firstJanuary % every;
  return months.map((_, index) => index).filter((index) => index % every === phase);
}

/** The months axis that every chart of a screen shares. */
export function monthAxis(months: readonly string[], theme: ChartTheme): ChartOption['xAxis'] {
  const labelled = new Set(labelledMonths(months));
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
