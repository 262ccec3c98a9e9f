import type { ReactNode } from 'react';

type ScrollAreaProps = {
  /** Names the area for screen readers. */
  readonly label: string;
  /** True when nothing inside takes the focus: the area then takes it, so that arrow keys can scroll it. */
  readonly takesFocus: boolean;
  readonly children: ReactNode;
};

/** Holds a table that may be wider than its place. */
export function ScrollArea({ label, takesFocus, children }: ScrollAreaProps): ReactNode {
  if (!takesFocus) return <div className="data-table-scroll">{children}</div>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without focus the keyboard cannot scroll it
    <section className="data-table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
