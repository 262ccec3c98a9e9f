import { type Month, monthNumber } from '../../shared/domain/month.ts';
import type { Range } from './expression.ts';
import type { SheetDraft } from './sheet-draft.ts';

/** Where the months start, on every sheet that has months: the same column is the same month everywhere. */
export const FIRST_MONTH_COLUMN = 11;

/** The sum over the months stands just before them. */
export const TOTAL_COLUMN = FIRST_MONTH_COLUMN - 1;

const MILLISECONDS_PER_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The first day of a month as spreadsheets count days. */
export function serialOfMonth(month: Month): number {
  const number = monthNumber(month);
  return (Date.UTC(Math.floor(number / 12), number % 12, 1) - DAY_ZERO) / MILLISECONDS_PER_DAY;
}

/** The column of a month, `t` months after the plan's start. */
export function monthColumn(t: number): number {
  return FIRST_MONTH_COLUMN + t;
}

/** The cells of a row over all months. */
export function monthRange(sheet: SheetDraft, row: number, monthCount: number): Range {
  return sheet.range({ row, column: FIRST_MONTH_COLUMN }, { row, column: monthColumn(monthCount - 1) });
}
