import { z } from 'zod';

/** A calendar month written `YYYY-MM`, 1970-01 to 2199-12. */
export const monthSchema = z
  .string('must be a month such as 2027-01')
  .regex(/^(19[7-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/, 'must be a month such as 2027-01');
export type Month = z.infer<typeof monthSchema>;

/** A calendar day written `YYYY-MM-DD`. */
export const daySchema = z
  .string('must be a date such as 2027-01-31')
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a date such as 2027-01-31');

const HOURS_PER_DAY = 24;

/** Months since year 0: a number that orders months and lets them be subtracted. */
export function monthNumber(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month that many months later (earlier when negative). */
export function addMonths(month: Month, months: number): Month {
  const number = monthNumber(month) + months;
  const year = Math.floor(number / 12);
  return `${String(year).padStart(4, '0')}-${String(number - year * 12 + 1).padStart(2, '0')}`;
}

/** Whole months from `from` to `to`; negative when `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return monthNumber(to) - monthNumber(from);
}

/** Month of the year, 1 (January) to 12. */
export function monthOfYear(month: Month): number {
  return Number(month.slice(5, 7));
}

/** Days in that calendar month, 28 to 31. */
export function daysInMonth(month: Month): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), monthOfYear(month), 0)).getUTCDate();
}

/** Real hours of that calendar month, without daylight-saving shifts. */
export function hoursInMonth(month: Month): number {
  return daysInMonth(month) * HOURS_PER_DAY;
}

/** Weekday of the month's first day, 0 (Monday) to 6 (Sunday). */
export function firstWeekday(month: Month): number {
  return (new Date(Date.UTC(Number(month.slice(0, 4)), monthOfYear(month) - 1, 1)).getUTCDay() + 6) % 7;
}

/** The months of a horizon in order. */
export function monthsOfHorizon(startMonth: Month, horizonMonths: number): Month[] {
  return Array.from({ length: horizonMonths }, (_, index) => addMonths(startMonth, index));
}
