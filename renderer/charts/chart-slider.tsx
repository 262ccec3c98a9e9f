import type { KeyboardEvent, ReactNode, RefCallback } from 'react';
import './month-chart.css';

type ChartSliderProps = {
  /** Where the chart is drawn. */
  readonly attach: RefCallback<HTMLElement>;
  /** What the chart shows, in one sentence. */
  readonly label: string;
  /** How many positions the keys go through. */
  readonly count: number;
  /** The position marked; null: none. */
  readonly position: number | null;
  /** What the chart says there, or that nothing is marked. */
  readonly text: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
};

/** The place a chart is drawn in. To a screen reader it is a slider whose value is what the chart says where it is marked. */
export function ChartSlider(props: ChartSliderProps): ReactNode {
  const { attach, label, count, position, text, onKeyDown, onBlur } = props;
  return (
    <div
      ref={attach}
      className="month-chart-host"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an input cannot hold a drawing
      role="slider"
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, count)}
      aria-valuenow={(position ?? 0) + 1}
      aria-valuetext={text}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}
