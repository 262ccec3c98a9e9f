import { formatMonthShort } from '../ui/format/format-month.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { ChartOption, LineSeries } from './echarts.ts';
import { cutText, plainText } from './plain-text.ts';
import { tooltipStyle } from './tooltip-style.ts';

/** Days of purchases, written `YYYY-MM-DD`, one purchase a line. */
export type DecisionDaysDrawing = {
  readonly lines: readonly {
    readonly name: string;
    readonly askBy: string;
    readonly signBy: string;
    readonly neededFrom: string;
  }[];
  readonly today: string;
  /** What the tooltip says about a line. */
  readonly readLine: (position: number) => string;
  /** Too little room for wide names. */
  readonly isNarrow: boolean;
};

const LINE_HEIGHT = 28;
const FRAME_HEIGHT = 64;

/** Pixels that so many lines take. */
export function decisionDaysHeight(lines: number): number {
  return FRAME_HEIGHT + LINE_HEIGHT * Math.max(1, lines);
}

function monthOfTime(time: number): string {
  return formatMonthShort(new Date(time).toISOString().slice(0, 7));
}

/** The option of decision days: on each line the last responsible day, the day to sign and the day of need. */
export function decisionDaysOption(drawing: DecisionDaysDrawing, theme: ChartTheme): ChartOption {
  const { lines, today, readLine, isNarrow } = drawing;
  const axisText = { color: theme.axis, fontSize: 11, fontFamily: theme.fontFamily };
  const label = (text: string, position: number) => ({
    show: position === 0,
    formatter: text,
    position: 'top' as const,
    color: theme.strong,
    fontSize: 11,
    fontFamily: theme.fontFamily,
  });
  const marks = (
    name: string,
    symbol: string,
    color: string,
    text: string,
    day: (line: DecisionDaysDrawing['lines'][number]) => string,
  ): LineSeries => ({
    type: 'line',
    name,
    symbol,
    symbolSize: 11,
    lineStyle: { opacity: 0 },
    itemStyle: { color, borderColor: theme.surface, borderWidth: 1 },
    labelLayout: { hideOverlap: true },
    data: lines.map((line, n) => ({ value: [day(line), n], label: label(text, n) })),
  });
  const spans = lines.map(
    ({ askBy, neededFrom }, n): LineSeries => ({
      type: 'line',
      silent: true,
      symbol: 'none',
      lineStyle: { color: theme.line, width: 2 },
      z: 1,
      data: [
        [askBy, n],
        [neededFrom, n],
      ],
    }),
  );
  const days = lines.flatMap(({ askBy, neededFrom }) => [askBy, neededFrom]).toSorted();
  const isTodayShown = (days[0] ?? today) <= today && today <= (days.at(-1) ?? today);
  const todayLine: LineSeries[] = isTodayShown
    ? [
        {
          type: 'line',
          silent: true,
          symbol: 'none',
          lineStyle: { color: theme.muted, width: 1, type: 'dashed' },
          data: [
            [today, 0],
            [today, lines.length - 1],
          ],
        },
      ]
    : [];
  return {
    animation: false,
    useUTC: true,
    textStyle: { fontFamily: theme.fontFamily },
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    grid: { left: isNarrow ? 130 : 345, right: 40, top: 26, bottom: 34, outerBoundsMode: 'none' },
    xAxis: {
      type: 'time',
      splitLine: { show: true, lineStyle: { color: theme.grid } },
      axisLine: { onZero: false, lineStyle: { color: theme.line } },
      axisLabel: { ...axisText, hideOverlap: true, formatter: monthOfTime },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: lines.map(({ name }) => plainText(cutText(name, isNarrow ? 20 : 48))),
      splitLine: { show: false },
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...axisText, color: theme.text, interval: 0 },
    },
    tooltip: {
      ...tooltipStyle(theme),
      trigger: 'item',
      formatter: (hovered: unknown) => plainText(readLine((hovered as { readonly dataIndex: number }).dataIndex)),
    },
    series: [
      marks('Ask for approval by', 'diamond', theme.accent, 'ask by', ({ askBy }) => askBy),
      marks('Sign by', 'circle', theme.strong, 'sign by', ({ signBy }) => signBy),
      marks('Needed from', 'triangle', theme.muted, 'needed', ({ neededFrom }) => neededFrom),
      ...spans,
      ...todayLine,
    ],
  };
}
