import type { ReactNode } from 'react';
import './notice.css';

type NoticeProps = {
  readonly tone?: 'plain' | 'good' | 'warn' | 'bad';
  /** What it is about, in a few words: meaning never hangs on colour alone. */
  readonly title?: string;
  readonly children: ReactNode;
};

/** A quiet strip that tells something about what stands near it. */
export function Notice({ tone = 'plain', title, children }: NoticeProps): ReactNode {
  return (
    <div className="notice" data-tone={tone} role={tone === 'bad' ? 'alert' : 'note'}>
      {title === undefined ? null : <strong>{title} </strong>}
      {children}
    </div>
  );
}
