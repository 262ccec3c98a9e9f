import type { ReactNode } from 'react';
import type { FillName } from './chart-theme.ts';
import { FillSwatch } from './fill-swatch.tsx';
import './legend.css';

/** One entry of a key: a fill, or a line. */
export type LegendEntry = { readonly name: string } & (
  | { readonly kind: 'fill'; readonly fill: FillName }
  | { readonly kind: 'line'; readonly isDashed: boolean }
);

/** The key of a chart: a sample of each fill and line with its name. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }): ReactNode {
  return (
    <ul className="legend" aria-label="Key">
      {entries.map((entry) => (
        <li key={entry.name}>
          {entry.kind === 'fill' ? (
            <FillSwatch fill={entry.fill} />
          ) : (
            <span className="legend-line" data-dashed={entry.isDashed || undefined} aria-hidden="true" />
          )}
          {entry.name}
        </li>
      ))}
    </ul>
  );
}
