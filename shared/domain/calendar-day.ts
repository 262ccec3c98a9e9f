import { addMonths, daysInMonth, type Month } from './month.ts';

/** A calendar day written `YYYY-MM-DD`. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

/** The first day of a month. */
export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

/** The day that many days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/**
 * The first day that lies at most that many months before the first day of a month. A part of a month counts by the days of
 * the calendar month it falls in, as whole days that do not go further back.
 */
export function dayMonthsBefore(month: Month, months: number): Day {
  const reached = addMonths(month, -Math.ceil(months));
  const leftOver = Math.ceil(months) - months;
  return addDays(firstDayOf(reached), Math.ceil(leftOver * daysInMonth(reached) - 1e-9));
}
