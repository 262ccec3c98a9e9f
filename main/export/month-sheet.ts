import { type Cell, type Format, header, headerFormula, label, note, total } from './cell.ts';
import { type Expression, type Range, sum } from './expression.ts';
import { monthColumn, monthRange, TOTAL_COLUMN } from './month-columns.ts';
import { SheetDraft } from './sheet-draft.ts';

/** A row over the months, where it was written. */
export type MonthRow = {
  readonly row: number;
  /** Its cell in month t. */
  readonly at: (t: number) => Expression;
  readonly months: Range;
  /** Its sum over the months. */
  readonly total: () => Expression;
};

/** How a row over the months is written. */
export type RowOptions = {
  /** False for quantities that cannot be added up over months. */
  readonly hasTotal?: boolean;
  /** True for a row that adds up others. */
  readonly isSum?: boolean;
};

/** What a sheet of months is called and what stands before its months. */
export type MonthSheetHead = {
  readonly name: string;
  readonly title: string;
  readonly explanation: string;
  /** Headers of the columns before the total, at most `TOTAL_COLUMN`. */
  readonly headers: readonly string[];
  readonly widths: readonly number[];
};

/** Gives the cell of month t; `previous` is the same row's cell of the month before, null in the first month. */
export type CellOfMonth = (t: number, previous: Expression | null) => Cell;

const HEADER_ROW = 3;

/** Columns that are readable on one printed page. */
const COLUMNS_PER_PAGE = 18;

/** A sheet whose columns are months, in the same columns on every such sheet. */
export class MonthSheet {
  readonly draft: SheetDraft;
  readonly monthCount: number;

  constructor(head: MonthSheetHead, monthCount: number, monthOf: CellOfMonth) {
    this.monthCount = monthCount;
    this.draft = new SheetDraft(head.name);
    this.draft.frozen = { rows: HEADER_ROW + 1, columns: 2 };
    this.draft.pagesWide = Math.ceil(monthColumn(monthCount) / COLUMNS_PER_PAGE);
    for (const [column, width] of head.widths.entries()) this.draft.widths.set(column, width);
    this.draft.widths.set(TOTAL_COLUMN, 18);
    this.draft.put(0, 0, { kind: 'text', text: head.title, role: 'title' });
    this.draft.put(1, 0, note(head.explanation));
    this.draft.putRow(HEADER_ROW, 0, head.headers.map(header));
    this.draft.put(HEADER_ROW, TOTAL_COLUMN, header('Total over the horizon'));
    this.#putMonths(HEADER_ROW, monthOf);
  }

  /** A sheet with the same months, which follow this one's. */
  sibling(head: MonthSheetHead): MonthSheet {
    return new MonthSheet(head, this.monthCount, (t) => headerFormula(this.month(t), 'month'));
  }

  /** The month t of the header, as a serial day number. */
  month(t: number): Expression {
    return this.draft.at(HEADER_ROW, monthColumn(t));
  }

  /** All months of the header. */
  get months(): Range {
    return monthRange(this.draft, HEADER_ROW, this.monthCount);
  }

  /** Starts a part with a line of its own. */
  heading(text: string): void {
    this.draft.put(this.draft.rowCount + 1, 0, { kind: 'text', text, role: 'heading' });
  }

  /** Writes a row: what it is, one cell a month, and their sum. */
  row(head: readonly (Cell | string | null)[], cellOf: CellOfMonth, options: RowOptions = {}): MonthRow {
    const row = this.draft.rowCount;
    const role = options.isSum === true ? 'total' : 'label';
    const cells = head.map((cell): Cell | null => (typeof cell === 'string' ? { ...label(cell), role } : cell));
    this.draft.putRow(row, 0, cells);
    const format = this.#putMonths(row, cellOf);
    const months = monthRange(this.draft, row, this.monthCount);
    if (options.hasTotal !== false) this.draft.put(row, TOTAL_COLUMN, total(sum(months), format));
    return {
      row,
      months,
      at: (t) => this.draft.at(row, monthColumn(t)),
      total: () => this.draft.at(row, TOTAL_COLUMN),
    };
  }

  /** The cells of month t in some rows, the last one included. */
  column(t: number, firstRow: number, lastRow: number): Range {
    return this.draft.range({ row: firstRow, column: monthColumn(t) }, { row: lastRow, column: monthColumn(t) });
  }

  /** Writes the months of a row and tells how they are shown. */
  #putMonths(row: number, cellOf: CellOfMonth): Format {
    let format: Format = 'text';
    for (let t = 0; t < this.monthCount; t++) {
      const cell = cellOf(t, t === 0 ? null : this.draft.at(row, monthColumn(t - 1)));
      if (cell.kind !== 'text') ({ format } = cell);
      this.draft.put(row, monthColumn(t), cell);
    }
    return format;
  }
}
