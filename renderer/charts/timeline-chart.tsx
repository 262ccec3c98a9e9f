import { type ReactNode, useMemo } from 'react';
import { formatMonth } from '../ui/format/format-month.ts';
import { amountText, type ContractTimeline, unitsInMonth } from './contract-timeline.ts';
import { contractTimelineOption, timelineHeight } from './contract-timeline-option.ts';
import { MonthChart } from './month-chart.tsx';
import { useChartTheme } from './use-chart-theme.ts';
import { useNarrow } from './use-narrow.ts';

type TimelineChartProps = {
  readonly timeline: ContractTimeline;
  /** What it shows, in one sentence. */
  readonly label: string;
};

/** Width of the names left of the bars, pixels. */
const NAMES_WIDE = 210;
const NAMES_NARROW = 130;

function runningIn(timeline: ContractTimeline, month: number): string {
  const running = timeline.rows.flatMap((row) =>
    row.kind === 'bar' && unitsInMonth(row.bar, month) > 0
      ? [
          `${row.group} ${amountText(row.bar, unitsInMonth(row.bar, month))}, ${row.bar.name}${row.bar.bandName === null ? '' : `, only if ${row.bar.bandName}`}`,
        ]
      : [],
  );
  return [formatMonth(timeline.months[month] ?? ''), ...(running.length === 0 ? ['no contract runs'] : running)].join(
    ', ',
  );
}

/** Contracts as bars over the months, a line each, grouped. */
export function TimelineChart({ timeline, label }: TimelineChartProps): ReactNode {
  const theme = useChartTheme();
  const isNarrow = useNarrow();
  const option = useMemo(
    () => contractTimelineOption(timeline, theme, isNarrow ? NAMES_NARROW : NAMES_WIDE),
    [timeline, theme, isNarrow],
  );
  return (
    <MonthChart
      option={option}
      label={label}
      monthCount={timeline.months.length}
      readMonth={(month) => runningIn(timeline, month)}
      height={timelineHeight(timeline)}
      hasMonthTip={false}
    />
  );
}
