import { bandHue, type ChartTheme } from './chart-theme.ts';
import type { TimelineBar, TimelineMark } from './contract-timeline.ts';
import type { Shape } from './echarts.ts';
import { lineShape, type MonthScale, monthX } from './timeline-scale.ts';

/** Half the size of a cross, pixels. */
const HALF = 3;

/** Marks stand at the foot of a bar, resale at its head, where its text is not: pixels from its middle. */
const FROM_MIDDLE = 7;

/** How the months of a mark are drawn: dashes for a renewal, dots for what is sold on. */
const DASHES = { renewed: [6, 2], 'sold-on': [2, 2] };

/** A cross where units end early, in the hue of the band they end in, set off from what is under it. */
function crossShapes(theme: ChartTheme, stroke: string, x: number, y: number): Shape[] {
  const halo = { stroke: theme.surface, lineWidth: 4 };
  const own = { stroke, lineWidth: 1.75 };
  return [halo, own].flatMap((style) => [
    lineShape([x - HALF, y - HALF, x + HALF, y + HALF], style),
    lineShape([x - HALF, y + HALF, x + HALF, y - HALF], style),
  ]);
}

function markShapes(theme: ChartTheme, mark: TimelineMark, scale: MonthScale, middle: number): Shape[] {
  if (mark.month >= scale.monthCount) return [];
  const stroke = mark.bandPosition === null ? theme.strong : bandHue(theme, mark.bandPosition);
  const x = monthX(scale, mark.month);
  const y = mark.kind === 'sold-on' ? middle - FROM_MIDDLE : middle + FROM_MIDDLE;
  if (mark.kind === 'ended') return crossShapes(theme, stroke, x, y);
  const end = monthX(scale, mark.until + 1);
  return [lineShape([x, y, end, y], { stroke, lineWidth: 3, lineDash: DASHES[mark.kind] })];
}

/**
 * What clauses make of a contract: a broken line where it is renewed, a cross where units end early or are exchanged, a
 * dotted line where units are sold on.
 */
export function timelineMarkShapes(theme: ChartTheme, bar: TimelineBar, scale: MonthScale, y: number): Shape[] {
  return bar.marks.flatMap((mark) => markShapes(theme, mark, scale, y));
}
