import type { ReactNode } from 'react';
import type { Band } from '../../../shared/domain/band.ts';
import type { LiveFigures } from '../../../shared/domain/live-figures.ts';
import { NO_VALUE } from '../../ui/format/format-number.ts';
import { ScrollArea } from '../../ui/table/scroll-area.tsx';
import { figureRows } from './figure-rows.ts';

/** Figures, and whether they are of sliders that stand elsewhere by now. */
type Known = { readonly figures: LiveFigures; readonly isStale: boolean } | null;

type FiguresTableProps = {
  readonly baseline: LiveFigures;
  readonly evaluated: Known;
  readonly improved: Known;
  readonly bands: readonly Band[];
  readonly currency: string;
};

const HEADERS = ['As it is', 'Your portfolio', 'Best portfolio'];

function rulesWords(figures: LiveFigures | null): string {
  if (figures === null) return NO_VALUE;
  return figures.isFeasible ? 'kept' : 'broken';
}

/** Baseline, the portfolio under what is tried, and the best one found for it, side by side. */
export function FiguresTable({ baseline, evaluated, improved, bands, currency }: FiguresTableProps): ReactNode {
  const known = [{ figures: baseline, isStale: false }, evaluated, improved];
  const columns = known.map((one) => one?.figures ?? null);
  const classOf = (index: number): string =>
    known[index]?.isStale === true ? 'data-table-end what-if-table-stale' : 'data-table-end';
  return (
    <ScrollArea label="Figures of what is tried" takesFocus>
      <table className="data-table what-if-table">
        <caption>Figures as they are, with your portfolio and with the best one</caption>
        <thead>
          <tr>
            <th scope="col" className="what-if-measure">
              Discounted, {currency}
            </th>
            {HEADERS.map((header) => (
              <th key={header} scope="col" className="data-table-end">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figureRows(columns, bands, currency).map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map(({ value, delta }, index) => (
                <td key={HEADERS[index]} className={classOf(index)}>
                  {value}
                  {delta === '' ? null : <span className="what-if-delta">{delta}</span>}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Rules</th>
            {columns.map((figures, index) => (
              <td key={HEADERS[index]} className={classOf(index)}>
                {rulesWords(figures)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {columns.map((figures, index) =>
        figures === null || figures.isFeasible ? null : (
          <p key={HEADERS[index]} className="what-if-broken">
            {HEADERS[index]}: {figures.feasibility}
          </p>
        ),
      )}
    </ScrollArea>
  );
}
