import type { FillName } from './chart-theme.ts';

/** One layer of a stack: a source, month by month. */
export type StackLayer = { readonly fill: FillName; readonly name: string; readonly values: readonly number[] };

/** A line drawn over a stack. */
export type StackLine = { readonly name: string; readonly isDashed: boolean; readonly values: readonly number[] };

/** One panel of stacked months. Values in `unit`. */
export type StackedMonths = {
  /** What the panel shows apart from its neighbours, for example the band. */
  readonly name: string;
  readonly months: readonly string[];
  /** Bottom first. */
  readonly layers: readonly StackLayer[];
  readonly lines: readonly StackLine[];
};

/** Height of the stack in a month. */
export function stackHeight(panel: StackedMonths, month: number): number {
  return panel.layers.reduce((sum, layer) => sum + (layer.values[month] ?? 0), 0);
}

/** The highest stack, without what lies below 0, or line of several panels: they share one scale. */
export function highestOf(panels: readonly StackedMonths[]): number {
  let highest = 0;
  for (const panel of panels) {
    for (const [month] of panel.months.entries()) {
      const stack = panel.layers.reduce((sum, layer) => sum + Math.max(0, layer.values[month] ?? 0), 0);
      highest = Math.max(highest, stack);
    }
    for (const line of panel.lines) highest = Math.max(highest, ...line.values);
  }
  return highest;
}

/** The deepest sum of negative layers of several panels; 0 without any. */
export function lowestOf(panels: readonly StackedMonths[]): number {
  let lowest = 0;
  for (const panel of panels) {
    for (const [month] of panel.months.entries()) {
      lowest = Math.min(
        lowest,
        panel.layers.reduce((sum, layer) => sum + Math.min(0, layer.values[month] ?? 0), 0),
      );
    }
  }
  return lowest;
}
