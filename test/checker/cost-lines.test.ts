import { expect, it } from 'vitest';
import { type CostLine, discountedCost, sumMoney } from '../../main/checker/cost-lines.ts';
import { planFiguresOf } from '../../main/checker/plan-figures.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

/** Hardware that is worth more at its end than it cost earns money. */
const earning: CostLine = {
  source: 'committed',
  acceleratorId: 'gpu',
  contractId: 'gpu-owned',
  laneId: null,
  effective: [5, -3, 0],
  billed: [7, 1, 0],
};

it('sums money, and tells how large the sums were that made it', () => {
  expect(sumMoney([earning, earning], 'effective')).toBe(4);
  expect(sumMoney([earning, earning], 'effective', 'size')).toBe(16);
  expect(sumMoney([earning], 'billed')).toBe(8);
});

it('discounts by whole months, the first one not at all', () => {
  const assumptions = someAssumptions({ policy: aPolicy({ annualDiscountRate: 0.25 }) });
  const figures = planFiguresOf(aSolveInput({ horizonMonths: 13, assumptions }));
  // 1 / 1.25 after a year.
  const line: CostLine = { ...earning, effective: [10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100] };
  expect(discountedCost(figures, [line])).toBeCloseTo(90, 9);
});
