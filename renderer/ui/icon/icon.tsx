import type { ReactNode } from 'react';

/** Outlines on a 16 × 16 grid, drawn with a line of 1.5. */
const PATHS = {
  undo: 'M6.5 3.5 3 7l3.5 3.5M3.5 7H10a3.5 3.5 0 0 1 0 7H7',
  redo: 'M9.5 3.5 13 7l-3.5 3.5M12.5 7H6a3.5 3.5 0 0 0 0 7h3',
  close: 'm4 4 8 8M12 4l-8 8',
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5Z',
  screen: 'M2 3h12v8H2zM6 14h4M8 11v3',
  settings: 'M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 2.5v4M6 9.5v4',
  menu: 'M2 4h12M2 8h12M2 12h12',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  warning: 'M8 2 1.5 13.5h13L8 2ZM8 6.5v3M8 11.5v.01',
  tick: 'm3 8.5 3.5 3.5L13 4.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A small outline that goes with words, or inside a button that has a name; screen readers pass over it. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'more' ? 2.4 : 1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
