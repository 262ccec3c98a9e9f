import type { ExistingCommitment } from '../../shared/domain/existing-commitment.ts';

/** A valid running reservation of 2 units of “gpu” at 1 per unit-hour that ends with 2027-02. */
export function anExistingCommitment(fields: Partial<ExistingCommitment> = {}): ExistingCommitment {
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
