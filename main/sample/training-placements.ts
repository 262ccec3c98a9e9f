import type { Placement } from '../../shared/domain/placement.ts';
import { samplePlacement } from './placement.ts';
import { assumed, derived } from './provenance.ts';
import { MLPERF_FINE_TUNING, NOT_OFFICIAL } from './research-sources.ts';

const THROUGHPUT = ['nativeThroughputPerUnitHour'];

/** Jobs per accelerator-hour, to four decimals. */
function jobsPerHour(acceleratorHoursPerJob: number): number {
  return Math.round(10_000 / acceleratorHoursPerJob) / 10_000;
}

function measured(acceleratorHoursPerJob: number, how = `1 / ${acceleratorHoursPerJob} accelerator-hours per job.`) {
  return {
    laneId: 'training',
    throughput: jobsPerHour(acceleratorHoursPerJob),
    provenance: [derived(THROUGHPUT, MLPERF_FINE_TUNING, `${how} ${NOT_OFFICIAL}`)],
  };
}

/** Where training and fine-tuning may run. */
export function trainingPlacements(): Placement[] {
  return [
    samplePlacement({
      laneId: 'training',
      acceleratorId: 'a100-80gb',
      throughput: 0.13,
      provenance: [assumed(THROUGHPUT, 'about 40 % of an H100; no MLPerf result of A100 in this round')],
    }),
    samplePlacement({
      ...measured(
        3.242,
        '1 / 3.242 accelerator-hours per job: no 8-accelerator H100 result, so that of H200 (3.106) × 4.734 / 4.536, the ratio of the two at 64 accelerators.',
      ),
      acceleratorId: 'h100',
    }),
    samplePlacement({ ...measured(3.106), acceleratorId: 'h200' }),
    samplePlacement({
      ...measured(1.29),
      acceleratorId: 'b200',
      milestones: [['2027-01', 1, 0.92, 0.9]],
      migration: { status: 'approved', startMonth: '2027-03', rampMonths: 6, finalShare: 0.6, cost: 250_000 },
    }),
    samplePlacement({
      ...measured(3.742),
      acceleratorId: 'mi300x',
      milestones: [['2027-03', 1, 0.85, 0.8]],
      migration: { status: 'approved', startMonth: '2027-06', rampMonths: 6, finalShare: 0.3, cost: 200_000 },
    }),
    samplePlacement({
      laneId: 'training',
      acceleratorId: 'trainium1',
      throughput: 0.11,
      fallback: 0.03,
      milestones: [
        ['2027-01', 0.66, 0.62, 0.6],
        ['2027-09', 0.85, 0.78, 0.75],
        ['2028-05', 0.94, 0.88, 0.88],
      ],
      migration: { status: 'approved', startMonth: '2027-04', rampMonths: 6, finalShare: 0.35, cost: 700_000 },
      provenance: [
        assumed(
          [...THROUGHPUT, 'fallbackThroughputPerUnitHour'],
          'native and fallback rate; no MLPerf result of Trainium',
        ),
      ],
    }),
  ];
}
