import { describe, expect, it } from 'vitest';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aLane, someGuardrails } from '../builders/a-lane.ts';
import { aMigration, aPlacement } from '../builders/a-placement.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anOnDemandOffer, aSpotOffer } from '../builders/an-offer.ts';
import { peakAndRest } from '../builders/some-load-blocks.ts';
import { checkedInput } from './checked-input.ts';
import { solveChecked } from './solve-checked.ts';

// Every plan starts in 2027-01: months of 744, 672 and 744 hours. Unless told, the lane wants 100 work units per hour,
// a unit of “gpu” does 10 of them, and costs 2 per hour on demand: 10 units cost 14 880 in January.

async function expectOptimum(input: SolveInput, wanted: number): Promise<void> {
  const { proof } = await solveChecked(input);
  expect(proof.status).toBe('proven-optimal');
  expect(proof.objective).toBeCloseTo(wanted, 4);
}

const chip = anAccelerator({ id: 'chip', name: 'Chip', siliconClass: 'specialised' });
const chipOnDemand = anOnDemandOffer({ id: 'chip-od', name: 'Chip on demand', acceleratorId: 'chip' });
const withChip = { accelerators: [anAccelerator(), chip], offers: [anOnDemandOffer(), chipOnDemand] };
const onDemandOnly = { offers: [anOnDemandOffer()] };

describe('demand', () => {
  it('counts headroom', async () => {
    // (1 + 0.25) · 100 / 10 = 12.5 units · 2 · 744.
    const input = checkedInput({ months: 1, lanes: [aLane({ headroomShare: 0.25 })], ...onDemandOnly });
    await expectOptimum(input, 18_600);
  });

  it('follows the load shape, whose multipliers average to 1 over the hours', async () => {
    // 252 peak hours at 1.5, 492 at 0.75: the mean is (378 + 369) / 744, so work is unchanged: 100 · 744 / 10 · 2.
    const blockMultipliers = [
      { blockId: 'peak', multiplier: 1.5 },
      { blockId: 'rest', multiplier: 0.75 },
    ];
    const input = checkedInput({
      months: 1,
      loadBlocks: peakAndRest(),
      lanes: [aLane({ blockMultipliers })],
      ...onDemandOnly,
    });
    await expectOptimum(input, 14_880);
  });
});

describe('spot tolerance', () => {
  it('lets spot do its share of the work, paid for the units that are interrupted too', async () => {
    // 20 work units on spot: 20 / (10 · 0.8) = 2.5 units · 0.5; the rest 8 units · 2: 744 · 17.25.
    const input = checkedInput({
      months: 1,
      lanes: [aLane({ interruptionToleranceShare: 0.2 })],
      offers: [anOnDemandOffer(), aSpotOffer()],
    });
    await expectOptimum(input, 12_834);
  });
});

describe('placement guardrails', () => {
  it('cap specialised silicon over the month, not in each block', async () => {
    // A chip does 40 a unit-hour; 25 % of the work runs on it: 0.625 units + 7.5 of gpu, · 2 · 744.
    const input = checkedInput({
      months: 1,
      ...withChip,
      loadBlocks: peakAndRest(),
      lanes: [aLane({ guardrails: someGuardrails({ specialisedShareCap: 0.25 }) })],
      placements: [aPlacement(), aPlacement({ id: 'on-chip', acceleratorId: 'chip', nativeThroughputPerUnitHour: 40 })],
    });
    await expectOptimum(input, 12_090);
  });

  it('open a migration by its ramp, at its one-off cost', async () => {
    // January: 10 gpu = 14 880. February, 25 % on the chip (20 a unit-hour): (1.25 + 7.5) · 2 · 672 = 11 760.
    // March, 50 %: (2.5 + 5) · 2 · 744 = 11 160. Migration 500.
    const migration = aMigration({ startMonth: '2027-02', rampMonths: 2, finalShare: 0.5, cost: 500 });
    const onChip = { id: 'on-chip', acceleratorId: 'chip', nativeThroughputPerUnitHour: 20, isIncumbent: false };
    const input = checkedInput({ ...withChip, placements: [aPlacement(), aPlacement({ ...onChip, migration })] });
    await expectOptimum(input, 38_300);
  });

  it.each([
    ['a proposed migration', { isIncumbent: false, migration: aMigration({ status: 'proposed' }) }],
    ['no migration', { isIncumbent: false }],
    ['a latency over the target', { latencyMs: 250 }],
  ])('keep a placement closed that has %s', async (_what, fields) => {
    // The chip would serve all for 744 · 5 · 2 = 7440, but stays closed.
    const input = checkedInput({
      months: 1,
      ...withChip,
      lanes: [aLane({ latencyTargetMs: 200 })],
      placements: [
        aPlacement(),
        aPlacement({ id: 'on-chip', acceleratorId: 'chip', nativeThroughputPerUnitHour: 20, ...fields }),
      ],
    });
    await expectOptimum(input, 14_880);
  });

  it('close a placement under the observability floor or the minimum readiness', async () => {
    const readiness = [{ month: '2026-01', kernelCoverage: 1, compilerMaturity: 1, observability: 0.6 }];
    const withFloor = (floors: Parameters<typeof someGuardrails>[0]): SolveInput =>
      checkedInput({
        months: 1,
        ...withChip,
        lanes: [aLane({ guardrails: someGuardrails(floors) })],
        placements: [
          aPlacement(),
          aPlacement({ id: 'on-chip', acceleratorId: 'chip', nativeThroughputPerUnitHour: 20, readiness }),
        ],
      });
    await expectOptimum(withFloor({ observabilityFloor: 0.7 }), 14_880);
    await expectOptimum(withFloor({ minimumReadiness: 0.7 }), 14_880);
    await expectOptimum(withFloor({ observabilityFloor: 0.6, minimumReadiness: 0.6 }), 7440);
  });
});

describe('readiness', () => {
  it('turns peak into effective throughput', async () => {
    // 0.8 / (40 · 0.5) + 0.2 / 5 = 0.08 hours a work unit: 12.5 a unit-hour, 8 units · 2 · 744.
    const input = checkedInput({
      months: 1,
      ...onDemandOnly,
      placements: [
        aPlacement({
          nativeThroughputPerUnitHour: 40,
          fallbackThroughputPerUnitHour: 5,
          readiness: [{ month: '2026-01', kernelCoverage: 0.8, compilerMaturity: 0.5, observability: 1 }],
        }),
      ],
    });
    await expectOptimum(input, 11_904);
  });

  it('arrives later in a band in which it slips', async () => {
    // The chip (20 a unit-hour) is ready in February; where it slips a month, in March.
    // On time 14 880 + 6720 + 7440 = 29 040, late 14 880 + 13 440 + 7440 = 35 760; the mean of both.
    const readiness = [{ month: '2027-02', kernelCoverage: 1, compilerMaturity: 1, observability: 1 }];
    const input = checkedInput({
      ...withChip,
      bands: [
        aBand({ id: 'on-time', probability: 0.5 }),
        aBand({ id: 'late', probability: 0.5, readinessSlips: [{ placementId: 'on-chip', slipMonths: 1 }] }),
      ],
      placements: [
        aPlacement(),
        aPlacement({ id: 'on-chip', acceleratorId: 'chip', nativeThroughputPerUnitHour: 20, readiness }),
      ],
    });
    const { bands } = await solveChecked(input);
    expect(bands[0]?.effectiveCost).toBeCloseTo(29_040, 4);
    expect(bands[1]?.effectiveCost).toBeCloseTo(35_760, 4);
    await expectOptimum(input, 32_400);
  });

  it('grows with software over the year', async () => {
    // After 6 months at 21 % a year a unit does 11 a unit-hour: 100 / 11 units · 2 · 744 hours of July.
    const workPerHourByMonth = [0, 0, 0, 0, 0, 0, 100];
    const input = checkedInput({
      months: 7,
      ...onDemandOnly,
      placements: [aPlacement({ annualThroughputGain: 0.21 })],
      demand: { kind: 'table', rows: [{ laneId: 'serving', bandId: 'expected', blockId: 'all', workPerHourByMonth }] },
    });
    await expectOptimum(input, (100 / 11) * 2 * 744);
  });
});

describe('service', () => {
  const input = (unmetPenaltyPerWorkUnit: number): SolveInput =>
    checkedInput({
      months: 1,
      ...onDemandOnly,
      lanes: [aLane({ unmetPenaltyPerWorkUnit, allowedUnmetShares: [{ bandId: 'expected', share: 0.1 }] })],
    });

  it('leaves what it may unserved when the penalty is cheaper', async () => {
    // Serving costs 0.2 a work unit. At 0.15, 10 % are left: 744 · (90 · 0.2 + 10 · 0.15).
    const { proof, bands } = await solveChecked(input(0.15));
    expect(proof.objective).toBeCloseTo(14_508, 4);
    expect(bands[0]?.unmetWorkShare).toBeCloseTo(0.1, 9);
    expect(bands[0]?.penaltyCost).toBeCloseTo(1116, 4);
    // A penalty is no cash: 744 · 90 · 0.2.
    expect(bands[0]?.billedCost).toBeCloseTo(13_392, 4);
  });

  it('serves all when the penalty is dearer', async () => {
    await expectOptimum(input(0.25), 14_880);
  });
});

describe('supply', () => {
  it('caps an elastic offer, less where a band finds only a share of it', async () => {
    // Low wants 10 units: 5 · 1.5 + 5 · 2 = 17.5 an hour. High wants 20 and finds 4: 4 · 1.5 + 16 · 2 = 38.
    const input = checkedInput({
      months: 1,
      bands: [aBand({ id: 'low', probability: 0.75 }), aBand({ id: 'high', probability: 0.25, demandMultiplier: 2 })],
      offers: [
        anOnDemandOffer(),
        anOnDemandOffer({
          id: 'scarce',
          ratePerUnitHour: 1.5,
          maximumUnits: 5,
          supplyShares: [{ bandId: 'high', share: 0.8 }],
        }),
      ],
    });
    await expectOptimum(input, 0.75 * 744 * 17.5 + 0.25 * 744 * 38);
  });
});
