import type { Migration, Placement } from '../../shared/domain/placement.ts';

/** A valid incumbent placement of lane “serving” on “gpu”: 10 work units per unit-hour, fully ready. */
export function aPlacement(fields: Partial<Placement> = {}): Placement {
  return {
    id: 'serving-gpu',
    laneId: 'serving',
    acceleratorId: 'gpu',
    nativeThroughputPerUnitHour: 10,
    fallbackThroughputPerUnitHour: null,
    latencyMs: null,
    annualThroughputGain: 0,
    qualityPoints: null,
    readiness: [{ month: '2026-01', kernelCoverage: 1, compilerMaturity: 1, observability: 1 }],
    isIncumbent: true,
    migration: null,
    provenance: [],
    ...fields,
  };
}

/** A valid approved migration that opens the whole lane at once in 2027-01, at no cost. */
export function aMigration(fields: Partial<Migration> = {}): Migration {
  return { status: 'approved', startMonth: '2027-01', rampMonths: 1, finalShare: 1, cost: 0, ...fields };
}
