import type { Placement } from '../../shared/domain/placement.ts';
import { millionsPerHour, samplePlacement } from './placement.ts';
import { assumed, derived } from './provenance.ts';
import { mlperfInference, NOT_OFFICIAL } from './research-sources.ts';

const THROUGHPUT = ['nativeThroughputPerUnitHour'];

/** Yearly gain of serving software. The H100 median rose by about 40 % from round v4.1 to v5.1. */
const SOFTWARE_GAIN = 0.1;

function measured(tokensPerSecond: number) {
  return {
    laneId: 'generative',
    throughput: millionsPerHour(tokensPerSecond),
    annualThroughputGain: SOFTWARE_GAIN,
    provenance: [
      derived(
        [...THROUGHPUT, 'latencyMs'],
        mlperfInference('v5.1', 'llama2-70b-99'),
        `${tokensPerSecond} output tokens a second, first token within 2000 ms and 200 ms a token, × 3600 / 1000000. ${NOT_OFFICIAL}`,
      ),
      derived(
        ['annualThroughputGain'],
        mlperfInference('v5.1', 'llama2-70b-99'),
        `The H100 median rose from 2698.54 (v4.1) to 3819.94 tokens a second in a year; a quarter of that pace is taken from here on. ${NOT_OFFICIAL}`,
      ),
    ],
  };
}

/** Where generative serving may run. */
export function generativePlacements(): Placement[] {
  return [
    samplePlacement({
      laneId: 'generative',
      acceleratorId: 'l4',
      throughput: millionsPerHour(60),
      latencyMs: 4200,
      provenance: [
        assumed([...THROUGHPUT, 'latencyMs'], 'a 70B model needs several L4 and misses the first-token target'),
      ],
      migration: { status: 'proposed', startMonth: '2027-07', rampMonths: 3, finalShare: 0.05, cost: 50_000 },
    }),
    samplePlacement({
      ...measured(3250.74),
      acceleratorId: 'rtx-pro-6000',
      milestones: [['2027-01', 1, 0.9, 0.85]],
      migration: { status: 'approved', startMonth: '2027-04', rampMonths: 4, finalShare: 0.2, cost: 180_000 },
    }),
    samplePlacement({ ...measured(3819.94), acceleratorId: 'h100' }),
    samplePlacement({ ...measured(4155.54), acceleratorId: 'h200' }),
    samplePlacement({
      ...measured(12396.9),
      acceleratorId: 'b200',
      milestones: [
        ['2027-01', 1, 0.9, 0.9],
        ['2027-08', 1, 1, 1],
      ],
      migration: { status: 'approved', startMonth: '2027-02', rampMonths: 10, finalShare: 0.6, cost: 450_000 },
    }),
    samplePlacement({
      ...measured(3074.22),
      acceleratorId: 'mi300x',
      milestones: [
        ['2027-03', 1, 0.82, 0.75],
        ['2027-12', 1, 0.94, 0.9],
      ],
      migration: { status: 'approved', startMonth: '2027-05', rampMonths: 8, finalShare: 0.25, cost: 350_000 },
    }),
    samplePlacement({
      laneId: 'generative',
      acceleratorId: 'trainium2',
      throughput: millionsPerHour(5200),
      fallback: millionsPerHour(1000),
      milestones: [
        ['2027-06', 0.8, 0.7, 0.7],
        ['2028-03', 0.95, 0.85, 0.85],
      ],
      migration: { status: 'proposed', startMonth: '2027-09', rampMonths: 12, finalShare: 0.2, cost: 600_000 },
      provenance: [
        assumed(
          [...THROUGHPUT, 'fallbackThroughputPerUnitHour'],
          'native and fallback rate; no MLPerf result of Trainium2',
        ),
      ],
    }),
  ];
}
