import type { Host } from './expression.ts';

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** A sheet name as formulas write it. */
export function quotedSheet(sheet: string): string {
  return /^[A-Za-z]+$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

function corner(row: number, column: number, sheet: string, host: Host): string {
  const columnMark = column === host.column ? '' : '$';
  const rowMark = sheet === host.sheet && row === host.row ? '' : '$';
  return `${columnMark}${columnLetters(column)}${rowMark}${row + 1}`;
}

/**
 * A reference as the cell at `host` writes it. The same column moves along when a formula is copied to the next month;
 * every other column and row is fixed.
 */
export function referenceFrom(host: Host, sheet: string, row: number, column: number): string {
  const prefix = sheet === host.sheet ? '' : `${quotedSheet(sheet)}!`;
  return prefix + corner(row, column, sheet, host);
}

/** As `referenceFrom`, of a rectangle. */
export function rangeFrom(
  host: Host,
  sheet: string,
  first: { readonly row: number; readonly column: number },
  last: { readonly row: number; readonly column: number },
): string {
  const start = referenceFrom(host, sheet, first.row, first.column);
  if (first.row === last.row && first.column === last.column) return start;
  return `${start}:${corner(last.row, last.column, sheet, host)}`;
}
