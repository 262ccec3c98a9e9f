/** What a field of a table can hold. Null is an empty field. */
export type Field = string | number | boolean | null;

/** A table before it is written: one header for each field of a row. */
export type CsvTableParts = {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Field[])[];
};

/** Characters with which spreadsheets take a text for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** Characters that a field must be quoted for. */
const NEEDS_QUOTES = /[",\r\n]/;

function textField(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function fieldText(field: Field): string {
  if (field === null) return '';
  if (typeof field === 'boolean') return field ? 'true' : 'false';
  if (typeof field === 'string') return textField(field);
  if (!Number.isFinite(field)) throw new Error(`A table cannot hold ${field}: the run holds a wrong figure.`);
  return String(field);
}

/**
 * A table as RFC 4180 text: comma, CRLF, quotes doubled, numbers with a point and full precision. Texts that a
 * spreadsheet would take for a formula get a leading apostrophe.
 */
export function csvText({ name, headers, rows }: CsvTableParts): string {
  if (rows.some((row) => row.length !== headers.length)) {
    throw new Error(`A row of the table ${name} does not have one field for each header.`);
  }
  return [headers, ...rows].map((fields) => `${fields.map(fieldText).join(',')}\r\n`).join('');
}
