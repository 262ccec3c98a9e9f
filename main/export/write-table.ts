import { type Cell, header } from './cell.ts';
import type { Expression, Range } from './expression.ts';
import type { SheetDraft } from './sheet-draft.ts';

/** A table on a sheet whose entries are found by id and column. */
export type KeyedTable<Column extends string> = {
  /** The number in a column of an entry; throws when the table lacks it. */
  readonly cell: (id: string, column: Column) => Expression;
  /** A whole column. */
  readonly column: (column: Column) => Range;
};

/** An entry of a table: its id, and a cell for each column. */
export type Entry<Column extends string> = readonly [id: string, cells: Readonly<Record<Column, Cell>>];

/** Writes a headed table under what the sheet holds, after an empty row. The headers' order is the columns' order. */
export function writeTable<Column extends string>(
  sheet: SheetDraft,
  title: string,
  headers: Readonly<Record<Column, string>>,
  entries: readonly Entry<Column>[],
): KeyedTable<Column> {
  const top = sheet.rowCount === 0 ? 0 : sheet.rowCount + 1;
  const first = top + 2;
  const columns = Object.keys(headers);
  sheet.put(top, 0, { kind: 'text', text: title, role: 'heading' });
  sheet.putRow(top + 1, 0, Object.values<string>(headers).map(header));
  const rows = new Map<string, number>();
  for (const [index, [id, cells]] of entries.entries()) {
    rows.set(id, first + index);
    sheet.putRow(first + index, 0, Object.values<Cell>(inOrder(columns, cells)));
  }
  return {
    cell: (id, column) => {
      const row = rows.get(id);
      if (row === undefined) throw new Error(`The run uses “${id}”, which its inputs do not have.`);
      return sheet.at(row, columns.indexOf(column));
    },
    column: (column) => {
      const place = columns.indexOf(column);
      return sheet.range({ row: first, column: place }, { row: first + entries.length - 1, column: place });
    },
  };
}

function inOrder(columns: readonly string[], cells: Readonly<Record<string, Cell>>): Cell[] {
  return columns.map((column) => {
    const cell = cells[column];
    if (cell === undefined) throw new Error(`The column ${column} has no cell.`);
    return cell;
  });
}
