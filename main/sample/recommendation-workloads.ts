import type { Workload } from '../../shared/domain/workload.ts';
import { sampleWorkload } from './workload.ts';

const COUNTED =
  'demand, counted in inferences of the size of the benchmark model DLRM-v2: a ranking model eight times as heavy counts eight';

/** Shopping season: quiet late winter, full autumn. */
const SHOPPING_SEASON = [0.95, 0.94, 0.96, 0.97, 0.98, 0.99, 0.98, 0.99, 1.01, 1.04, 1.13, 1.1];

/** Workloads of the recommendation and ranking lane. */
export function recommendationWorkloads(): Workload[] {
  return [
    sampleWorkload({
      id: 'feed-ranking',
      name: 'Home feed ranking',
      laneId: 'recommendation',
      owner: 'Feed ranking team',
      baseWorkPerHour: 46_000,
      annualGrowth: 0.18,
      seasonality: SHOPPING_SEASON,
      events: [
        {
          id: 'short-video',
          name: 'Short-video surface opens',
          month: '2027-09',
          lastMonth: null,
          addedWorkPerHour: 7_000,
          uptake: { kind: 'linear', months: 6 },
          bandIds: null,
        },
      ],
      utilisationPredictability: 'high',
      replacementMonths: 6,
      stackMaturity: 0.95,
      qualityMetric: { name: 'NDCG@10', value: 0.412 },
      assumption: COUNTED,
    }),
    sampleWorkload({
      id: 'ads-ranking',
      name: 'Ads click and conversion ranking',
      laneId: 'recommendation',
      owner: 'Ads ranking team',
      baseWorkPerHour: 28_000,
      annualGrowth: 0.22,
      seasonality: [0.92, 0.92, 0.95, 0.96, 0.98, 0.98, 0.97, 0.99, 1.02, 1.06, 1.16, 1.15],
      events: [
        {
          id: 'second-stage',
          name: 'Second-stage ranker of twice the size',
          month: '2028-04',
          lastMonth: null,
          addedWorkPerHour: 9_000,
          uptake: { kind: 'linear', months: 3 },
          bandIds: ['expected', 'surge'],
        },
      ],
      utilisationPredictability: 'high',
      replacementMonths: 4,
      stackMaturity: 0.9,
      qualityMetric: { name: 'Normalised entropy', value: 0.792 },
      assumption: COUNTED,
    }),
    sampleWorkload({
      id: 'search-retrieval',
      name: 'Marketplace search and retrieval',
      laneId: 'recommendation',
      owner: 'Search team',
      baseWorkPerHour: 11_000,
      annualGrowth: 0.15,
      seasonality: SHOPPING_SEASON,
      events: [],
      utilisationPredictability: 'medium',
      replacementMonths: 9,
      stackMaturity: 0.85,
      qualityMetric: { name: 'Recall@100', value: 0.87 },
      assumption: COUNTED,
    }),
  ];
}
