import { describe, expect, it } from 'vitest';
import { monthsOfHorizon } from '../../shared/domain/month.ts';
import { labelledMonths } from '../../renderer/charts/month-axis.ts';
import { monthAfterKey } from '../../renderer/charts/month-key.ts';
import { niceAxisEnd, niceAxisSpan } from '../../renderer/charts/nice-axis.ts';

describe('the months axis', () => {
  it('labels Januaries of a long horizon that starts in another month', () => {
    const months = monthsOfHorizon('2027-04', 60);
    expect(labelledMonths(months, 5).map((index) => months[index])).toEqual([
      '2028-01',
      '2029-01',
      '2030-01',
      '2031-01',
      '2032-01',
    ]);
  });

  it('labels every month of a short one', () => {
    expect(labelledMonths(monthsOfHorizon('2027-11', 3), 5)).toEqual([0, 1, 2]);
  });

  it('moves the mark by keys and stops at the ends', () => {
    expect(monthAfterKey('ArrowRight', null, 36)).toBe(0);
    expect(monthAfterKey('ArrowRight', 35, 36)).toBe(35);
    expect(monthAfterKey('ArrowLeft', 0, 36)).toBe(0);
    expect(monthAfterKey('End', 3, 36)).toBe(35);
    expect(monthAfterKey('Escape', 3, 36)).toBeNull();
    expect(monthAfterKey('a', 3, 36)).toBeUndefined();
  });
});

describe('the end of a value axis', () => {
  it.each([
    [77, 80],
    [1269, 1500],
    [0.37, 0.4],
    [100, 100],
    [4e9, 4e9],
  ])('for %d is %d', (largest, end) => {
    expect(niceAxisEnd(largest).end).toBeCloseTo(end, 9);
  });

  it('is above zero where there is nothing', () => {
    expect(niceAxisEnd(0)).toEqual({ end: 1, step: 0.25 });
    expect(niceAxisEnd(Number.NaN)).toEqual({ end: 1, step: 0.25 });
  });
});

it('an axis through 0 has its lines at the same steps below as above', () => {
  expect(niceAxisSpan(0, 19_000)).toEqual({ min: 0, max: 20_000, interval: 5000 });
  expect(niceAxisSpan(-640, 19_000)).toEqual({ min: -5000, max: 20_000, interval: 5000 });
  expect(niceAxisSpan(-8, 1)).toEqual({ min: -8, max: 2, interval: 2 });
  expect(niceAxisSpan(0, 0)).toEqual({ min: 0, max: 1, interval: 0.25 });
});
