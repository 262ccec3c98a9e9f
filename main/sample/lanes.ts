import type { Lane } from '../../shared/domain/lane.ts';
import { assumed, derived, published } from './provenance.ts';
import { AZURE_LLM, HELIOS, MLPERF_RULES } from './research-sources.ts';

const SHAPE = ['blockMultipliers'];

function shape(peak: number, shoulder: number, offPeak: number, night: number): Lane['blockMultipliers'] {
  return [
    { blockId: 'peak', multiplier: peak },
    { blockId: 'shoulder', multiplier: shoulder },
    { blockId: 'off-peak', multiplier: offPeak },
    { blockId: 'night', multiplier: night },
  ];
}

function guardrails(
  minimumReadiness: number,
  observabilityFloor: number,
  specialisedShareCap: number,
): Lane['guardrails'] {
  return {
    minimumReadiness,
    observabilityFloor,
    specialisedShareCap,
    minimumElasticShare: 0,
    longestTermMonths: null,
    maximumProviderShare: null,
    fallbackCoverShare: 0,
  };
}

function unmetInSurge(share: number): Lane['allowedUnmetShares'] {
  return [{ bandId: 'surge', share }];
}

/** The four starter lanes. */
export function starterLanes(): Lane[] {
  return [
    {
      id: 'recommendation',
      name: 'Recommendation & ranking inference',
      laneType: 'recommendation-inference',
      workUnit: '1M inferences',
      unitCost: { name: '1k inferences', perWorkUnit: 1000 },
      latencyTargetMs: 60,
      headroomShare: 0.1,
      interruptionToleranceShare: 0,
      deferrableShare: 0,
      unmetPenaltyPerWorkUnit: 0.5,
      allowedUnmetShares: unmetInSurge(0.01),
      blockMultipliers: shape(1.32, 1.16, 0.86, 0.64),
      guardrails: guardrails(0.65, 0.6, 0.3),
      provenance: [
        published(['latencyTargetMs'], MLPERF_RULES, 'DLRM-v2, end to end.'),
        assumed([], 'load shape of a consumer service, headroom, penalty, guardrails'),
      ],
    },
    {
      id: 'generative',
      name: 'Generative serving',
      laneType: 'generative-serving',
      workUnit: '1M tokens',
      unitCost: { name: '1M tokens', perWorkUnit: 1 },
      latencyTargetMs: 2000,
      headroomShare: 0.2,
      interruptionToleranceShare: 0.1,
      deferrableShare: 0,
      unmetPenaltyPerWorkUnit: 4,
      allowedUnmetShares: unmetInSurge(0.02),
      blockMultipliers: shape(1.45, 1.15, 0.82, 0.58),
      guardrails: guardrails(0.7, 0.7, 0.2),
      provenance: [
        published(
          ['latencyTargetMs'],
          MLPERF_RULES,
          'Llama-2-70B, time to first token; 200 ms for each further token.',
        ),
        derived(
          ['headroomShare'],
          AZURE_LLM,
          'In the busiest tenth of the minutes of that hour 1.20 times as many tokens are generated as on average.',
        ),
        assumed([], 'load shape (the public trace covers one hour), interruption tolerance, penalty, guardrails'),
      ],
    },
    {
      id: 'training',
      name: 'Training & fine-tuning',
      laneType: 'training',
      workUnit: 'fine-tuning job',
      unitCost: { name: 'fine-tuning job', perWorkUnit: 1 },
      latencyTargetMs: null,
      headroomShare: 0.05,
      interruptionToleranceShare: 0.35,
      deferrableShare: 0,
      unmetPenaltyPerWorkUnit: 60,
      allowedUnmetShares: unmetInSurge(0.03),
      blockMultipliers: shape(1.013, 0.992, 0.99, 1.022),
      guardrails: guardrails(0.6, 0.5, 0.35),
      provenance: [
        derived(
          SHAPE,
          HELIOS,
          'GPUs running or requested, averaged over the hours of each load block: queues level the week.',
        ),
        assumed([], 'headroom, interruption tolerance (jobs that checkpoint), penalty, guardrails'),
      ],
    },
    {
      id: 'data-preparation',
      name: 'Feature engineering & data prep',
      laneType: 'data-preparation',
      workUnit: '1M rows',
      unitCost: { name: '1M rows', perWorkUnit: 1 },
      latencyTargetMs: null,
      headroomShare: 0.05,
      interruptionToleranceShare: 0.6,
      deferrableShare: 0,
      unmetPenaltyPerWorkUnit: 0.05,
      allowedUnmetShares: unmetInSurge(0.05),
      blockMultipliers: shape(0.85, 0.92, 1.05, 1.2),
      guardrails: guardrails(0.5, 0.5, 0),
      provenance: [assumed([], 'every figure; no public benchmark or trace of this lane on accelerators was found')],
    },
  ];
}
