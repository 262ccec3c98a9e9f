import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { ChartSlider } from './chart-slider.tsx';
import type { ChartInstance, ChartOption } from './echarts.ts';
import { useMarkedMonth, useMonthCursor } from './month-cursor.ts';
import { monthAfterKey } from './month-key.ts';
import { useChart } from './use-chart.ts';
import { usePointerMonth } from './use-pointer-month.ts';
import './month-chart.css';

type MonthChartProps = {
  readonly option: ChartOption;
  /** What the chart shows, in one sentence. */
  readonly label: string;
  /** Months on the axis. */
  readonly monthCount: number;
  /** What the chart says about one month, read aloud when a key moves the mark. */
  readonly readMonth: (month: number) => string;
  /** What is read aloud while nothing is marked. */
  readonly nothingMarked?: string;
  /** Pixels. */
  readonly height: number;
  /** True when the chart has a tooltip for a whole month, which the keys then show too. */
  readonly hasMonthTip?: boolean;
};

type MonthMarkProps = {
  readonly chart: ChartInstance | null;
  readonly month: number | null;
  /** The mark moves with what is drawn. */
  readonly option: ChartOption;
};

/** The thin line that marks the month, drawn over the chart so that moving it redraws nothing. */
function MonthMark({ chart, month, option }: MonthMarkProps): ReactNode {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = line.current;
    if (mark === null) return;
    const isDrawn = month !== null && chart !== null && !chart.isDisposed() && option !== null;
    const pixel = isDrawn ? Number(chart.convertToPixel({ xAxisIndex: 0 }, month)) : Number.NaN;
    mark.hidden = !Number.isFinite(pixel);
    if (Number.isFinite(pixel)) mark.style.transform = `translateX(${Math.round(pixel)}px)`;
  }, [chart, month, option]);
  return <div className="month-mark" ref={line} hidden />;
}

/**
 * A chart over months, or over any other row of bars. The pointer and the arrow keys mark a month in it and in every chart that shares its cursor;
 * to a screen reader it is a slider over the months whose value is what the chart says about the month.
 */
export function MonthChart(props: MonthChartProps): ReactNode {
  const { option, label, monthCount, readMonth, height, nothingMarked = 'no month marked', hasMonthTip = true } = props;
  const { chart, attach } = useChart(option);
  const cursor = useMonthCursor();
  const month = useMarkedMonth();
  usePointerMonth(chart, monthCount);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = monthAfterKey(event.key, cursor.read(), monthCount);
    if (next === undefined) return;
    event.preventDefault();
    cursor.move(next);
    if (chart === null || !hasMonthTip) return;
    if (next === null) chart.dispatchAction({ type: 'hideTip' });
    else chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: next });
  };

  return (
    <div className="month-chart" style={{ height }}>
      <ChartSlider
        attach={attach}
        label={label}
        count={monthCount}
        position={month}
        text={month === null ? nothingMarked : readMonth(month)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          chart?.dispatchAction({ type: 'hideTip' });
          cursor.move(null);
        }}
      />
      <MonthMark chart={chart} month={month} option={option} />
    </div>
  );
}
