import { type CellStyle, type Cell as LibraryCell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { columnLetters } from './cell-address.ts';
import type { Cell, Format, Role } from './cell.ts';
import type { SheetDraft } from './sheet-draft.ts';

/** A workbook laid out, ready to be written. */
export type WorkbookDraft = {
  readonly title: string;
  readonly sheets: readonly SheetDraft[];
  /** Names of single cells or ranges, with absolute references. */
  readonly names: readonly { readonly name: string; readonly range: string }[];
};

/** Longest text a cell of the xlsx format holds, characters. */
const LONGEST_TEXT = 32_767;

const NUMBER_FORMATS: Record<Format, string> = {
  money: '#,##0.00;[Red]-#,##0.00',
  rate: '#,##0.0000',
  'unit-cost': '#,##0.00000000',
  quantity: '#,##0.00',
  whole: '#,##0',
  factor: '0.000000',
  percent: '0.00%',
  month: 'yyyy-mm',
  text: '@',
};

const hairline = { style: 'thin', color: { rgb: 'B8C0CC' } } as const;

const LOOKS: Record<Role, CellStyle> = {
  title: { font: { bold: true, size: 16 } },
  heading: { font: { bold: true, size: 12 }, border: { bottom: hairline } },
  header: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8ECF2' } },
    border: { bottom: hairline },
    alignment: { wrapText: true, vertical: 'top' },
  },
  label: {},
  note: { font: { italic: true, color: { rgb: '4A5568' } } },
  input: {
    font: { color: { rgb: '1D4ED8' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8D6' } },
  },
  figure: {},
  total: { font: { bold: true }, border: { top: hairline } },
};

function styleOf(role: Role, format: Format): CellStyle {
  return { ...LOOKS[role], numFmt: NUMBER_FORMATS[format] };
}

/** What the format takes for an escaped character: `_x0041_` would be read as “A”. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as the format can hold it: characters that XML forbids are replaced, the rest is read back as it is. */
function writable(text: string): string {
  const clean = text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
  const short = clean.length <= LONGEST_TEXT ? clean : `${clean.slice(0, LONGEST_TEXT - 1)}…`;
  return short.replaceAll(LOOKS_ESCAPED, '_x005F_');
}

function textCell(text: string, style: CellStyle): Partial<LibraryCell> {
  const value = writable(text);
  // As a run of rich text, so that a name such as “#N/A” stays a text instead of becoming an error value.
  return value.startsWith('#')
    ? { value, type: 'richText', richText: [{ text: value }], style }
    : { value, type: 'string', style };
}

function libraryCell(cell: Cell, host: { sheet: string; row: number; column: number }): Partial<LibraryCell> {
  switch (cell.kind) {
    case 'text':
      return textCell(cell.text, styleOf(cell.role, 'text'));
    case 'number':
      return { value: cell.value, type: 'number', style: styleOf(cell.role, cell.format) };
    case 'formula':
      return {
        type: 'formula',
        formula: cell.expression.write(host),
        formulaResult: cell.expression.value,
        style: styleOf(cell.role, cell.format),
      };
  }
}

function librarySheet(sheet: SheetDraft): WriteSheet {
  const cells = new Map<string, Partial<LibraryCell>>();
  let columnCount = 0;
  for (const { row, column, cell } of sheet.cells()) {
    cells.set(`${row},${column}`, libraryCell(cell, { sheet: sheet.name, row, column }));
    columnCount = Math.max(columnCount, column + 1);
  }
  const { rows, columns } = sheet.frozen;
  return {
    name: sheet.name,
    cells,
    columns: Array.from({ length: columnCount }, (_, column) => ({ width: sheet.widths.get(column) ?? 14 })),
    ...(rows + columns > 0 && { freezePane: { rows, columns } }),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.isLandscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: sheet.pagesWide,
      fitToHeight: 0,
      ...(rows > 0 && { printTitlesRow: `$1:$${rows}` }),
      ...(columns > 0 && { printTitlesColumn: `$A:$${columnLetters(columns - 1)}` }),
    },
    headerFooter: { oddFooter: `&L${sheet.name}&RPage &P of &N` },
  };
}

/** Writes a laid-out workbook as an xlsx file, with formulas and the values they come to. */
export async function saveWorkbook(draft: WorkbookDraft): Promise<Uint8Array> {
  return writeXlsx({
    sheets: draft.sheets.map(librarySheet),
    properties: { title: writable(draft.title), creator: 'Lanewise' },
    namedRanges: [...draft.names],
    defaultFont: { name: 'Calibri', size: 10 },
  });
}
