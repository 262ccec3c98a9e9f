/** What stands where there is no number. */
export const NO_VALUE = '–';

const LOCALE = 'en-US';
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(LOCALE, options);
  formats.set(key, made);
  return made;
}

/** A negative sign that is as wide as a plus, and no negative zero. */
export function withTrueMinus(text: string): string {
  return /^-[0.,]*$/.test(text) ? text.slice(1) : text.replace('-', '−');
}

/** Formats with options of Intl; a missing or non-finite number gives a dash. */
export function formatWith(value: number | null, options: Intl.NumberFormatOptions): string {
  if (value === null || !Number.isFinite(value)) return NO_VALUE;
  return withTrueMinus(formatOf(options).format(value));
}

/** A number with grouped thousands and a fixed count of decimals, for columns whose header has the unit. */
export function formatNumber(value: number | null, decimals = 0): string {
  return formatWith(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A number as entered: grouped thousands and as many decimals as it has, ten at most. */
export function formatExact(value: number | null): string {
  return formatWith(value, { maximumFractionDigits: 10 });
}

/** A number to that many significant digits, with grouped thousands: for throughputs that span magnitudes. */
export function formatSignificant(value: number | null, digits = 3): string {
  if (value === 0) return '0';
  return formatWith(value, { maximumSignificantDigits: digits });
}

/** A short number for headlines and axes: 1.2K, 3.4M. */
export function formatCompact(value: number | null, digits = 3): string {
  return formatWith(value, { notation: 'compact', maximumSignificantDigits: digits });
}
