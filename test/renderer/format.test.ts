import { describe, expect, test } from 'vitest';
import { formatMoney, formatMoneyDelta, formatMoneyShort, formatRate } from '../../renderer/ui/format/format-money.ts';
import {
  formatMonth,
  formatMonthCount,
  formatMonthShort,
  withMonthNames,
} from '../../renderer/ui/format/format-month.ts';
import {
  formatCompact,
  formatExact,
  formatNumber,
  formatSignificant,
  NO_VALUE,
} from '../../renderer/ui/format/format-number.ts';
import { formatGap, formatShare } from '../../renderer/ui/format/format-share.ts';
import { formatDay, formatSeconds } from '../../renderer/ui/format/format-time.ts';
import { parseMonth } from '../../renderer/ui/format/parse-month.ts';
import { parseNumber } from '../../renderer/ui/format/parse-number.ts';

test('months inside a text are named, days are left as they are', () => {
  expect(withMonthNames('from 2028-07 to 2029-12.')).toBe('from Jul 2028 to Dec 2029.');
  expect(withMonthNames('on 2028-07-03 and in 2028-13')).toBe('on 2028-07-03 and in 2028-13');
});

describe('numbers', () => {
  test('are grouped, with the decimals asked for', () => {
    expect(formatNumber(1234567.891)).toBe('1,234,568');
    expect(formatNumber(1234.5, 2)).toBe('1,234.50');
    expect(formatSignificant(0.012345)).toBe('0.0123');
    expect(formatSignificant(123456)).toBe('123,000');
    expect(formatSignificant(0)).toBe('0');
    expect(formatCompact(1234)).toBe('1.23K');
  });

  test('have a true minus and no negative zero', () => {
    expect(formatNumber(-3)).toBe('−3');
    expect(formatNumber(-0.2)).toBe('0');
  });

  test.each([null, Number.NaN, Number.POSITIVE_INFINITY])('%s gives a dash everywhere', (value) => {
    expect(formatNumber(value)).toBe(NO_VALUE);
    expect(formatMoneyShort(value, 'USD')).toBe(NO_VALUE);
    expect(formatShare(value)).toBe(NO_VALUE);
    expect(formatGap(value)).toBe(NO_VALUE);
  });

  test('written in full can be typed again as they stand', () => {
    for (const value of [0, 0.5239, -12, 1234567.25, 0.0000012, 1e12, 3.3333333333]) {
      expect(parseNumber(formatExact(value))).toMatchObject({ kind: 'number', value });
    }
  });
});

describe('money', () => {
  test('is short in headlines and whole in tables', () => {
    expect(formatMoneyShort(168_512_345, 'USD')).toBe('$168.5M');
    expect(formatMoney(1234.4, 'EUR')).toBe('€1,234');
    expect(formatRate(2.5)).toBe('2.50');
    expect(formatRate(0.52391)).toBe('0.5239');
  });

  test('a difference says its sign and its share of the base in words', () => {
    expect(formatMoneyDelta(104, 100, 'USD')).toBe('+$4 (+4.0 %)');
    expect(formatMoneyDelta(96, 100, 'USD')).toBe('−$4 (−4.0 %)');
    expect(formatMoneyDelta(5, 0, 'USD')).toBe('+$5');
    expect(formatMoneyDelta(null, 100, 'USD')).toBe(NO_VALUE);
  });
});

describe('gaps', () => {
  test('are never rounded down to nothing', () => {
    expect(formatGap(0)).toBe('0 %');
    expect(formatGap(0.00002)).toBe('under 0.01 %');
    expect(formatGap(0.0006)).toBe('0.06 %');
    expect(formatGap(0.0234)).toBe('2.3 %');
  });
});

describe('months and times', () => {
  test('months are written short and read back', () => {
    expect(formatMonth('2027-01')).toBe('Jan 2027');
    expect(formatMonthShort('2027-12')).toBe('Dec ’27');
    expect(formatMonthCount(1)).toBe('1 month');
    expect(formatMonthCount(36)).toBe('36 months');
    for (let month = 1; month <= 12; month++) {
      const iso = `2031-${String(month).padStart(2, '0')}`;
      expect(parseMonth(formatMonth(iso))).toBe(iso);
    }
  });

  test.each([
    ['2027-01', '2027-01'],
    ['2027-1', '2027-01'],
    ['1/2027', '2027-01'],
    ['january 2027', '2027-01'],
    ['Sept 2027', '2027-09'],
    ['2027', null],
    ['2027-13', null],
    ['foo 2027', null],
    ['', null],
  ])('the month %j is read as %j', (text, month) => {
    expect(parseMonth(text)).toBe(month);
  });

  test('lengths of time carry over to minutes; a text that is no time stays as it is', () => {
    expect(formatSeconds(0.42)).toBe('0.4 s');
    expect(formatSeconds(59.9)).toBe('59 s');
    expect(formatSeconds(125)).toBe('2 min 05 s');
    expect(formatDay('2026-11-23')).toMatch(/2026$/);
    expect(formatDay('unknown')).toBe('unknown');
  });
});
