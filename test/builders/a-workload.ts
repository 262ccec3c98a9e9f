import type { Workload } from '../../shared/domain/workload.ts';

/** A valid workload “ranking” of lane “serving”: a steady 100 work units per hour. */
export function aWorkload(fields: Partial<Workload> = {}): Workload {
  return {
    id: 'ranking',
    name: 'Ranking',
    laneId: 'serving',
    owner: '',
    baseWorkPerHour: 100,
    growth: { kind: 'compound', annualRate: 0 },
    seasonality: [],
    events: [],
    bandSettings: [],
    latencyTargetMs: null,
    utilisationPredictability: null,
    replacementMonths: null,
    stackMaturity: null,
    qualityMetric: null,
    retraining: null,
    discreteRuns: [],
    provenance: [],
    ...fields,
  };
}
