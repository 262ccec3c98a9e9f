import type { ReactNode } from 'react';
import { type Month, monthsBetween } from '../../../../shared/domain/month.ts';
import { formatMonth } from '../../../ui/format/format-month.ts';
import './run-bar.css';

type RunBarProps = {
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  readonly startMonth: Month;
  readonly horizonMonths: number;
};

/** When a commitment runs, on the months of the horizon. */
export function RunBar({ firstMonth, lastMonth, startMonth, horizonMonths }: RunBarProps): ReactNode {
  const from = Math.max(0, monthsBetween(startMonth, firstMonth));
  const to = Math.min(horizonMonths, monthsBetween(startMonth, lastMonth) + 1);
  const words = to <= from ? 'outside the horizon' : `runs to ${formatMonth(lastMonth)}`;
  return (
    <div className="run-bar" title={words}>
      <span className="lw-hidden">{words}</span>
      {to <= from ? null : (
        <div
          className="run-bar-run"
          style={{ left: `${(from / horizonMonths) * 100}%`, right: `${100 - (to / horizonMonths) * 100}%` }}
        />
      )}
    </div>
  );
}
