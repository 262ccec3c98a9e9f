import { describe, expect, it } from 'vitest';
import { type ExistingCommitment, existingCommitmentSchema } from '../../shared/domain/existing-commitment.ts';
import { checkAssumptions } from '../../shared/domain/plan-check.ts';
import { anExistingCommitment, anExistingSpend } from '../builders/an-existing-commitment.ts';
import { anOnDemandOffer } from '../builders/an-offer.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

const problemsWith = (...existingCommitments: ExistingCommitment[]) =>
  checkAssumptions({
    ...aSolveInput(),
    assumptions: someAssumptions({ offers: [anOnDemandOffer()], existingCommitments }),
  });

describe('a spend commitment signed before the plan', () => {
  it('stands in the same list as capacity', () => {
    expect(problemsWith(anExistingCommitment(), anExistingSpend())).toEqual([]);
  });

  it('has one rate for each accelerator of the plan', () => {
    const rate = { acceleratorId: 'gpu', ratePerUnitHour: 1.5 };
    const gone = { acceleratorId: 'gone', ratePerUnitHour: 1 };
    const path = 'existingCommitments/savings-plan/rateCard';
    expect(problemsWith(anExistingSpend({ rateCard: [rate, { ...rate, ratePerUnitHour: 1.4 }] }))).toEqual([
      { path, sentence: 'gives the accelerator “gpu” two rates: keep one of them.' },
    ]);
    expect(problemsWith(anExistingSpend({ rateCard: [rate, gone] }))).toEqual([
      { path, sentence: 'points to the accelerator “gone”, which this plan does not have.' },
    ]);
  });

  it('has an id that no offer has, since results tell promised spend by it', () => {
    const path = 'existingCommitments/gpu-od';
    const sentence = 'has the id “gpu-od” of an offer: promised spend is told by its id, so give it one of its own.';
    expect(problemsWith(anExistingSpend({ id: 'gpu-od' }))).toEqual([{ path, sentence }]);
    expect(problemsWith(anExistingCommitment({ id: 'gpu-od' }))).toEqual([]);
  });

  it('ends after it begins', () => {
    expect(problemsWith(anExistingSpend({ firstMonth: '2027-03' }))).toEqual([
      { path: 'existingCommitments/savings-plan/lastMonth', sentence: 'lies before the first month.' },
    ]);
  });

  it('has a rate card and no free rate', () => {
    expect(existingCommitmentSchema.safeParse(anExistingSpend({ rateCard: [] })).success).toBe(false);
    const rateCard = [{ acceleratorId: 'gpu', ratePerUnitHour: 0 }];
    expect(existingCommitmentSchema.safeParse(anExistingSpend({ rateCard })).success).toBe(false);
  });
});

describe('a commitment of a plan of before', () => {
  it.each(['reservation', 'capacity-block', 'owned'] as const)('is read as the %s it was', (kind) => {
    const stored = {
      id: 'running',
      name: 'Running',
      provider: 'Provider',
      kind,
      acceleratorId: 'gpu',
      units: 2,
      firstMonth: '2026-03',
      lastMonth: '2027-02',
      ratePerUnitHour: 1,
      monthlyFeePerUnit: 0,
      usageRatePerUnitHour: 0,
      amortisedUpfrontPerUnitMonth: 0,
      provenance: [],
    };
    expect(existingCommitmentSchema.parse(stored)).toEqual(stored);
  });
});
