import { DEFAULT_FUTURES } from '../../shared/domain/futures.ts';
import type { Assumptions } from '../../shared/domain/assumptions.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import type { Offer } from '../../shared/domain/offer.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import { aBand } from './a-band.ts';
import { aLane } from './a-lane.ts';
import { aPlacement } from './a-placement.ts';
import { aPolicy } from './a-policy.ts';
import { aWorkload } from './a-workload.ts';
import { anAccelerator } from './an-accelerator.ts';
import { anExistingCommitment } from './an-existing-commitment.ts';
import { anOnDemandOffer, anOwnedOffer, aReservation, aSpotOffer } from './an-offer.ts';
import { peakAndRest } from './some-load-blocks.ts';

const accelerators = [
  { id: 'h100', name: 'H100 SXM', siliconClass: 'general', listRatePerUnitHour: 6.9 },
  { id: 'h200', name: 'H200', siliconClass: 'general', listRatePerUnitHour: 8.2 },
  { id: 'b200', name: 'B200', siliconClass: 'general', listRatePerUnitHour: 12.4 },
  { id: 'l40s', name: 'L40S', siliconClass: 'general', listRatePerUnitHour: 1.9 },
  { id: 'tpu-v5e', name: 'TPU v5e', siliconClass: 'specialised', listRatePerUnitHour: 1.2 },
  { id: 'trn2', name: 'Trainium2', siliconClass: 'specialised', listRatePerUnitHour: 2.4 },
] as const;

const lanes: readonly Partial<Lane>[] = [
  {
    id: 'ranking',
    name: 'Recommendation & ranking inference',
    laneType: 'recommendation-inference',
    headroomShare: 0.2,
  },
  {
    id: 'generative',
    name: 'Generative serving',
    laneType: 'generative-serving',
    workUnit: '1M tokens',
    unitCost: { name: '1M tokens', perWorkUnit: 1 },
    headroomShare: 0.15,
  },
  {
    id: 'training',
    name: 'Training & fine-tuning',
    laneType: 'training',
    workUnit: 'PFLOP-day',
    unitCost: { name: 'PFLOP-day', perWorkUnit: 1 },
    interruptionToleranceShare: 0.35,
  },
  {
    id: 'features',
    name: 'Feature engineering & data prep',
    laneType: 'data-preparation',
    workUnit: '1 TB',
    unitCost: { name: '1 TB', perWorkUnit: 1 },
    interruptionToleranceShare: 0.6,
  },
];

/** Work per unit-hour of each lane on each accelerator; best first. */
const throughputs: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  ranking: [
    ['tpu-v5e', 9],
    ['l40s', 7],
    ['h100', 21],
  ],
  generative: [
    ['h200', 12],
    ['h100', 8],
    ['b200', 22],
  ],
  training: [
    ['h100', 1],
    ['h200', 1.2],
    ['trn2', 0.6],
    ['b200', 2.2],
  ],
  features: [
    ['l40s', 3],
    ['h100', 7],
  ],
};

const workloads = [
  aWorkload({
    id: 'w-ranking',
    name: 'Ranking',
    laneId: 'ranking',
    baseWorkPerHour: 900,
    growth: { kind: 'compound', annualRate: 0.25 },
  }),
  aWorkload({
    id: 'w-generative',
    name: 'Assistant',
    laneId: 'generative',
    baseWorkPerHour: 700,
    growth: { kind: 'compound', annualRate: 0.5 },
    events: [
      {
        id: 'launch',
        name: 'Launch',
        month: '2027-09',
        lastMonth: null,
        addedWorkPerHour: 420,
        uptake: { kind: 'viral', monthsToHalf: 4, steepness: 0.9 },
        bandIds: ['expected', 'surge'],
      },
    ],
  }),
  aWorkload({
    id: 'w-training',
    name: 'Retraining',
    laneId: 'training',
    baseWorkPerHour: 90,
    growth: { kind: 'compound', annualRate: 0.3 },
  }),
  aWorkload({
    id: 'w-features',
    name: 'Features',
    laneId: 'features',
    baseWorkPerHour: 130,
    growth: { kind: 'compound', annualRate: 0.15 },
  }),
];

function offersOf(id: string, name: string, list: number): Offer[] {
  const monthly = (share: number): number => Math.round(list * share * 100) / 100;
  return [
    anOnDemandOffer({
      id: `${id}-od`,
      name: `${name} on demand`,
      provider: 'Nimbus',
      acceleratorId: id,
      ratePerUnitHour: list,
      maximumUnits: 220,
    }),
    aSpotOffer({
      id: `${id}-spot`,
      name: `${name} spot`,
      provider: 'Nimbus',
      acceleratorId: id,
      ratePerUnitHour: monthly(0.35),
      maximumUnits: 90,
    }),
    aReservation({
      id: `${id}-12m`,
      name: `${name} reserved, one year`,
      provider: 'Hyperstack',
      acceleratorId: id,
      termMonths: 12,
      ratePerUnitHour: monthly(0.62),
      leadTimeMonths: 3,
    }),
    aReservation({
      id: `${id}-36m`,
      name: `${name} reserved, three years`,
      provider: 'Cumulus',
      acceleratorId: id,
      termMonths: 36,
      ratePerUnitHour: monthly(0.25),
      upfrontPerUnit: Math.round(list * 4000),
      leadTimeMonths: 1,
    }),
    anOwnedOffer({
      id: `${id}-owned`,
      name: `${name} bought`,
      provider: 'Own hall',
      acceleratorId: id,
      upfrontPerUnit: Math.round(list * 5000),
    }),
  ];
}

const placements: Placement[] = Object.entries(throughputs).flatMap(([laneId, rows]) =>
  rows.map(([acceleratorId, throughput]) =>
    aPlacement({ id: `${laneId}-${acceleratorId}`, laneId, acceleratorId, nativeThroughputPerUnitHour: throughput }),
  ),
);

/** Assumptions of a real planner's size: four lanes, six accelerators, thirty offers, three bands, two blocks. */
export function realisticAssumptions(): Assumptions {
  return {
    loadBlocks: peakAndRest(),
    bands: [
      aBand({ id: 'conservative', name: 'Conservative', probability: 0.25, demandMultiplier: 0.8 }),
      aBand({ id: 'expected', name: 'Expected', probability: 0.5 }),
      aBand({ id: 'surge', name: 'Surge', probability: 0.25, demandMultiplier: 1.25, annualGrowthDelta: 0.15 }),
    ],
    lanes: lanes.map((lane) =>
      aLane({
        unmetPenaltyPerWorkUnit: 20,
        ...lane,
        blockMultipliers: [
          { blockId: 'peak', multiplier: 1.5 },
          { blockId: 'rest', multiplier: 0.75 },
        ],
      }),
    ),
    workloads,
    demand: { kind: 'workloads' },
    accelerators: accelerators.map((fields) => anAccelerator(fields)),
    placements,
    offers: accelerators.flatMap(({ id, name, listRatePerUnitHour }) => offersOf(id, name, listRatePerUnitHour)),
    existingCommitments: [
      anExistingCommitment({
        id: 'old-h100',
        name: 'H100 reserved in 2025',
        provider: 'Hyperstack',
        acceleratorId: 'h100',
        units: 64,
        firstMonth: '2025-06',
        lastMonth: '2027-08',
        ratePerUnitHour: 3.2,
      }),
      anExistingCommitment({
        id: 'old-l40s',
        name: 'L40S bought',
        kind: 'owned',
        provider: 'Own hall',
        acceleratorId: 'l40s',
        units: 48,
        firstMonth: '2024-01',
        lastMonth: '2028-12',
        ratePerUnitHour: 0.4,
      }),
    ],
    policy: aPolicy({ annualDiscountRate: 0.08, revealMonth: 6 }),
    futures: DEFAULT_FUTURES,
  };
}
