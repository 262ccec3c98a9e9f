import { formatMonthShort } from '../ui/format/format-month.ts';
import type { ChartOption, RenderItem, RenderItemReturn, Shape } from './echarts.ts';
import { bandHue, type ChartTheme } from './chart-theme.ts';
import { barText, type ContractTimeline, type TimelineBar } from './contract-timeline.ts';
import { monthAxis } from './month-axis.ts';
import { cutText, plainText } from './plain-text.ts';
import { textWidth } from './text-width.ts';
import { tooltipStyle } from './tooltip-style.ts';

/** Height of one line, pixels. */
export const ROW_HEIGHT = 22;
const BAR_HEIGHT = 16;
/** Room over the first line and under the last, pixels. */
const TOP = 18;
const BOTTOM = 24;

/** Height of the whole chart, pixels. */
export function timelineHeight(timeline: ContractTimeline): number {
  return timeline.rows.length * ROW_HEIGHT + TOP + BOTTOM;
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function textElement(theme: ChartTheme, text: string, x: number, y: number, style: Record<string, unknown>): Shape {
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

function line(x1: number, y1: number, x2: number, y2: number, style: Record<string, unknown>): Shape {
  return { type: 'line', silent: true, shape: { x1, y1, x2, y2 }, style };
}

function barColours(
  theme: ChartTheme,
  bar: TimelineBar,
): { fill: string; stroke: string; text: string; opacity: number } {
  if (bar.bandPosition !== null) {
    const hue = bandHue(theme, bar.bandPosition);
    return { fill: hue, stroke: hue, text: theme.strong, opacity: 0.22 };
  }
  if (bar.kind === 'existing')
    return { fill: theme.fills.existing, stroke: theme.fills.existing, text: theme.strong, opacity: 0.3 };
  return { fill: theme.fills.committed, stroke: theme.fills.committed, text: theme.surface, opacity: 1 };
}

/** The line from signature to start, with a diamond on the month of signature. */
function leadElements(theme: ChartTheme, fromX: number, toX: number, y: number): Shape[] {
  if (toX - fromX < 3) return [];
  return [
    line(fromX, y, toX, y, { stroke: theme.line, lineWidth: 1.25, lineDash: [2, 2] }),
    {
      type: 'polygon',
      silent: true,
      shape: {
        points: [
          [fromX - 4, y],
          [fromX, y - 4],
          [fromX + 4, y],
          [fromX, y + 4],
        ],
      },
      style: { fill: theme.surface, stroke: theme.text, lineWidth: 1.25 },
    },
  ];
}

function barElements(theme: ChartTheme, bar: TimelineBar, plot: Box, monthWidth: number, y: number): Shape[] {
  const monthCount = Math.round(plot.width / monthWidth);
  const clampedX = (month: number): number => plot.x + Math.min(Math.max(month, 0), monthCount) * monthWidth;
  const startX = clampedX(bar.start);
  const endX = clampedX(bar.end + 1);
  const width = Math.max(2, endX - startX);
  const colours = barColours(theme, bar);
  const runsOn = bar.end >= monthCount;
  const expiry = runsOn ? `to ${formatMonthShort(bar.lastMonth)} →` : formatMonthShort(bar.lastMonth);
  const text = barText(bar);
  const fits = width >= textWidth(text) + 12;
  const room = plot.x + plot.width - endX;
  const elements: Shape[] = [];
  if (bar.signBy !== null) elements.push(...leadElements(theme, clampedX(bar.signBy + 0.5), startX, y));
  elements.push({
    type: 'rect',
    shape: { x: startX, y: y - BAR_HEIGHT / 2, width, height: BAR_HEIGHT, r: 2 },
    style: { fill: colours.fill, opacity: colours.opacity },
  });
  if (colours.opacity < 1) {
    elements.push({
      type: 'rect',
      silent: true,
      shape: { x: startX + 0.5, y: y - BAR_HEIGHT / 2 + 0.5, width: width - 1, height: BAR_HEIGHT - 1, r: 2 },
      style: {
        fill: 'none',
        stroke: colours.stroke,
        lineWidth: 1,
        lineDash: bar.kind === 'sign-later' ? [4, 2] : undefined,
      },
    });
  }
  if (!runsOn) {
    elements.push(
      line(endX, y - ROW_HEIGHT / 2 + 1, endX, y + ROW_HEIGHT / 2 - 1, { stroke: theme.strong, lineWidth: 2 }),
    );
  }
  const expiryWidth = 62;
  const expiryInside = fits && (runsOn || room < expiryWidth);
  if (fits) {
    elements.push(textElement(theme, text, startX + 6, y, { fill: colours.text, width: width - 10 }));
    const spare = width - textWidth(text) - 16;
    if (expiryInside && spare >= expiryWidth) {
      elements.push(textElement(theme, expiry, endX - 5, y, { fill: colours.text, align: 'right' }));
    } else if (!expiryInside) {
      elements.push(textElement(theme, expiry, endX + 5, y, { fill: theme.muted }));
    }
    return elements;
  }
  const beside = `${text} · ${expiry}`;
  const besideWidth = textWidth(beside);
  const isRight = room >= besideWidth || room >= startX - plot.x;
  elements.push(
    isRight
      ? textElement(theme, beside, endX + 5, y, { width: Math.max(20, room - 6) })
      : textElement(theme, beside, startX - 7, y, { align: 'right', width: Math.max(20, startX - plot.x - 8) }),
  );
  return elements;
}

function renderRow(timeline: ContractTimeline, theme: ChartTheme): RenderItem {
  return (params, api): RenderItemReturn => {
    const box = params.coordSys as unknown as Box;
    const monthWidth = box.width / timeline.months.length;
    const row = timeline.rows[params.dataIndex];
    const y = box.y + (params.dataIndex + 0.5) * ROW_HEIGHT;
    const labelWidth = box.x - 14;
    if (row === undefined) return revealElement(timeline, theme, box, monthWidth, api.getHeight());
    if (row.kind === 'heading') {
      return group([
        line(box.x, y - ROW_HEIGHT / 2, box.x + box.width, y - ROW_HEIGHT / 2, { stroke: theme.grid, lineWidth: 1 }),
        textElement(theme, row.name, 0, y + 2, { fill: theme.strong, fontWeight: 600, width: labelWidth }),
      ]);
    }
    return group([
      textElement(theme, row.bar.label, 10, y, { fill: theme.muted, width: labelWidth - 10 }),
      ...barElements(theme, row.bar, box, monthWidth, y),
    ]);
  };
}

function group(children: Shape[]): RenderItemReturn {
  return { type: 'group', children };
}

function revealElement(
  timeline: ContractTimeline,
  theme: ChartTheme,
  box: Box,
  monthWidth: number,
  height: number,
): RenderItemReturn {
  if (timeline.reveal === null) return group([]);
  const x = box.x + timeline.reveal * monthWidth;
  const y = box.y - 9;
  return group([
    line(x, y - 6, x, height - BOTTOM, { stroke: theme.accent, lineWidth: 1.25, lineDash: [5, 3] }),
    textElement(theme, 'sign now', x - 6, y, { fill: theme.accent, align: 'right' }),
    textElement(theme, 'sign later, once the band is known', x + 6, y, {
      fill: theme.accent,
      width: Math.max(20, box.x + box.width - x - 6),
    }),
  ]);
}

/** The option of the contract timeline: a line per contract, grouped, on the months axis of the other charts. */
export function contractTimelineOption(timeline: ContractTimeline, theme: ChartTheme, labelWidth: number): ChartOption {
  const lines = timeline.rows.length + 1;
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily },
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    grid: { left: labelWidth, right: 12, top: TOP, height: timeline.rows.length * ROW_HEIGHT, outerBoundsMode: 'none' },
    xAxis: monthAxis(timeline.months, theme, 13),
    yAxis: { type: 'value', min: 0, max: Math.max(1, timeline.rows.length), show: false },
    tooltip: {
      ...tooltipStyle(theme),
      trigger: 'item',
      formatter: (hovered: unknown) => {
        const index =
          typeof hovered === 'object' && hovered !== null && 'dataIndex' in hovered ? hovered.dataIndex : -1;
        const row = timeline.rows[Number(index)];
        if (row === undefined || row.kind === 'heading') return '';
        return row.bar.details.map((detail) => plainText(cutText(detail, 96))).join('\n');
      },
    },
    series: [
      {
        type: 'custom',
        coordinateSystem: 'cartesian2d',
        clip: false,
        renderItem: renderRow(timeline, theme),
        encode: { x: 0, y: 1 },
        data: Array.from({ length: lines }, (_, row) => [0, row]),
      },
    ],
  };
}
