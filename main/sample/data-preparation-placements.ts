import type { Placement } from '../../shared/domain/placement.ts';
import { samplePlacement } from './placement.ts';
import { assumed } from './provenance.ts';

const THROUGHPUT_ASSUMED = assumed(
  ['nativeThroughputPerUnitHour'],
  'rows an hour; no public benchmark of accelerators for data preparation was found',
);

/** Where feature engineering and data preparation may run. */
export function dataPreparationPlacements(): Placement[] {
  return [
    samplePlacement({
      laneId: 'data-preparation',
      acceleratorId: 'l4',
      throughput: 180,
      provenance: [THROUGHPUT_ASSUMED],
    }),
    samplePlacement({
      laneId: 'data-preparation',
      acceleratorId: 'l40s',
      throughput: 430,
      provenance: [THROUGHPUT_ASSUMED],
    }),
    samplePlacement({
      laneId: 'data-preparation',
      acceleratorId: 'a100-80gb',
      throughput: 560,
      provenance: [THROUGHPUT_ASSUMED],
    }),
  ];
}
