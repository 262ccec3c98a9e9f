import { describe, expect, it } from 'vitest';
import { costOfExisting, costOfPurchase } from '../../main/checker/contract-costs.ts';
import { planFiguresOf } from '../../main/checker/plan-figures.ts';
import { aBand } from '../builders/a-band.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { anExistingCommitment } from '../builders/an-existing-commitment.ts';
import { anOwnedOffer, aReservation } from '../builders/an-offer.ts';

// 2027-01 to 2027-03: 744, 672 and 744 hours.
const figures = planFiguresOf(aSolveInput());

describe('a purchase', () => {
  it('spreads its upfront over the term, and bills it whole in the start month', () => {
    const offer = aReservation({ termMonths: 12, upfrontPerUnit: 1200, monthlyFeePerUnit: 10, ratePerUnitHour: 0.5 });
    // From 2027-02, 2 units. Effective: 2 × (1200/12 + 10 + 0.5 × 672) = 2 × 446; then 2 × (110 + 372).
    // Billed: 2 × (1200 + 10 + 336); then 2 × (10 + 372). Ten months lie behind the horizon and are not counted.
    expect(costOfPurchase(figures, aBand(), offer, aPurchase({ startMonth: '2027-02', units: 2 }))).toEqual({
      effective: [0, 892, 964],
      billed: [0, 3092, 764],
    });
  });

  it('ends with its term', () => {
    const offer = aReservation({ termMonths: 1, ratePerUnitHour: 1 });
    expect(costOfPurchase(figures, aBand(), offer, aPurchase({ units: 1 })).billed).toEqual([744, 0, 0]);
  });

  it('counts what is left of owned hardware as effective cost only', () => {
    const offer = anOwnedOffer({ termMonths: 10, upfrontPerUnit: 1100, residualPerUnit: 100, monthlyFeePerUnit: 7 });
    // Effective (1100 − 100)/10 + 7 = 107 a month; billed 1107, then 7.
    expect(costOfPurchase(figures, aBand(), offer, aPurchase({ units: 1 }))).toEqual({
      effective: [107, 107, 107],
      billed: [1107, 7, 7],
    });
  });

  it('takes every price at the factor of its start month, from the offer’s path times the band’s', () => {
    const offer = aReservation({
      termMonths: 2,
      upfrontPerUnit: 100,
      monthlyFeePerUnit: 6,
      ratePerUnitHour: 1,
      pricePath: [
        { month: '2027-02', multiplier: 0.5 },
        { month: '2027-03', multiplier: 9 },
      ],
    });
    const band = aBand({
      pricePaths: [{ offerId: offer.id, path: [{ month: '2026-12', multiplier: 3 }] }],
    });
    // Factor 0.5 × 3 = 1.5 for both months: 1.5 × (50 + 6 + 672) = 1092; 1.5 × (56 + 744) = 1200.
    // Billed 1.5 × (100 + 6 + 672) = 1167; 1.5 × 750 = 1125.
    expect(costOfPurchase(figures, band, offer, aPurchase({ startMonth: '2027-02', units: 1 }))).toEqual({
      effective: [0, 1092, 1200],
      billed: [0, 1167, 1125],
    });
  });
});

describe('an existing commitment', () => {
  it('costs fee and hours until its last month, and its old upfront as effective cost', () => {
    const commitment = anExistingCommitment({
      units: 3,
      lastMonth: '2027-02',
      ratePerUnitHour: 0.5,
      monthlyFeePerUnit: 4,
      amortisedUpfrontPerUnitMonth: 11,
    });
    // 3 × (372 + 4) = 1128; 3 × (336 + 4) = 1020; effective 33 more.
    expect(costOfExisting(figures, commitment)).toEqual({ effective: [1161, 1053, 0], billed: [1128, 1020, 0] });
  });
});
