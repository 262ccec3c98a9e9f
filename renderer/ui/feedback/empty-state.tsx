import type { ReactNode } from 'react';
import './empty-state.css';

type EmptyStateProps = {
  readonly title: string;
  /** What belongs here and how to get it. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** What a screen shows where there is nothing yet: what belongs here and the next step. */
export function EmptyState({ title, children, actions }: EmptyStateProps): ReactNode {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      <p>{children}</p>
      {actions === undefined ? null : <div className="empty-state-actions">{actions}</div>}
    </div>
  );
}
