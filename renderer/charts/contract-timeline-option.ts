import type { ChartOption, RenderItem, RenderItemReturn, Shape } from './echarts.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { ContractTimeline } from './contract-timeline.ts';
import { monthAxis } from './month-axis.ts';
import { cutText, plainText } from './plain-text.ts';
import { ROW_HEIGHT, textShape, timelineBarShapes } from './timeline-bar-shapes.ts';
import { lineShape, type MonthScale, monthX } from './timeline-scale.ts';
import { tooltipStyle } from './tooltip-style.ts';

/** Room over the first line and under the last, pixels. */
const TOP = 18;
const BOTTOM = 24;
/** Lines of a tooltip; the table has every tranche. */
const MOST_DETAILS = 8;

/** Height of the whole chart, pixels. */
export function timelineHeight(timeline: ContractTimeline): number {
  return timeline.rows.length * ROW_HEIGHT + TOP + BOTTOM;
}

function group(children: Shape[]): RenderItemReturn {
  return { type: 'group', children };
}

function revealShapes(timeline: ContractTimeline, theme: ChartTheme, scale: MonthScale): Shape[] {
  if (timeline.reveal === null) return [];
  const x = monthX(scale, timeline.reveal);
  const y = TOP - 9;
  return [
    lineShape([x, y - 6, x, TOP + timeline.rows.length * ROW_HEIGHT], {
      stroke: theme.accent,
      lineWidth: 1.25,
      lineDash: [5, 3],
    }),
    textShape(theme, 'sign now', x - 6, y, { fill: theme.accent, align: 'right' }),
    textShape(theme, 'sign later, once the band is known', x + 6, y, {
      fill: theme.accent,
      width: Math.max(20, scale.right - x - 6),
    }),
  ];
}

/** Draws the line at that index; the item after the last line draws the reveal month. */
function renderRow(timeline: ContractTimeline, theme: ChartTheme, labelWidth: number): RenderItem {
  return (params, api): RenderItemReturn => {
    const left = Number(api.coord([0, 0])[0]) - monthWidth(api) / 2;
    const scale = { left, right: left + monthWidth(api) * timeline.months.length, monthCount: timeline.months.length };
    const y = TOP + (params.dataIndex + 0.5) * ROW_HEIGHT;
    const row = timeline.rows[params.dataIndex];
    if (row === undefined) return group(revealShapes(timeline, theme, scale));
    if (row.kind === 'heading') {
      const edge = y - ROW_HEIGHT / 2;
      return group([
        lineShape([scale.left, edge, scale.right, edge], { stroke: theme.grid, lineWidth: 1 }),
        textShape(theme, row.name, 0, y + 2, { fill: theme.strong, fontWeight: 600, width: labelWidth - 14 }),
      ]);
    }
    return group([
      textShape(theme, row.bar.label, 10, y, { fill: theme.muted, width: labelWidth - 24 }),
      ...timelineBarShapes(theme, row.bar, scale, y),
    ]);
  };
}

function monthWidth(api: Parameters<RenderItem>[1]): number {
  const size = api.size?.([1, 0]);
  return Number(Array.isArray(size) ? size[0] : size);
}

function tooltipText(timeline: ContractTimeline, index: number): string {
  const row = timeline.rows[index];
  if (row === undefined || row.kind === 'heading') return '';
  const { bar } = row;
  const said = bar.tranches.slice(0, MOST_DETAILS).map((tranche) => tranche.sentence);
  const hidden = bar.tranches.length - said.length;
  return [
    bar.name,
    ...said,
    ...(hidden > 0 ? [`and ${hidden} more, in the table`] : []),
    ...(bar.bandName === null ? [] : [`only if ${bar.bandName}`]),
  ]
    .map((line) => plainText(cutText(line, 96)))
    .join('\n');
}

/** The option of the contract timeline: a line per contract, grouped, on the months axis of the other charts. */
export function contractTimelineOption(timeline: ContractTimeline, theme: ChartTheme, labelWidth: number): ChartOption {
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
      formatter: (hovered: unknown) =>
        tooltipText(
          timeline,
          typeof hovered === 'object' && hovered !== null && 'dataIndex' in hovered ? Number(hovered.dataIndex) : -1,
        ),
    },
    series: [
      {
        type: 'custom',
        coordinateSystem: 'cartesian2d',
        clip: false,
        renderItem: renderRow(timeline, theme, labelWidth),
        encode: { x: 0, y: 1 },
        data: [...timeline.rows, null].map((_, index) => [0, index]),
      },
    ],
  };
}
