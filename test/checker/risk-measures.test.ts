import { describe, expect, it } from 'vitest';
import { conditionalValueAtRisk, expectedValue } from '../../main/checker/risk-measures.ts';

const outcomes = [
  { probability: 0.3, cost: 100 },
  { probability: 0.08, cost: 400 },
  { probability: 0.62, cost: 200 },
];

describe('CVaR', () => {
  it('takes only the needed part of the band at the boundary', () => {
    // Worst 0.1: 0.08 at 400 and 0.02 at 200 = 32 + 4 = 36; / 0.1 = 360.
    expect(conditionalValueAtRisk(outcomes, 0.9)).toBeCloseTo(360, 9);
  });

  it('is the worst cost when the tail lies inside the worst band', () => {
    expect(conditionalValueAtRisk(outcomes, 0.95)).toBeCloseTo(400, 9);
  });

  it('is the expected cost at level 0', () => {
    // 30 + 32 + 124 = 186.
    expect(expectedValue(outcomes)).toBeCloseTo(186, 9);
    expect(conditionalValueAtRisk(outcomes, 0)).toBeCloseTo(186, 9);
  });

  it('leaves out bands that cannot happen', () => {
    expect(conditionalValueAtRisk([...outcomes, { probability: 0, cost: 1e9 }], 0.9)).toBeCloseTo(360, 9);
  });
});
