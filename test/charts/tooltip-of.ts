import type { ChartOption } from '../../renderer/charts/echarts.ts';

type Tooltip = { readonly renderMode: string; readonly formatter: (hovered: unknown) => string };

/** The tooltip of an option; throws when it has none of its own. */
export function tooltipOf(option: ChartOption): Tooltip {
  const { tooltip } = option;
  if (tooltip === undefined || Array.isArray(tooltip)) throw new Error('the option has no single tooltip');
  const { renderMode, formatter } = tooltip;
  if (typeof formatter !== 'function') throw new Error('the tooltip is not written by us');
  return { renderMode: String(renderMode), formatter: (hovered) => String(Reflect.apply(formatter, null, [hovered])) };
}
