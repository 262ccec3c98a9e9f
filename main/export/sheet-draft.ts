import { rangeFrom, referenceFrom } from './cell-address.ts';
import type { Cell } from './cell.ts';
import type { Expression, Range, Value } from './expression.ts';

/** Most rows that a sheet of the xlsx format holds. */
const MOST_ROWS = 1_048_576;

const ATOM = 5;

/** A place in a sheet, zero-based. */
export type Place = { readonly row: number; readonly column: number };

function valueOf(cell: Cell): Value {
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'number' ? cell.value : cell.expression.value;
}

/** A sheet while it is laid out: cells by place, and how it is shown and printed. Rows and columns count from 0. */
export class SheetDraft {
  readonly name: string;
  readonly widths = new Map<number, number>();
  /** Rows and columns that stay in sight; the rows are repeated on every printed page. */
  frozen = { rows: 0, columns: 0 };
  isLandscape = true;
  /** Pages side by side when printed; the frozen columns are repeated on each. */
  pagesWide = 1;
  readonly #rows: (Cell | undefined)[][] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** The cells in order of rows and columns. */
  *cells(): Generator<Place & { readonly cell: Cell }> {
    for (const [row, cells] of this.#rows.entries()) {
      for (const [column, cell] of (cells ?? []).entries()) {
        if (cell !== undefined) yield { row, column, cell };
      }
    }
  }

  /** Rows written so far: the first row that is free. */
  get rowCount(): number {
    return this.#rows.length;
  }

  /** Writes a cell. Throws a sentence for a number that is not finite, and when the sheet is full. */
  put(row: number, column: number, cell: Cell): void {
    const value = valueOf(cell);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new Error(
        `The workbook cannot hold ${value} (sheet ${this.name}, row ${row + 1}): the run holds a wrong figure.`,
      );
    }
    if (row >= MOST_ROWS) {
      throw new Error(`The sheet ${this.name} would need more than ${MOST_ROWS} rows: export the run as CSV instead.`);
    }
    const cells = (this.#rows[row] ??= []);
    cells[column] = cell;
  }

  /** Writes cells side by side; an absent one leaves its place empty. */
  putRow(row: number, column: number, cells: readonly (Cell | null)[]): void {
    for (const [offset, cell] of cells.entries()) if (cell !== null) this.put(row, column + offset, cell);
  }

  /** A reference to a cell that holds a number. */
  at(row: number, column: number): Expression {
    const value = this.#valueAt(row, column);
    if (typeof value !== 'number') throw new Error(`There is no number in row ${row + 1} of the sheet ${this.name}.`);
    return { value, binding: ATOM, write: (host) => referenceFrom(host, this.name, row, column) };
  }

  /** A reference to a cell that holds a text. */
  textAt(row: number, column: number): Expression<string> {
    const value = this.#valueAt(row, column);
    if (typeof value !== 'string') throw new Error(`There is no text in row ${row + 1} of the sheet ${this.name}.`);
    return { value, binding: ATOM, write: (host) => referenceFrom(host, this.name, row, column) };
  }

  /** A reference to a rectangle of cells, both corners included. */
  range(first: Place, last: Place): Range {
    const values: Value[] = [];
    for (let row = first.row; row <= last.row; row++) {
      for (let column = first.column; column <= last.column; column++) values.push(this.#valueAt(row, column) ?? '');
    }
    return { values, write: (host) => rangeFrom(host, this.name, first, last) };
  }

  #valueAt(row: number, column: number): Value | undefined {
    const cell = this.#rows[row]?.[column];
    return cell === undefined ? undefined : valueOf(cell);
  }
}
