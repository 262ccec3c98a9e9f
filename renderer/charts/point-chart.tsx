import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { ChartSlider } from './chart-slider.tsx';
import type { ChartOption } from './echarts.ts';
import { monthAfterKey } from './month-key.ts';
import { useChart } from './use-chart.ts';
import './month-chart.css';

type PointChartProps = {
  readonly option: ChartOption;
  /** What the chart shows, in one sentence. */
  readonly label: string;
  /** Points of the first series. */
  readonly pointCount: number;
  /** What the chart says about one point, read aloud when a key moves to it. */
  readonly readPoint: (position: number) => string;
  /** Pixels. */
  readonly height: number;
};

/**
 * A chart of points anywhere in the plane; the arrow keys go from point to point. To a screen reader it is a slider over
 * the points whose value is what the chart says about the point.
 */
export function PointChart({ option, label, pointCount, readPoint, height }: PointChartProps): ReactNode {
  const { chart, attach } = useChart(option);
  const [position, setPosition] = useState<number | null>(null);
  const move = (next: number | null): void => {
    setPosition(next);
    if (next === null) chart?.dispatchAction({ type: 'hideTip' });
    else chart?.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: next });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = monthAfterKey(event.key, position, pointCount);
    if (next === undefined) return;
    event.preventDefault();
    move(next);
  };
  return (
    <div className="month-chart" style={{ height }}>
      <ChartSlider
        attach={attach}
        label={label}
        count={pointCount}
        position={position}
        text={position === null ? 'no point marked' : readPoint(position)}
        onKeyDown={onKeyDown}
        onBlur={() => move(null)}
      />
    </div>
  );
}
