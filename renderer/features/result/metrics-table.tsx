import type { ReactNode } from 'react';
import { FormulaHeader } from './formula-header.tsx';
import { MetricCell } from './metric-cell.tsx';
import type { MetricRow } from './metric-figure.ts';
import { unitOf } from './metric-format.ts';

type MetricsTableProps = { readonly caption: string; readonly subject: string; readonly rows: readonly MetricRow[] };

/** Metrics of several groups, one column each; units of work are told where all rows share them. */
export function MetricsTable({ caption, subject, rows }: MetricsTableProps): ReactNode {
  // A row may lack a metric that others have; the fullest one names the columns.
  const columns = rows.reduce<MetricRow | null>(
    (fullest, row) => (fullest === null || row.figures.length > fullest.figures.length ? row : fullest),
    null,
  );
  if (columns === null) return null;
  const isShared = new Set(rows.map(({ units }) => `${units.quotedUnit ?? ''}/${units.workUnit ?? ''}`)).size === 1;
  const units = isShared ? columns.units : { ...columns.units, quotedUnit: null, workUnit: null };
  return (
    <div className="data-table-scroll metrics-table">
      <table className="data-table data-table-sticky">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{subject}</th>
            {columns.figures.map(({ id, name, formula, unit }) => (
              <FormulaHeader key={id} formula={{ name, words: formula }} unit={unitOf(unit, units)} />
            ))}
            {isShared ? null : <th scope="col">Quoted unit</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" title={row.name}>
                {row.name}
              </th>
              {columns.figures.map(({ id }) => {
                const figure = row.figures.find((candidate) => candidate.id === id);
                return (
                  <td key={id} className="data-table-end">
                    {figure === undefined ? null : <MetricCell row={row} figure={figure} />}
                  </td>
                );
              })}
              {isShared ? null : <td>{row.units.quotedUnit}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
