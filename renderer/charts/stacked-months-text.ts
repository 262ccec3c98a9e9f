import { formatMonth } from '../ui/format/format-month.ts';
import { cutText, plainText } from './plain-text.ts';
import type { StackedMonths } from './stacked-months.ts';

/** What a panel says about one month: a heading and one line per figure that is not 0, top of the stack first. */
export function monthLines(panel: StackedMonths, month: number, format: (value: number) => string): readonly string[] {
  const lines = panel.lines.map((line) => `${line.name}: ${format(line.values[month] ?? 0)}`);
  const layers = panel.layers
    .toReversed()
    .filter((layer) => (layer.values[month] ?? 0) !== 0)
    .map((layer) => `${layer.name}: ${format(layer.values[month] ?? 0)}`);
  return [`${formatMonth(panel.months[month] ?? '')} · ${panel.name}`, ...lines, ...layers];
}

/** The lines of a tooltip: names are plain text and cut so that the box stays inside the panel. */
export function monthTooltip(panel: StackedMonths, month: number, format: (value: number) => string): string {
  return monthLines(panel, month, format)
    .map((line) => plainText(cutText(line, 60)))
    .join('\n');
}
