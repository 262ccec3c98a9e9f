import type { Workload } from '../../shared/domain/workload.ts';
import { assumed } from './provenance.ts';

/** The figures of one sample workload; what the sample never uses is left out. */
export type WorkloadTerms = Omit<
  Workload,
  'bandSettings' | 'discreteRuns' | 'latencyTargetMs' | 'provenance' | 'growth' | 'retraining'
> & { readonly annualGrowth: number; readonly assumption: string };

/** A workload whose demand is assumed throughout: demand is what only the planner knows. */
export function sampleWorkload({ annualGrowth, assumption, ...terms }: WorkloadTerms): Workload {
  return {
    ...terms,
    growth: { kind: 'compound', annualRate: annualGrowth },
    latencyTargetMs: null,
    retraining: null,
    bandSettings: [],
    discreteRuns: [],
    provenance: [assumed([], assumption)],
  };
}
