import type { ReactNode } from 'react';
import './figure.css';

type FigureProps = {
  readonly label: string;
  /** The figure with its unit, already formatted. */
  readonly value: string;
  /** What to compare it with, or what it means. */
  readonly detail?: string;
  readonly title?: string;
};

/** One headline figure; put several inside a `<dl>`. */
export function Figure({ label, value, detail, title }: FigureProps): ReactNode {
  return (
    <div className="figure-part" title={title}>
      <dt>{label}</dt>
      <dd>{value}</dd>
      {detail === undefined ? null : <dd className="figure-detail">{detail}</dd>}
    </div>
  );
}
