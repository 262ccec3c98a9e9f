import { monthSchema } from '../../../shared/domain/month.ts';

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month as a person typed it (`2027-01`, `Jan 2027`, `1/2027`) as `YYYY-MM`; null when it is none. */
export function parseMonth(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  const reversed = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  const named = /^([a-z]{3})[a-z]*\.?\s+(\d{4})$/.exec(text);
  const year = iso?.[1] ?? reversed?.[2] ?? named?.[2] ?? '';
  const number = named === null ? (iso?.[2] ?? reversed?.[1] ?? '') : String(NAMES.indexOf(named[1] ?? '') + 1);
  const made = `${year}-${number.padStart(2, '0')}`;
  return monthSchema.safeParse(made).success ? made : null;
}
