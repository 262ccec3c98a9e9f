import { formatCompact } from '../ui/format/format-number.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { ChartOption } from './echarts.ts';

/** Where a value axis starts and ends, and the distance of its lines. */
export type ValueAxisSpan = { readonly min: number; readonly max: number; readonly interval: number };

/** The value axis that every chart over months shares: hairlines and short numbers. */
export function valueAxis(span: ValueAxisSpan, theme: ChartTheme): ChartOption['yAxis'] {
  return {
    type: 'value',
    ...span,
    axisLabel: {
      color: theme.axis,
      fontSize: 11,
      fontFamily: theme.fontFamily,
      formatter: (value: number) => formatCompact(value),
    },
    splitLine: { lineStyle: { color: theme.grid } },
  };
}
