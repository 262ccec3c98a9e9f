import { describe, expect, it } from 'vitest';
import { addDays, dayMonthsBefore, daysBetween } from '../../shared/domain/calendar-day.ts';
import { decisionDays } from '../../shared/domain/decision-days.ts';

const terms = (leadTimeMonths: number, bookingWindowMonths: number | null = null) => ({
  leadTimeMonths,
  bookingWindowMonths,
});

describe('the days by which a purchase must be decided', () => {
  it('count back over a leap February', () => {
    // 2028-03-01 less 29 days is 2028-02-01; 16 days more is 2028-01-16. In 2027 February has 28 days: 2027-01-15.
    expect(decisionDays(terms(0), '2028-03', 45).askBy).toBe('2028-01-16');
    expect(decisionDays(terms(0), '2027-03', 45).askBy).toBe('2027-01-15');
  });

  it('count back over the end of a year, the lead time in months and the approval in days', () => {
    // Needed 2028-02-01, signed 2028-01-01; less 31 days 2027-12-01, 14 days more 2027-11-17.
    expect(decisionDays(terms(1), '2028-02', 45)).toEqual({
      neededFrom: '2028-02-01',
      signBy: '2028-01-01',
      askBy: '2027-11-17',
      bookableFrom: null,
    });
  });

  it('tell when booking opens, to the day of a part of a month', () => {
    // Eight weeks are about 1.84 months: from 2027-05-01 one month back to 2027-04-01 and 0.84 of March, 26.04 days, more.
    expect(decisionDays(terms(0, 1.84), '2027-05', 0).bookableFrom).toBe('2027-03-06');
    expect(dayMonthsBefore('2028-01', 2)).toBe('2027-11-01');
    expect(dayMonthsBefore('2028-01', 0)).toBe('2028-01-01');
  });
});

it('days are added and counted on the calendar', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
  expect(daysBetween('2027-12-31', '2028-03-01')).toBe(61);
});
