import { describe, expect, test } from 'vitest';
import { newCommitment } from '../../renderer/state/new-commitment.ts';
import { newOffer } from '../../renderer/state/new-offer.ts';
import { existingCommitmentSchema } from '../../shared/domain/existing-commitment.ts';
import { offerSchema } from '../../shared/domain/offer.ts';
import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import { checkPlan } from '../../shared/domain/plan-check.ts';
import { aPlan } from '../builders/a-plan.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

const SAID = { name: 'New', provider: 'Provider', acceleratorId: 'gpu' };
const DRAFT = { ...SAID, price: 1.5 };
const KINDS = offerSchema.options.map((option) => option.shape.kind.value);

describe('an offer that is added', () => {
  test.each(KINDS)('as %s fits the plan and has no limit and no clause', (kind) => {
    const offer = newOffer({ ...DRAFT, kind }, 'new', '2027-01-15');
    expect(offerSchema.parse(offer)).toEqual(offer);
    const assumptions = someAssumptions();
    expect(checkPlan(aPlan({ assumptions: { ...assumptions, offers: [...assumptions.offers, offer] } }))).toEqual([]);
    expect(offer).toMatchObject({ kind, id: 'new', name: 'New', maximumUnits: null, supplyShares: [] });
    expect('clauses' in offer ? offer.clauses : NO_CLAUSES).toEqual(NO_CLAUSES);
  });

  test('promises capacity only where its kind does', () => {
    const promising = KINDS.filter((kind) => newOffer({ ...DRAFT, kind }, 'new', '2027-01-15').isCapacityGuaranteed);
    expect(promising).toEqual(['reservation', 'capacity-block', 'owned']);
  });

  test('has its price where its kind has one: hardware when it is bought, all else by the hour', () => {
    expect(newOffer({ ...DRAFT, kind: 'owned' }, 'new', '2027-01-15')).toMatchObject({
      upfrontPerUnit: 1.5,
      ratePerUnitHour: 0,
    });
    expect(newOffer({ ...DRAFT, kind: 'reservation' }, 'new', '2027-01-15')).toMatchObject({
      upfrontPerUnit: 0,
      ratePerUnitHour: 1.5,
    });
  });
});

test('a promise to spend that is added has the rate of its card and no spend yet', () => {
  const draft = { ...SAID, ratePerUnitHour: 1.5, kind: 'spend-commitment' } as const;
  const commitment = newCommitment(draft, 'new', '2027-01', '2027-01-15');
  expect(existingCommitmentSchema.parse(commitment)).toMatchObject({
    kind: 'spend-commitment',
    spendPerHour: 0,
    upfrontShare: 0,
    rateCard: [{ acceleratorId: 'gpu', ratePerUnitHour: 1.5 }],
    lastMonth: '2027-12',
  });
  expect(checkPlan(aPlan({ assumptions: { ...someAssumptions(), existingCommitments: [commitment] } }))).toEqual([]);
});

test('a commitment that is added runs over the first year of the plan without units', () => {
  const commitment = newCommitment({ ...SAID, ratePerUnitHour: 1.5, kind: 'owned' }, 'new', '2027-01', '2027-01-15');
  expect(existingCommitmentSchema.parse(commitment)).toMatchObject({
    units: 0,
    firstMonth: '2027-01',
    lastMonth: '2027-12',
    ratePerUnitHour: 1.5,
  });
});
