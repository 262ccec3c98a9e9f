import { type ChartTheme, readChartTheme } from '../../renderer/charts/chart-theme.ts';

/** A theme in which every token is a colour of its own. */
export function aTheme(): ChartTheme {
  let next = 0;
  const colours = new Map<string, string>();
  return readChartTheme((name) => {
    if (name === '--lw-font') return 'sans-serif';
    const colour = colours.get(name) ?? `#${(0x100000 + next++ * 0x010307).toString(16)}`;
    colours.set(name, colour);
    return colour;
  }, false);
}
