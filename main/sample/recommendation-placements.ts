import type { Placement } from '../../shared/domain/placement.ts';
import { millionsPerHour, samplePlacement } from './placement.ts';
import { assumed, derived, type PublicSource } from './provenance.ts';
import { mlperfInference, NOT_OFFICIAL } from './research-sources.ts';

const THROUGHPUT = ['nativeThroughputPerUnitHour'];

function measured(queriesPerSecond: number, source: PublicSource) {
  return {
    laneId: 'recommendation',
    throughput: millionsPerHour(queriesPerSecond),
    provenance: [
      derived(
        [...THROUGHPUT, 'latencyMs'],
        source,
        `${queriesPerSecond} queries a second within 60 ms × 3600 / 1000000. ${NOT_OFFICIAL}`,
      ),
    ],
  };
}

/** Where recommendation and ranking may run. */
export function recommendationPlacements(): Placement[] {
  return [
    samplePlacement({
      laneId: 'recommendation',
      acceleratorId: 'l4',
      throughput: millionsPerHour(4400),
      provenance: [
        assumed(THROUGHPUT, 'about a third of an L40S, as its memory bandwidth; no MLPerf result of L4 for this model'),
      ],
    }),
    samplePlacement({ ...measured(12753.8, mlperfInference('v4.1', 'dlrm-v2-99.9')), acceleratorId: 'l40s' }),
    samplePlacement({ ...measured(44254.3, mlperfInference('v4.1', 'dlrm-v2-99.9')), acceleratorId: 'h100' }),
    samplePlacement({
      ...measured(46258.3, mlperfInference('v5.1', 'dlrm-v2-99.9')),
      acceleratorId: 'h200',
      milestones: [['2027-01', 1, 0.97, 0.95]],
      migration: { status: 'approved', startMonth: '2027-03', rampMonths: 3, finalShare: 0.5, cost: 60_000 },
    }),
    samplePlacement({
      laneId: 'recommendation',
      acceleratorId: 'inferentia2',
      throughput: millionsPerHour(9500),
      fallback: millionsPerHour(2600),
      milestones: [
        ['2027-01', 0.58, 0.6, 0.55],
        ['2027-05', 0.76, 0.7, 0.7],
        ['2027-11', 0.9, 0.82, 0.8],
        ['2028-08', 0.96, 0.9, 0.9],
      ],
      migration: { status: 'approved', startMonth: '2027-05', rampMonths: 9, finalShare: 0.3, cost: 900_000 },
      provenance: [
        assumed(
          [...THROUGHPUT, 'fallbackThroughputPerUnitHour'],
          'native and fallback rate; no MLPerf result of Inferentia2. Embedding look-ups fall back until their kernels run natively',
        ),
      ],
    }),
  ];
}
