import type { Workload } from '../../shared/domain/workload.ts';
import { sampleWorkload } from './workload.ts';

/** Workloads of the feature engineering and data preparation lane. */
export function dataPreparationWorkloads(): Workload[] {
  return [
    sampleWorkload({
      id: 'feature-pipelines',
      name: 'Daily feature pipelines',
      laneId: 'data-preparation',
      owner: 'Feature store team',
      baseWorkPerHour: 58_000,
      annualGrowth: 0.2,
      seasonality: [],
      events: [],
      utilisationPredictability: 'high',
      replacementMonths: null,
      stackMaturity: 0.85,
      qualityMetric: null,
      assumption: 'rows an hour and their growth',
    }),
    sampleWorkload({
      id: 'embedding-refresh',
      name: 'Embedding refresh and backfills',
      laneId: 'data-preparation',
      owner: 'Representation learning team',
      baseWorkPerHour: 24_000,
      annualGrowth: 0.28,
      seasonality: [1, 1, 1, 1, 1, 1, 1, 1, 1.1, 1.15, 0.9, 0.85],
      events: [
        {
          id: 'catalogue-backfill',
          name: 'Backfill of the whole catalogue',
          month: '2028-02',
          lastMonth: '2028-04',
          addedWorkPerHour: 18_000,
          uptake: { kind: 'at-once' },
          bandIds: null,
        },
      ],
      utilisationPredictability: 'medium',
      replacementMonths: 6,
      stackMaturity: 0.7,
      qualityMetric: null,
      assumption: 'rows an hour and their growth',
    }),
  ];
}
