import { describe, expect, it } from 'vitest';
import { checkPurchaseResults } from '../../main/checker/check-purchase-results.ts';
import { planFiguresOf } from '../../main/checker/plan-figures.ts';
import type { PricePath } from '../../shared/domain/band.ts';
import type { PurchaseResult } from '../../shared/domain/solution.ts';
import { aBand } from '../builders/a-band.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aPurchaseResult, aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

// 3000 upfront for three months, nothing else. At list (2) full use is worth 1488, 2832 and 4320 by the end of each.
function sentencesOf(
  multipliers: readonly number[],
  listRatePerUnitHour: number | null,
  told: Partial<PurchaseResult>,
) {
  const pathOf = (multiplier: number): PricePath => [{ month: '2026-01', multiplier }];
  const assumptions = someAssumptions({
    offers: [aReservation({ upfrontPerUnit: 3000, ratePerUnitHour: 0 })],
    accelerators: [anAccelerator({ listRatePerUnitHour })],
    bands: multipliers.map((multiplier, s) =>
      aBand({ id: `band-${s}`, pricePaths: [{ offerId: 'gpu-3m', path: pathOf(multiplier) }] }),
    ),
  });
  const solution = aSolution({
    portfolio: [aPurchase({ units: 2 })],
    purchases: [aPurchaseResult({ units: 2, ...told })],
  });
  return checkPurchaseResults(planFiguresOf(aSolveInput({ assumptions })), solution).map(({ sentence }) => sentence);
}

describe('a told purchase', () => {
  it.each([
    { factor: 1, totalCash: 6000, breakEvenMonth: '2027-03' },
    // 1500 are reached by 2832; 6000 never.
    { factor: 0.5, totalCash: 3000, breakEvenMonth: '2027-02' },
    { factor: 2, totalCash: 12_000, breakEvenMonth: null },
  ])(
    'costs and breaks even at the price factor $factor of its start month',
    ({ factor, totalCash, breakEvenMonth }) => {
      expect(sentencesOf([factor], 2, { totalCash, breakEvenMonth })).toEqual([]);
      expect(sentencesOf([factor], 2, { totalCash: totalCash * 1.01, breakEvenMonth })).toHaveLength(1);
      expect(sentencesOf([factor], 2, { totalCash: totalCash * 0.99, breakEvenMonth })).toHaveLength(1);
      expect(sentencesOf([factor], 2, { totalCash, breakEvenMonth: '2027-01' })).toHaveLength(1);
    },
  );

  it('lies between the bands where their prices differ', () => {
    for (const totalCash of [3000, 4500, 12_000]) expect(sentencesOf([0.5, 2], 2, { totalCash })).toEqual([]);
    for (const totalCash of [2990, 12_010]) expect(sentencesOf([0.5, 2], 2, { totalCash })).toHaveLength(1);
  });

  it('never breaks even without a list price', () => {
    expect(sentencesOf([1], null, { totalCash: 6000, breakEvenMonth: null })).toEqual([]);
    expect(sentencesOf([1], null, { totalCash: 6000, breakEvenMonth: '2027-03' })).toHaveLength(1);
  });

  it('may be told in two rows, but not with other units', () => {
    const figures = planFiguresOf(aSolveInput());
    const portfolio = [aPurchase({ units: 4 }), aPurchase({ units: 6 })];
    const row = (units: number) => aPurchaseResult({ units, totalCash: units * 2160 });
    expect(checkPurchaseResults(figures, aSolution({ portfolio, purchases: [row(10)] }))).toEqual([]);
    expect(checkPurchaseResults(figures, aSolution({ portfolio, purchases: [row(6), row(4)] }))).toEqual([]);
    expect(checkPurchaseResults(figures, aSolution({ portfolio, purchases: [row(6), row(3)] }))).toHaveLength(1);
    expect(checkPurchaseResults(figures, aSolution({ portfolio, purchases: [row(6)] }))).toHaveLength(1);
  });
});
