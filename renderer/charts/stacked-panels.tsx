import { type ReactNode, useMemo } from 'react';
import { MonthChart } from './month-chart.tsx';
import { highestOf, lowestOf, type StackedMonths } from './stacked-months.ts';
import { stackedMonthsOption } from './stacked-months-option.ts';
import { monthLines } from './stacked-months-text.ts';
import { useChartTheme } from './use-chart-theme.ts';
import { bandHue } from './chart-theme.ts';
import './stacked-panels.css';

/** A panel with what stands over it. */
export type Panel = {
  readonly id: string;
  /** Position of its band in the plan, which gives its hue. */
  readonly bandPosition: number;
  readonly title: string;
  /** The panel's main figure, beside its title. */
  readonly figure: string;
  /** What the panel shows, in one sentence. */
  readonly label: string;
  readonly stack: StackedMonths;
};

type StackedPanelsProps = {
  readonly panels: readonly Panel[];
  /** The unit of the axis, shown over it. */
  readonly unit: string;
  readonly format: (value: number) => string;
  readonly height?: number;
};

/** Panels side by side on one scale, one per band. */
export function StackedPanels({ panels, unit, format, height = 220 }: StackedPanelsProps): ReactNode {
  const theme = useChartTheme();
  const options = useMemo(() => {
    const stacks = panels.map((panel) => panel.stack);
    const style = { theme, highest: highestOf(stacks), lowest: lowestOf(stacks), format };
    return stacks.map((stack) => stackedMonthsOption(stack, style));
  }, [panels, theme, format]);
  return (
    <div className="stacked-panels">
      {panels.map((panel, index) => {
        const option = options[index];
        return option === undefined ? null : (
          <figure key={panel.id} className="stacked-panel">
            <figcaption>
              <span
                className="stacked-panel-band"
                style={{ background: bandHue(theme, panel.bandPosition) }}
                aria-hidden="true"
              />
              <span className="stacked-panel-title lw-cut" title={panel.title}>
                {panel.title}
              </span>
              <span className="stacked-panel-second">
                <span>{panel.figure}</span>
                <span className="stacked-panel-unit lw-cut" title={unit}>
                  {unit}
                </span>
              </span>
            </figcaption>
            <MonthChart
              option={option}
              label={panel.label}
              monthCount={panel.stack.months.length}
              readMonth={(month) => monthLines(panel.stack, month, format).join(', ')}
              height={height}
            />
          </figure>
        );
      })}
    </div>
  );
}
