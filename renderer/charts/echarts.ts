import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use as register } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { BarSeriesOption, CustomSeriesOption, EChartsOption, LineSeriesOption } from 'echarts';

register([AriaComponent, BarChart, CustomChart, GridComponent, LabelLayout, LineChart, SVGRenderer, TooltipComponent]);

/** What a chart is drawn from. */
export type ChartOption = EChartsOption;
export type ChartInstance = EChartsType;
export type BarSeries = BarSeriesOption;
export type LineSeries = LineSeriesOption;
/** Draws one item of a custom series. */
export type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;
export type RenderItemReturn = ReturnType<RenderItem>;
/** A shape inside a group that such an item is drawn from. */
export type Shape = NonNullable<Extract<NonNullable<RenderItemReturn>, { readonly type: 'group' }>['children']>[number];

/** Makes an empty chart inside an element; the caller disposes of it. */
export function createChart(element: HTMLElement): ChartInstance {
  return init(element, null, { renderer: 'svg' });
}
