import type { Cell, CellValue, Sheet, Workbook } from 'hucre/xlsx';

/** The sheet of that name; throws when there is none. */
export function sheetOf(book: Workbook, name: string): Sheet {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** The number in a cell, zero-based; throws when it holds none. */
export function numberAt(sheet: Sheet, row: number, column: number): number {
  const value = sheet.rows[row]?.[column];
  if (typeof value !== 'number') throw new Error(`${sheet.name} holds no number in row ${row + 1}: ${String(value)}.`);
  return value;
}

/** The first row, zero-based, whose leading cells hold those texts; throws when there is none. */
export function rowStarting(sheet: Sheet, ...texts: readonly string[]): number {
  const found = sheet.rows.findIndex((row) => texts.every((text, column) => row[column] === text));
  if (found < 0) throw new Error(`${sheet.name} has no row that starts with ${texts.join(', ')}.`);
  return found;
}

/** Every formula of a workbook with the value stored beside it. */
export function formulasOf(book: Workbook): {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly value: CellValue;
}[] {
  return book.sheets.flatMap((sheet) =>
    [...(sheet.cells ?? [])]
      .filter(([, cell]) => cell.formula !== undefined)
      .map(([key, cell]) => {
        const [row = -1, column = -1] = key.split(',').map(Number);
        return { sheet: sheet.name, row, column, cell, value: sheet.rows[row]?.[column] ?? null };
      }),
  );
}
