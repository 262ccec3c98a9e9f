import type { Migration, Placement } from '../../shared/domain/placement.ts';
import type { Provenance } from '../../shared/domain/provenance.ts';
import { assumed } from './provenance.ts';

/** A milestone of a readiness roadmap: month, kernel coverage, compiler maturity, observability. */
export type Milestone = readonly [month: string, coverage: number, maturity: number, observability: number];

/** What tells one placement of the catalogue from the next. */
export type PlacementTerms = {
  readonly laneId: string;
  readonly acceleratorId: string;
  /** Work per unit-hour with full readiness. */
  readonly throughput: number;
  readonly fallback?: number;
  readonly latencyMs?: number;
  readonly annualThroughputGain?: number;
  readonly milestones?: readonly Milestone[];
  /** Absent: the lane runs on it today. */
  readonly migration?: Migration;
  readonly provenance: readonly Provenance[];
};

/** Where the lane runs today everything works natively. */
const READY: readonly Milestone[] = [['2026-01', 1, 1, 1]];

/** A placement of the catalogue; readiness and migration are assumed. */
export function samplePlacement(terms: PlacementTerms): Placement {
  return {
    id: `${terms.laneId}-${terms.acceleratorId}`,
    laneId: terms.laneId,
    acceleratorId: terms.acceleratorId,
    nativeThroughputPerUnitHour: terms.throughput,
    fallbackThroughputPerUnitHour: terms.fallback ?? null,
    latencyMs: terms.latencyMs ?? null,
    annualThroughputGain: terms.annualThroughputGain ?? 0,
    qualityPoints: null,
    readiness: (terms.milestones ?? READY).map(([month, kernelCoverage, compilerMaturity, observability]) => ({
      month,
      kernelCoverage,
      compilerMaturity,
      observability,
    })),
    isIncumbent: terms.migration === undefined,
    migration: terms.migration ?? null,
    provenance: [...terms.provenance, assumed([], 'readiness roadmap, fallback path, software gain and migration')],
  };
}

/** Work per hour, in millions, at a rate per second. To three decimals. */
export function millionsPerHour(perSecond: number): number {
  return Math.round(perSecond * 3.6) / 1000;
}
