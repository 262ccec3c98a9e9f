import type { BarSeries, ChartOption, LineSeries } from './echarts.ts';
import type { ChartTheme } from './chart-theme.ts';
import { barStyle } from './fill-pattern.ts';
import { hoveredMonth } from './hovered-month.ts';
import { monthAxis } from './month-axis.ts';
import { niceAxisEnd, niceAxisSpan } from './nice-axis.ts';
import { plainText } from './plain-text.ts';
import { type StackLayer, type StackLine, type StackedMonths, stackHeight } from './stacked-months.ts';
import { monthTooltip } from './stacked-months-text.ts';
import { tooltipStyle } from './tooltip-style.ts';
import { valueAxis } from './value-axis.ts';

/** How a panel of stacked months is drawn. */
export type StackedMonthsStyle = {
  readonly theme: ChartTheme;
  /** The scale that all panels share. */
  readonly highest: number;
  readonly lowest: number;
  /** A figure with its unit. */
  readonly format: (value: number) => string;
};

/** A layer is labelled where it is thickest, if it is at least this share of the scale there. */
const LABEL_SHARE = 0.1;
/** Unmet work is labelled over the stack, as soon as it can be seen. */
const UNMET_LABEL_SHARE = 0.01;

function labelledMonth(panel: StackedMonths, layer: StackLayer, scale: number): number | null {
  // A label in the stack keeps clear of the panel's ends; one over the stack turns inwards instead.
  const clear = panel.months.length < 4 ? 0 : Math.max(1, Math.floor(panel.months.length * 0.15));
  const edge = layer.fill === 'unmet' ? 0 : clear;
  let best: number | null = null;
  for (let month = edge; month < panel.months.length - edge; month++) {
    if ((layer.values[month] ?? 0) > (layer.values[best ?? -1] ?? 0)) best = month;
  }
  if (best === null) return null;
  const needed = layer.fill === 'unmet' ? UNMET_LABEL_SHARE : LABEL_SHARE;
  return (layer.values[best] ?? 0) >= scale * needed ? best : null;
}

/** Over the stack, clear of the line, and turned inwards near the panel's ends. */
function unmetPlace(
  month: number,
  monthCount: number,
): { position: 'top'; distance: number; align: 'left' | 'center' | 'right' } {
  const place = month / Math.max(1, monthCount - 1);
  return { position: 'top', distance: 8, align: place > 0.75 ? 'right' : place < 0.25 ? 'left' : 'center' };
}

function layerSeries(panel: StackedMonths, layer: StackLayer, style: StackedMonthsStyle): BarSeries {
  const { theme } = style;
  const scale = niceAxisEnd(style.highest).end;
  const labelled = labelledMonth(panel, layer, scale);
  const isUnmet = layer.fill === 'unmet';
  return {
    type: 'bar',
    name: plainText(layer.name),
    stack: 'sources',
    stackStrategy: 'samesign',
    // A little wider than a month where months are many, so that no hairline shows between them.
    barWidth: panel.months.length > 12 ? '104%' : '84%',
    itemStyle: barStyle(theme, layer.fill),
    emphasis: { disabled: true },
    silent: true,
    z: isUnmet ? 5 : 2,
    data: layer.values.map((value, month) =>
      month === labelled
        ? {
            value,
            label: {
              show: true,
              ...(isUnmet ? unmetPlace(month, panel.months.length) : { position: 'inside' }),
              formatter: plainText(isUnmet ? `${layer.name}, up to ${style.format(value)}` : layer.name),
              color: isUnmet ? theme.fills.unmet : theme.strong,
              backgroundColor: theme.surface,
              borderRadius: 3,
              padding: [2, 5],
              fontSize: 11,
              fontFamily: theme.fontFamily,
            },
          }
        : isUnmet && value === 0
          ? { value, itemStyle: { borderWidth: 0 } }
          : value,
    ),
  };
}

function lineSeries(line: StackLine, theme: ChartTheme): LineSeries {
  return {
    type: 'line',
    name: plainText(line.name),
    step: 'middle',
    symbol: 'none',
    silent: true,
    z: line.isDashed ? 4 : 6,
    lineStyle: { color: theme.strong, width: 1.75, type: line.isDashed ? [4, 3] : 'solid' },
    itemStyle: { color: theme.strong },
    data: [...line.values],
  };
}

/** The option of one panel: layers stacked from zero, lines over them, tooltip and labels as plain text. */
export function stackedMonthsOption(panel: StackedMonths, style: StackedMonthsStyle): ChartOption {
  const { theme } = style;
  const isEmpty = panel.months.every((_, month) => stackHeight(panel, month) === 0);
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily },
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    grid: { left: 46, right: 8, top: 14, bottom: 24, outerBoundsMode: 'none' },
    xAxis: monthAxis(panel.months, theme, 5),
    yAxis: valueAxis(niceAxisSpan(style.lowest, style.highest), theme),
    tooltip: {
      ...tooltipStyle(theme),
      trigger: 'axis',
      formatter: (hovered: unknown) => {
        const month = hoveredMonth(hovered);
        return isEmpty && panel.lines.length === 0 ? 'no demand' : monthTooltip(panel, month, style.format);
      },
    },
    series: [
      ...panel.layers.map((layer) => layerSeries(panel, layer, style)),
      ...panel.lines.map((line) => lineSeries(line, theme)),
    ],
  };
}
