import type { ExistingCapacity } from '../../shared/domain/existing-commitment.ts';
import { assumed } from './provenance.ts';

type Contract = Omit<
  ExistingCapacity,
  'kind' | 'monthlyFeePerUnit' | 'usageRatePerUnitHour' | 'amortisedUpfrontPerUnitMonth' | 'provenance'
>;

function reserved(contract: Contract): ExistingCapacity {
  return {
    ...contract,
    kind: 'reservation',
    monthlyFeePerUnit: 0,
    usageRatePerUnitHour: 0,
    amortisedUpfrontPerUnitMonth: 0,
    provenance: [assumed([], 'a contract of the made-up company of this sample')],
  };
}

/** Contracts that run when the plan starts. Most end during the first year, which is what the plan is about. */
export function sampleExistingCommitments(): ExistingCapacity[] {
  return [
    reserved({
      id: 'aws-l4-2026',
      name: 'AWS L4 1 year (2026)',
      provider: 'AWS',
      acceleratorId: 'l4',
      units: 448,
      firstMonth: '2026-03',
      lastMonth: '2027-02',
      ratePerUnitHour: 0.52,
    }),
    reserved({
      id: 'aws-h100-2024',
      name: 'AWS H100 3 year (2024)',
      provider: 'AWS',
      acceleratorId: 'h100',
      units: 640,
      firstMonth: '2024-04',
      lastMonth: '2027-03',
      ratePerUnitHour: 3.6,
    }),
    reserved({
      id: 'aws-l40s-2026',
      name: 'AWS L40S 1 year (2026)',
      provider: 'AWS',
      acceleratorId: 'l40s',
      units: 960,
      firstMonth: '2026-05',
      lastMonth: '2027-04',
      ratePerUnitHour: 1.17,
    }),
    reserved({
      id: 'hyperstack-h100-2026',
      name: 'Hyperstack H100 1 year (2026)',
      provider: 'Hyperstack',
      acceleratorId: 'h100',
      units: 448,
      firstMonth: '2026-06',
      lastMonth: '2027-05',
      ratePerUnitHour: 2.5,
    }),
    reserved({
      id: 'coreweave-h200-2026',
      name: 'CoreWeave H200 1 year (2026)',
      provider: 'CoreWeave',
      acceleratorId: 'h200',
      units: 320,
      firstMonth: '2026-10',
      lastMonth: '2027-09',
      ratePerUnitHour: 3.6,
    }),
    reserved({
      id: 'coreweave-h100-2025',
      name: 'CoreWeave H100 2 year (2025)',
      provider: 'CoreWeave',
      acceleratorId: 'h100',
      units: 512,
      firstMonth: '2025-11',
      lastMonth: '2027-10',
      ratePerUnitHour: 2.9,
    }),
    {
      ...reserved({
        id: 'owned-a100-2024',
        name: 'Own A100 servers (2024)',
        provider: 'Own data centre',
        acceleratorId: 'a100-80gb',
        units: 256,
        firstMonth: '2024-07',
        lastMonth: '2028-06',
        ratePerUnitHour: 0,
      }),
      kind: 'owned',
      monthlyFeePerUnit: 260,
      amortisedUpfrontPerUnitMonth: 310,
    },
  ];
}
