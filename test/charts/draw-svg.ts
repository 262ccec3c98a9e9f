import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartOption } from '../../renderer/charts/echarts.ts';

register([AriaComponent, BarChart, CustomChart, GridComponent, LabelLayout, LineChart, SVGRenderer, TooltipComponent]);

/** Draws an option with the real library and gives the SVG. */
export function drawSvg(option: ChartOption, width = 420, height = 260): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
