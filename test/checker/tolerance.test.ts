import { describe, expect, it } from 'vitest';
import { differenceOf, excessOver } from '../../main/checker/tolerance.ts';

describe('a rule with two sides', () => {
  it('may be off by a millionth of its size and of one unit', () => {
    // 1e-6 × 1000 + 1e-6 × 1 = 0.001001
    expect(excessOver({ left: 1000.001, right: 1000 })).toBe(0);
    expect(excessOver({ left: 1000.0011, right: 1000 })).toBeCloseTo(0.0011, 9);
    expect(differenceOf({ left: 1000, right: 1000.0011 })).toBeCloseTo(0.0011, 9);
  });

  it('is measured by its terms where they are larger than its sides, and by what one unit moves', () => {
    expect(differenceOf({ left: 0.5, right: 0 })).toBe(0.5);
    expect(differenceOf({ left: 0.5, right: 0, size: 1e6 })).toBe(0);
    expect(differenceOf({ left: 0.5, right: 0, perUnit: 1e6 })).toBe(0);
  });

  it('holds where the left side lies below, however far, but only as a limit', () => {
    expect(excessOver({ left: -50, right: 10 })).toBe(0);
    expect(differenceOf({ left: -50, right: 10 })).toBe(60);
  });

  it('is broken by what is no number', () => {
    expect(excessOver({ left: Number.NaN, right: 1 })).toBeNaN();
    expect(differenceOf({ left: 1, right: Number.NaN })).toBeNaN();
  });
});
