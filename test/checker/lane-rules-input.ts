import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aLane, someGuardrails } from '../builders/a-lane.ts';
import { aPlacement } from '../builders/a-placement.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { peakAndRest } from '../builders/some-load-blocks.ts';

const peaks = [
  { blockId: 'peak', multiplier: 1.6 },
  { blockId: 'rest', multiplier: 0.7 },
];

/** Inputs of a plan over 2027-01 to 2027-03 in which every rule that lanes set on when and where their work runs binds. */
export function aLaneRulesInput(): SolveInput {
  return aSolveInput({
    assumptions: someAssumptions({
      loadBlocks: peakAndRest(),
      bands: [
        aBand({ id: 'low', name: 'Low', probability: 0.5 }),
        aBand({ id: 'high', name: 'High', probability: 0.5, demandMultiplier: 1.3 }),
      ],
      lanes: [
        aLane({
          id: 'chat',
          name: 'Chat',
          blockMultipliers: peaks,
          guardrails: someGuardrails({ fallbackCoverShare: 0.5, minimumElasticShare: 0.3, longestTermMonths: 3 }),
        }),
        aLane({
          id: 'batch',
          name: 'Batch',
          blockMultipliers: peaks,
          deferrableShare: 0.2,
          guardrails: someGuardrails({ maximumProviderShare: 0.8 }),
        }),
      ],
      workloads: [
        aWorkload({ id: 'answers', laneId: 'chat' }),
        aWorkload({
          id: 'embeddings',
          laneId: 'batch',
          baseWorkPerHour: 200,
          discreteRuns: [{ id: 'backfill', work: 30_000, earliestMonth: '2027-02', deadlineMonth: '2027-03' }],
        }),
      ],
      placements: [
        aPlacement({ id: 'chat-gpu', laneId: 'chat' }),
        aPlacement({ id: 'chat-chip', laneId: 'chat', acceleratorId: 'chip', nativeThroughputPerUnitHour: 20 }),
        aPlacement({ id: 'batch-gpu', laneId: 'batch', nativeThroughputPerUnitHour: 20 }),
      ],
      accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip', siliconClass: 'specialised' })],
      offers: [
        anOnDemandOffer({ ratePerUnitHour: 4, isCapacityGuaranteed: true, maximumUnits: 3 }),
        anOnDemandOffer({ id: 'gpu-spare', name: 'GPU spare', ratePerUnitHour: 5 }),
        anOnDemandOffer({ id: 'chip-od', name: 'Chip on demand', acceleratorId: 'chip' }),
        aReservation(),
        aReservation({ id: 'other-3m', name: 'Other 3 months', provider: 'Other', ratePerUnitHour: 1.2 }),
      ],
      policy: aPolicy({ revealMonth: 3, maximumProviderShare: 0.7, lockInCap: 25_000 }),
    }),
    settings: { timeLimitSeconds: 60, gapGoal: 0 },
  });
}
