import { monthName } from './format-month.ts';

/** A day for people: “17 Nov 2026”. `day` is written `YYYY-MM-DD`. */
export function formatDay(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthName(Number(day.slice(5, 7)))} ${day.slice(0, 4)}`;
}

/** Today in the reader's own calendar, written `YYYY-MM-DD`. */
export function todayOf(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
