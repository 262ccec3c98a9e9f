import type { Workload } from '../../shared/domain/workload.ts';
import { sampleWorkload } from './workload.ts';

const COUNTED =
  'demand, counted in jobs of the size of the benchmark that fine-tunes Llama-2-70B: a run ten times as long counts ten';

/** Workloads of the training and fine-tuning lane. */
export function trainingWorkloads(): Workload[] {
  return [
    sampleWorkload({
      id: 'ranking-retraining',
      name: 'Ranking model retraining',
      laneId: 'training',
      owner: 'Ranking infrastructure team',
      baseWorkPerHour: 52,
      annualGrowth: 0.2,
      seasonality: [1, 1, 1, 1, 1, 1, 1, 1, 1.04, 1.08, 0.95, 0.9],
      events: [],
      utilisationPredictability: 'high',
      replacementMonths: 1,
      stackMaturity: 0.9,
      qualityMetric: { name: 'NDCG lift per cycle', value: 0.003 },
      assumption: COUNTED,
    }),
    sampleWorkload({
      id: 'language-fine-tuning',
      name: 'Fine-tuning of language models',
      laneId: 'training',
      owner: 'Model adaptation team',
      baseWorkPerHour: 34,
      annualGrowth: 0.3,
      seasonality: [],
      events: [
        {
          id: 'base-model-2027',
          name: 'Move to a new base model',
          month: '2027-05',
          lastMonth: '2027-07',
          addedWorkPerHour: 22,
          uptake: { kind: 'at-once' },
          bandIds: null,
        },
        {
          id: 'base-model-2028',
          name: 'Next base model',
          month: '2028-05',
          lastMonth: '2028-07',
          addedWorkPerHour: 34,
          uptake: { kind: 'at-once' },
          bandIds: ['expected', 'surge'],
        },
      ],
      utilisationPredictability: 'low',
      replacementMonths: 6,
      stackMaturity: 0.85,
      qualityMetric: { name: 'Evaluation score', value: 68 },
      assumption: COUNTED,
    }),
  ];
}
