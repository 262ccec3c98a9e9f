import type { ExistingCommitment } from '../../shared/domain/existing-commitment.ts';
import { assumed } from './provenance.ts';

function commitment(
  id: string,
  name: string,
  provider: string,
  acceleratorId: string,
  units: number,
  firstMonth: string,
  lastMonth: string,
  ratePerUnitHour: number,
): ExistingCommitment {
  return {
    id,
    name,
    provider,
    kind: 'reservation',
    acceleratorId,
    units,
    firstMonth,
    lastMonth,
    ratePerUnitHour,
    monthlyFeePerUnit: 0,
    usageRatePerUnitHour: 0,
    amortisedUpfrontPerUnitMonth: 0,
    provenance: [assumed([], 'a contract of the made-up company of this sample')],
  };
}

/** Contracts that run when the plan starts. Most end during the first year, which is what the plan is about. */
export function sampleExistingCommitments(): ExistingCommitment[] {
  return [
    commitment('aws-l4-2026', 'AWS L4 1 year (2026)', 'AWS', 'l4', 448, '2026-05', '2027-04', 0.52),
    commitment('aws-l40s-2026', 'AWS L40S 1 year (2026)', 'AWS', 'l40s', 960, '2026-09', '2027-08', 1.17),
    commitment('aws-h100-2024', 'AWS H100 3 year (2024)', 'AWS', 'h100', 640, '2024-07', '2027-06', 4.2),
    commitment(
      'hyperstack-h100-2026',
      'Hyperstack H100 1 year (2026)',
      'Hyperstack',
      'h100',
      384,
      '2026-05',
      '2027-04',
      2.5,
    ),
    commitment(
      'coreweave-h100-2025',
      'CoreWeave H100 2 year (2025)',
      'CoreWeave',
      'h100',
      320,
      '2025-11',
      '2027-10',
      2.9,
    ),
    commitment(
      'coreweave-h200-2026',
      'CoreWeave H200 1 year (2026)',
      'CoreWeave',
      'h200',
      256,
      '2026-10',
      '2027-09',
      3.6,
    ),
    {
      ...commitment(
        'owned-a100-2024',
        'Own A100 servers (2024)',
        'Own data centre',
        'a100-80gb',
        256,
        '2024-07',
        '2028-06',
        0,
      ),
      kind: 'owned',
      monthlyFeePerUnit: 260,
      amortisedUpfrontPerUnitMonth: 310,
    },
  ];
}
