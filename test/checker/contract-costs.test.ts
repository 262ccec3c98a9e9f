import { describe, expect, it } from 'vitest';
import { costOfExisting, costOfTerm, type MoneyByMonth } from '../../main/checker/contract-costs.ts';
import { heldTermsOf } from '../../main/checker/held-terms.ts';
import { planFiguresOf } from '../../main/checker/plan-figures.ts';
import type { ContractOffer } from '../../shared/domain/offer.ts';
import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import { aBand } from '../builders/a-band.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { anExistingCommitment } from '../builders/an-existing-commitment.ts';
import { anOwnedOffer, aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

// 2027-01 to 2027-03: 744, 672 and 744 hours.
const figures = planFiguresOf(aSolveInput());

/** What the only purchase of an offer costs in a band. */
function costOfPurchase(
  offer: ContractOffer,
  { band = aBand(), startMonth = '2027-01', units = 1 } = {},
): MoneyByMonth {
  const ofOffer = planFiguresOf(aSolveInput({ assumptions: someAssumptions({ offers: [offer] }) }));
  const [term] = heldTermsOf(ofOffer, band, [aPurchase({ offerId: offer.id, startMonth, units })], []);
  if (term === undefined) throw new Error('The purchase begins no term.');
  return costOfTerm(ofOffer, term);
}

describe('a purchase', () => {
  it('spreads its upfront over the term, and bills it whole in the start month', () => {
    const offer = aReservation({ termMonths: 12, upfrontPerUnit: 1200, monthlyFeePerUnit: 10, ratePerUnitHour: 0.5 });
    // From 2027-02, 2 units. Effective: 2 × (1200/12 + 10 + 0.5 × 672) = 2 × 446; then 2 × (110 + 372).
    // Billed: 2 × (1200 + 10 + 336); then 2 × (10 + 372). Ten months lie behind the horizon and are not counted.
    expect(costOfPurchase(offer, { startMonth: '2027-02', units: 2 })).toEqual({
      effective: [0, 892, 964],
      billed: [0, 3092, 764],
    });
  });

  it('ends with its term', () => {
    const offer = aReservation({ termMonths: 1, ratePerUnitHour: 1 });
    expect(costOfPurchase(offer).billed).toEqual([744, 0, 0]);
  });

  it('counts what is left of owned hardware as effective cost only', () => {
    const offer = anOwnedOffer({ termMonths: 10, upfrontPerUnit: 1100, residualPerUnit: 100, monthlyFeePerUnit: 7 });
    // Effective (1100 − 100)/10 + 7 = 107 a month; billed 1107, then 7.
    expect(costOfPurchase(offer)).toEqual({
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
    expect(costOfPurchase(offer, { band, startMonth: '2027-02' })).toEqual({
      effective: [0, 1092, 1200],
      billed: [0, 1167, 1125],
    });
  });

  it('takes every price at the factor of the tier of its size', () => {
    const volumeTiers = [
      { fromUnits: 8, rateMultiplier: 0.5 },
      { fromUnits: 4, rateMultiplier: 0.75 },
    ];
    const offer = aReservation({
      termMonths: 1,
      upfrontPerUnit: 256,
      ratePerUnitHour: 1,
      clauses: { ...NO_CLAUSES, volumeTiers },
    });
    // 256 + 744 = 1000 a unit.
    expect(costOfPurchase(offer, { units: 3 }).billed).toEqual([3000, 0, 0]);
    expect(costOfPurchase(offer, { units: 4 }).billed).toEqual([3000, 0, 0]);
    expect(costOfPurchase(offer, { units: 10 }).billed).toEqual([5000, 0, 0]);
  });

  it('pays fees and hours of what its ramp delivers, and the upfront of all units', () => {
    const ramp = [
      { monthOfTerm: 2, deliveredShare: 1 },
      { monthOfTerm: 1, deliveredShare: 0.25 },
    ];
    const offer = aReservation({
      upfrontPerUnit: 300,
      monthlyFeePerUnit: 8,
      ratePerUnitHour: 1,
      clauses: { ...NO_CLAUSES, ramp },
    });
    // Nothing in January; (8 + 672) / 4 = 170 in February; 752 in March; 100 of the upfront each month.
    expect(costOfPurchase(offer)).toEqual({ effective: [100, 270, 852], billed: [300, 170, 752] });
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
