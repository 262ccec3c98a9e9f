import type { ReactNode } from 'react';
import './measure-bar.css';

type MeasureBarProps = {
  /** 0 to 1 of its width. */
  readonly share: number;
  /** What stands beside it in figures. */
  readonly children: ReactNode;
};

/** A figure with a small bar under it, for columns whose sizes are compared. */
export function MeasureBar({ share, children }: MeasureBarProps): ReactNode {
  return (
    <div className="measure-bar">
      <span>{children}</span>
      <div className="measure-bar-room" aria-hidden="true">
        <div className="measure-bar-fill" style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
      </div>
    </div>
  );
}
