import { formatMonthShort } from '../ui/format/format-month.ts';
import type { Shape } from './echarts.ts';
import { bandHue, type ChartTheme } from './chart-theme.ts';
import { barSpan, barText, peakUnits, type TimelineBar, unitsInMonth } from './contract-timeline.ts';
import { plainText } from './plain-text.ts';
import { textWidth } from './text-width.ts';
import { timelineMarkShapes } from './timeline-mark-shapes.ts';
import { lineShape, type MonthScale, monthX } from './timeline-scale.ts';

/** Height of one line, pixels. */
export const ROW_HEIGHT = 22;
const BAR_HEIGHT = 16;

/** A text that is cut where it does not fit. */
export function textShape(
  theme: ChartTheme,
  text: string,
  x: number,
  y: number,
  style: Record<string, string | number>,
): Shape {
  return {
    type: 'text',
    silent: true,
    style: {
      text: plainText(text),
      x,
      y,
      fill: theme.text,
      fontSize: 11,
      fontFamily: theme.fontFamily,
      verticalAlign: 'middle',
      overflow: 'truncate',
      ...style,
    },
  };
}

type BarColours = { readonly fill: string; readonly text: string; readonly opacity: number };

function barColours(theme: ChartTheme, bar: TimelineBar): BarColours {
  if (bar.bandPosition !== null) return { fill: bandHue(theme, bar.bandPosition), text: theme.strong, opacity: 0.22 };
  if (bar.kind === 'existing') return { fill: theme.fills.existing, text: theme.strong, opacity: 0.3 };
  return { fill: theme.fills.committed, text: theme.surface, opacity: 1 };
}

/** The line from the first signature to its start, with a diamond on the month of signature. */
function leadShapes(theme: ChartTheme, bar: TimelineBar, scale: MonthScale, y: number): Shape[] {
  const first = bar.tranches[0];
  if (first === undefined || first.signBy === null) return [];
  const from = monthX(scale, first.signBy + 0.5);
  const to = monthX(scale, first.start);
  if (to - from < 3) return [];
  const points = [
    [from - 4, y],
    [from, y - 4],
    [from + 4, y],
    [from, y + 4],
  ];
  return [
    lineShape([from, y, to, y], { stroke: theme.line, lineWidth: 1.25, lineDash: [2, 2] }),
    {
      type: 'polygon',
      silent: true,
      shape: { points },
      style: { fill: theme.surface, stroke: theme.text, lineWidth: 1.25 },
    },
  ];
}

/** Months in which something of the bar runs, as runs without a gap, within the horizon. */
function runsOf(bar: TimelineBar, monthCount: number, least: number): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (let month = 0; month < monthCount; month++) {
    if (unitsInMonth(bar, month) < least) continue;
    const open = runs.at(-1);
    if (open?.last === month - 1) open.last = month;
    else runs.push({ first: month, last: month });
  }
  return runs;
}

/** The outlines of a bar, one per run: as high as the units that run, a full bar where most run. */
function outlines(bar: TimelineBar, scale: MonthScale, y: number): number[][][] {
  const peak = peakUnits(bar);
  const base = y + BAR_HEIGHT / 2;
  return runsOf(bar, scale.monthCount, Number.MIN_VALUE).map(({ first, last }) => {
    const top: number[][] = [];
    for (let month = first; month <= last; month++) {
      const height = (unitsInMonth(bar, month) / peak) * BAR_HEIGHT;
      top.push([monthX(scale, month), base - height], [monthX(scale, month + 1), base - height]);
    }
    return [[monthX(scale, first), base], ...top, [monthX(scale, last + 1), base]];
  });
}

/** A mark on every month in which part of the contract expires within the horizon, heavier where all of it has. */
function expiryShapes(theme: ChartTheme, bar: TimelineBar, scale: MonthScale, y: number): Shape[] {
  const ends = new Set(bar.tranches.map((tranche) => tranche.end).filter((end) => end < scale.monthCount));
  const last = barSpan(bar).end;
  return [...ends].map((end) => {
    const x = monthX(scale, end + 1);
    const half = end === last ? ROW_HEIGHT / 2 - 1 : BAR_HEIGHT / 2;
    return lineShape([x, y - half, x, y + half], { stroke: theme.strong, lineWidth: end === last ? 2 : 1 });
  });
}

/** Room that a last month beside or inside a bar takes, pixels. */
const EXPIRY_WIDTH = 62;

/** The longest stretch in which the bar is nearly at its full height: where a text can stand on it. */
function widestStretch(bar: TimelineBar, scale: MonthScale): { readonly left: number; readonly right: number } {
  const widest = runsOf(bar, scale.monthCount, peakUnits(bar) * 0.8).toSorted(
    (a, b) => b.last - b.first - (a.last - a.first),
  )[0];
  if (widest === undefined) return { left: scale.left, right: scale.left };
  return { left: monthX(scale, widest.first), right: monthX(scale, widest.last + 1) };
}

function labelShapes(theme: ChartTheme, bar: TimelineBar, scale: MonthScale, y: number, colour: string): Shape[] {
  const { start, end } = barSpan(bar);
  const [left, right] = [monthX(scale, start), monthX(scale, end + 1)];
  const lastMonth = formatMonthShort(bar.tranches.find((tranche) => tranche.end === end)?.lastMonth ?? '');
  const runsOn = end >= scale.monthCount;
  const expiry = runsOn ? `to ${lastMonth} →` : lastMonth;
  const text = barText(bar);
  const room = scale.right - right;
  const stretch = widestStretch(bar, scale);
  const spare = stretch.right - stretch.left - textWidth(text) - 12;
  if (spare >= 0) {
    const shapes = [textShape(theme, text, stretch.left + 6, y, { fill: colour })];
    const isInside = runsOn || room < EXPIRY_WIDTH;
    if (!isInside) shapes.push(textShape(theme, expiry, right + 5, y, { fill: theme.muted }));
    else if (spare >= EXPIRY_WIDTH && stretch.right === right) {
      shapes.push(textShape(theme, expiry, right - 5, y, { fill: colour, align: 'right' }));
    }
    return shapes;
  }
  const beside = `${text} · ${expiry}`;
  if (room >= textWidth(beside) || room >= left - scale.left) {
    return [textShape(theme, beside, right + 5, y, { width: Math.max(20, room - 6) })];
  }
  const signBy = bar.tranches[0]?.signBy ?? null;
  const free = signBy === null ? left : Math.min(left, monthX(scale, signBy + 0.5) - 4);
  return [textShape(theme, beside, free - 6, y, { align: 'right', width: Math.max(20, free - scale.left - 8) })];
}

/** One contract: lead time, bar, expiries and its text. */
export function timelineBarShapes(theme: ChartTheme, bar: TimelineBar, scale: MonthScale, y: number): Shape[] {
  const colours = barColours(theme, bar);
  const edge = {
    fill: 'none',
    stroke: colours.fill,
    lineWidth: 1,
    lineDash: bar.kind === 'sign-later' ? [4, 2] : undefined,
  };
  return [
    ...leadShapes(theme, bar, scale, y),
    ...outlines(bar, scale, y).flatMap((points): Shape[] => [
      { type: 'polygon', shape: { points }, style: { fill: colours.fill, opacity: colours.opacity } },
      ...(colours.opacity < 1
        ? [{ type: 'polygon', silent: true, shape: { points }, style: edge } satisfies Shape]
        : []),
    ]),
    ...expiryShapes(theme, bar, scale, y),
    ...timelineMarkShapes(theme, bar, scale, y),
    ...labelShapes(theme, bar, scale, y, colours.text),
  ];
}
