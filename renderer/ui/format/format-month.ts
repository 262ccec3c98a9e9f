import type { Month } from '../../../shared/domain/month.ts';

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A month for people: “Jan 2027”. Text that is no month comes back as it is. */
export function formatMonth(month: Month): string {
  const name = NAMES[Number(month.slice(5, 7)) - 1];
  return name === undefined ? month : `${name} ${month.slice(0, 4)}`;
}

/** A text with the months in it as people say them: “from 2028-07 on” is “from Jul 2028 on”. */
export function withMonthNames(text: string): string {
  return text.replaceAll(/\b\d{4}-(0[1-9]|1[0-2])\b(?!-)/g, (month) => formatMonth(month));
}

/** A month for narrow headers: “Jan ’27”. */
export function formatMonthShort(month: Month): string {
  const name = NAMES[Number(month.slice(5, 7)) - 1];
  return name === undefined ? month : `${name} ’${month.slice(2, 4)}`;
}

/** The short name of a month of the year, 1 to 12: “Jan”. */
export function monthName(monthOfYear: number): string {
  return NAMES[monthOfYear - 1] ?? String(monthOfYear);
}

/** A count of months in words: “1 month”, “36 months”. */
export function formatMonthCount(months: number): string {
  return `${months} ${months === 1 ? 'month' : 'months'}`;
}
