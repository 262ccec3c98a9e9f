import type { ChartTheme } from './chart-theme.ts';

/** The tooltip's look: text drawn by the chart itself, so that no name can become markup of the page. */
export function tooltipStyle(theme: ChartTheme): Record<string, unknown> {
  return {
    renderMode: 'richText',
    confine: true,
    transitionDuration: 0,
    backgroundColor: theme.raised,
    borderColor: theme.line,
    padding: [4, 8],
    textStyle: { color: theme.text, fontSize: 11, fontFamily: theme.fontFamily },
    axisPointer: { type: 'none' },
  };
}
