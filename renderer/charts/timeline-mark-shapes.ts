import { bandHue, type ChartTheme } from './chart-theme.ts';
import type { TimelineBar, TimelineMark } from './contract-timeline.ts';
import type { Shape } from './echarts.ts';
import { lineShape, type MonthScale, monthX } from './timeline-scale.ts';

/** Half the size of a cross, pixels. */
const HALF = 3;

/** Marks stand at the foot of a bar, where its text is not, pixels under its middle. */
const FOOT = 7;

/** A cross where units end early, in the hue of the band they end in, set off from what is under it. */
function crossShapes(theme: ChartTheme, stroke: string, x: number, y: number): Shape[] {
  const halo = { stroke: theme.surface, lineWidth: 4 };
  const own = { stroke, lineWidth: 1.75 };
  return [halo, own].flatMap((style) => [
    lineShape([x - HALF, y - HALF, x + HALF, y + HALF], style),
    lineShape([x - HALF, y + HALF, x + HALF, y - HALF], style),
  ]);
}

function markShapes(theme: ChartTheme, mark: TimelineMark, scale: MonthScale, y: number): Shape[] {
  if (mark.month >= scale.monthCount) return [];
  const stroke = mark.bandPosition === null ? theme.strong : bandHue(theme, mark.bandPosition);
  const x = monthX(scale, mark.month);
  if (mark.until === null) return crossShapes(theme, stroke, x, y);
  const end = monthX(scale, mark.until + 1);
  return [lineShape([x, y, end, y], { stroke, lineWidth: 3, lineDash: [6, 2] })];
}

/** What clauses make of a contract: a broken line where it is renewed, a cross where units end early or are exchanged. */
export function timelineMarkShapes(theme: ChartTheme, bar: TimelineBar, scale: MonthScale, y: number): Shape[] {
  return bar.marks.flatMap((mark) => markShapes(theme, mark, scale, y + FOOT));
}
