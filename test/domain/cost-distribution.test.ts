import { describe, expect, it } from 'vitest';
import {
  costHistogram,
  costQuantile,
  exceedanceProbability,
  expectedCostOf,
  standardErrorOf,
} from '../../shared/domain/cost-distribution.ts';

const paths = [
  { bandId: 'a', discountedCost: 30, probability: 0.25 },
  { bandId: 'a', discountedCost: 10, probability: 0.25 },
  { bandId: 'b', discountedCost: 20, probability: 0.25 },
  { bandId: 'b', discountedCost: 60, probability: 0.25 },
];

describe('a distribution of cost', () => {
  it('has mean, quantiles and tail probabilities by weight', () => {
    expect(expectedCostOf(paths)).toBe(30);
    expect([0, 0.25, 0.5, 0.51, 1].map((level) => costQuantile(paths, level))).toEqual([10, 10, 20, 30, 60]);
    expect([9, 10, 30, 59.9, 60].map((threshold) => exceedanceProbability(paths, threshold))).toEqual([
      1, 0.75, 0.25, 0.25, 0,
    ]);
  });

  it('has a standard error from the spread within each band', () => {
    // Band a: variance (10² + 10²) / 1 = 200; band b: (20² + 20²) / 1 = 800; √(0.25·200/2 + 0.25·800/2) = √125.
    expect(standardErrorOf(paths)).toBeCloseTo(Math.sqrt(125), 12);
    expect(standardErrorOf(paths.slice(0, 3))).toBeNull();
  });

  it('falls into bars whose probabilities sum to one, the dearest path included', () => {
    expect(costHistogram(paths, 5)).toEqual([
      { from: 10, to: 20, probability: 0.25 },
      { from: 20, to: 30, probability: 0.25 },
      { from: 30, to: 40, probability: 0.25 },
      { from: 40, to: 50, probability: 0 },
      { from: 50, to: 60, probability: 0.25 },
    ]);
    expect(costHistogram([{ discountedCost: 5, probability: 1 }], 10)).toEqual([{ from: 5, to: 5, probability: 1 }]);
    expect(costHistogram([], 10)).toEqual([]);
  });
});
