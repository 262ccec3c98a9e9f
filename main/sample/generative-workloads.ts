import type { Workload } from '../../shared/domain/workload.ts';
import { sampleWorkload } from './workload.ts';

const COUNTED =
  'demand, counted in output tokens of a model of the size of Llama-2-70B: a model half that size counts half';

/** Workloads of the generative serving lane. */
export function generativeWorkloads(): Workload[] {
  return [
    sampleWorkload({
      id: 'assistant',
      name: 'Shopping assistant (chat)',
      laneId: 'generative',
      owner: 'Assistant product team',
      baseWorkPerHour: 6_200,
      annualGrowth: 0.55,
      seasonality: [0.97, 0.96, 0.97, 0.98, 0.98, 0.98, 0.98, 0.99, 1.01, 1.03, 1.09, 1.08],
      events: [
        {
          id: 'group-chat',
          name: 'Assistant joins group chats',
          month: '2027-06',
          lastMonth: null,
          addedWorkPerHour: 1_500,
          uptake: { kind: 'linear', months: 5 },
          bandIds: null,
        },
        {
          id: 'voice-viral',
          name: 'Voice assistant spreads by itself',
          month: '2027-11',
          lastMonth: null,
          addedWorkPerHour: 6_500,
          uptake: { kind: 'viral', monthsToHalf: 4, steepness: 0.9 },
          bandIds: ['surge'],
        },
        {
          id: 'voice-steady',
          name: 'Voice assistant grows as planned',
          month: '2027-11',
          lastMonth: null,
          addedWorkPerHour: 2_400,
          uptake: { kind: 'viral', monthsToHalf: 9, steepness: 0.5 },
          bandIds: ['expected'],
        },
      ],
      utilisationPredictability: 'low',
      replacementMonths: 5,
      stackMaturity: 0.8,
      qualityMetric: { name: 'Task success rate', value: 0.71 },
      assumption: COUNTED,
    }),
    sampleWorkload({
      id: 'seller-content',
      name: 'Seller texts and images',
      laneId: 'generative',
      owner: 'Seller tools team',
      baseWorkPerHour: 2_600,
      annualGrowth: 0.4,
      seasonality: [0.96, 0.97, 0.98, 0.98, 0.99, 0.99, 0.99, 1, 1.03, 1.06, 1.05, 1],
      events: [],
      utilisationPredictability: 'medium',
      replacementMonths: 8,
      stackMaturity: 0.85,
      qualityMetric: { name: 'Acceptance rate', value: 0.63 },
      assumption: COUNTED,
    }),
    sampleWorkload({
      id: 'coding-assistant',
      name: 'Internal coding assistant',
      laneId: 'generative',
      owner: 'Developer platform team',
      baseWorkPerHour: 1_400,
      annualGrowth: 0.25,
      seasonality: [],
      events: [],
      utilisationPredictability: 'medium',
      replacementMonths: 4,
      stackMaturity: 0.9,
      qualityMetric: null,
      assumption: COUNTED,
    }),
  ];
}
