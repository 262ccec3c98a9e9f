import { type ReactNode, useState } from 'react';
import { TextButton } from '../text-button.tsx';
import type { Column } from './column.ts';
import { ScrollArea } from './scroll-area.tsx';
import './data-table.css';

/** Rows drawn before the reader asks for the rest. */
const FIRST_ROWS = 200;

type DataTableProps<Row> = {
  /** What the table holds, as a sentence for screen readers. */
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly selectedKey?: string | null;
  /** Given: the row's name becomes a button that selects it. */
  readonly onSelect?: (row: Row) => void;
  /** Rows for `<tfoot>`. */
  readonly footer?: ReactNode;
};

function classOf({ align, wraps }: Pick<Column<never>, 'align' | 'wraps'>): string | undefined {
  if (wraps === true) return 'data-table-wraps';
  return align === 'end' ? 'data-table-end' : undefined;
}

/** A dense table with hairlines; figures right-aligned, their unit in the header, the first column held in view. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { caption, columns, rows, rowKey, selectedKey = null, onSelect, footer } = props;
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <>
      <ScrollArea label={caption} takesFocus={onSelect === undefined}>
        <table className="data-table data-table-sticky">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={classOf(column)}
                  style={{ width: column.width, minWidth: column.wraps === true ? column.width : undefined }}
                >
                  {column.header}
                  {column.unit === undefined ? null : <span className="data-table-unit">{column.unit}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const key = rowKey(row);
              return (
                <tr key={key} data-selected={key === selectedKey || undefined}>
                  {columns.map((column, index) =>
                    index === 0 ? (
                      <th
                        key={column.key}
                        scope="row"
                        className={column.wraps === true ? 'data-table-wraps' : undefined}
                        title={column.title?.(row)}
                      >
                        {onSelect === undefined ? (
                          column.render(row)
                        ) : (
                          <button type="button" className="data-table-select" onClick={() => onSelect(row)}>
                            {column.render(row)}
                          </button>
                        )}
                      </th>
                    ) : (
                      <td key={column.key} className={classOf(column)} title={column.title?.(row)}>
                        {column.render(row)}
                      </td>
                    ),
                  )}
                </tr>
              );
            })}
          </tbody>
          {footer === undefined ? null : <tfoot>{footer}</tfoot>}
        </table>
      </ScrollArea>
      {shown.length === rows.length ? null : (
        <p className="data-table-more">
          <TextButton onClick={() => setIsWhole(true)}>Show all {rows.length} rows</TextButton>
        </p>
      )}
    </>
  );
}
