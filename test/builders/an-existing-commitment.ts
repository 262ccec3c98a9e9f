import type { ExistingCapacity, ExistingSpend } from '../../shared/domain/existing-commitment.ts';

/** A valid running reservation of 2 units of “gpu” at 1 per unit-hour that ends with 2027-02. */
export function anExistingCommitment(fields: Partial<ExistingCapacity> = {}): ExistingCapacity {
  return {
    id: 'running',
    name: 'Running reservation',
    provider: 'Provider',
    kind: 'reservation',
    acceleratorId: 'gpu',
    units: 2,
    firstMonth: '2026-03',
    lastMonth: '2027-02',
    ratePerUnitHour: 1,
    monthlyFeePerUnit: 0,
    usageRatePerUnitHour: 0,
    amortisedUpfrontPerUnitMonth: 0,
    provenance: [],
    ...fields,
  };
}

/** A valid running promise to spend 15 an hour, usable on “gpu” at 1.5 per unit-hour, that ends with 2027-02. */
export function anExistingSpend(fields: Partial<ExistingSpend> = {}): ExistingSpend {
  return {
    id: 'savings-plan',
    name: 'Running savings plan',
    provider: 'Provider',
    kind: 'spend-commitment',
    spendPerHour: 15,
    upfrontShare: 0,
    rateCard: [{ acceleratorId: 'gpu', ratePerUnitHour: 1.5 }],
    firstMonth: '2026-03',
    lastMonth: '2027-02',
    provenance: [],
    ...fields,
  };
}
