import { describe, expect, it } from 'vitest';
import { conditionalValueAtRisk } from '../../shared/domain/conditional-value-at-risk.ts';
import { seededRandom } from '../optimiser/seeded-random.ts';

describe('conditionalValueAtRisk', () => {
  it('at level 0 is the mean', () => {
    expect(conditionalValueAtRisk([10, 20, 60], [0.5, 0.25, 0.25], 0)).toBeCloseTo(25, 12);
  });

  it('is the mean of the worst share, in any order', () => {
    // The worst 50 %: 60 and 20 in equal parts.
    expect(conditionalValueAtRisk([10, 20, 60], [0.5, 0.25, 0.25], 0.5)).toBeCloseTo(40, 12);
    expect(conditionalValueAtRisk([60, 10, 20], [0.25, 0.5, 0.25], 0.5)).toBeCloseTo(40, 12);
  });

  it('splits the band at the edge of the tail', () => {
    // The worst 30 %: 60 with 0.25 and 20 with 0.05: (15 + 1) / 0.3.
    expect(conditionalValueAtRisk([10, 20, 60], [0.5, 0.25, 0.25], 0.7)).toBeCloseTo(16 / 0.3, 10);
  });

  it('is the worst cost when the tail is smaller than its band', () => {
    expect(conditionalValueAtRisk([10, 60], [0.5, 0.5], 0.99)).toBeCloseTo(60, 10);
  });

  it('is not moved by bands of probability 0, nor by splitting a band', () => {
    expect(conditionalValueAtRisk([1000, 10, 60], [0, 0.5, 0.5], 0.5)).toBeCloseTo(60, 12);
    expect(conditionalValueAtRisk([10, 60, 60], [0.5, 0.25, 0.25], 0.3)).toBeCloseTo(
      conditionalValueAtRisk([10, 60], [0.5, 0.5], 0.3),
      12,
    );
  });

  it('is the least value of θ + E[(cost − θ)+] / (1 − α), which lies at one of the costs', () => {
    const random = seededRandom(7);
    for (let trial = 0; trial < 300; trial++) {
      const costs = Array.from({ length: random.whole(1, 6) }, () => random.between(-100, 1000));
      const weights = costs.map(() => random.between(0.05, 1));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const probability = weights.map((weight) => weight / total);
      const level = random.pick([0, 0.3, 0.5, 0.9, 0.99]);
      const least = Math.min(
        ...costs.map(
          (threshold) =>
            threshold +
            costs.reduce((sum, cost, s) => sum + (probability[s] ?? 0) * Math.max(0, cost - threshold), 0) /
              (1 - level),
        ),
      );
      expect(conditionalValueAtRisk(costs, probability, level)).toBeCloseTo(least, 6);
    }
  });
});
