import { describe, expect, it } from 'vitest';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aPlacement } from '../builders/a-placement.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { aLane } from '../builders/a-lane.ts';
import { anExistingCommitment } from '../builders/an-existing-commitment.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput } from './checked-input.ts';
import { solveChecked } from './solve-checked.ts';

// Every plan starts in 2027-01: months of 744, 672 and 744 hours, 2160 in all. The lane wants 100 work units per hour,
// 10 units of “gpu”, at 2 per unit-hour on demand.

describe('discounting', () => {
  it('counts a later month less', async () => {
    // 21 % a year: a half-year later divides by 1.1. January and July (744 hours each) cost 14 880 as billed.
    const workPerHourByMonth = [100, 0, 0, 0, 0, 0, 100];
    const { proof, bands } = await solveChecked(
      checkedInput({
        months: 7,
        offers: [anOnDemandOffer()],
        demand: {
          kind: 'table',
          rows: [{ laneId: 'serving', bandId: 'expected', blockId: 'all', workPerHourByMonth }],
        },
        policy: { annualDiscountRate: 0.21 },
      }),
    );
    expect(proof.objective).toBeCloseTo(14_880 + 14_880 / 1.1, 4);
    expect(bands[0]?.discountedCost).toBeCloseTo(14_880 + 14_880 / 1.1, 4);
    expect(bands[0]?.effectiveCost).toBeCloseTo(29_760, 4);
  });
});

describe('effective and billed cost', () => {
  it('spread an upfront over its term, and bill it at the start', async () => {
    // 900 over 12 months: 75 a month, 225 inside the horizon; 0.5 · 2160 = 1080 an hour by hour. Ten units.
    const upfront = aReservation({ termMonths: 12, upfrontPerUnit: 900, ratePerUnitHour: 0.5 });
    const { proof, bands } = await solveChecked(checkedInput({ offers: [anOnDemandOffer(), upfront] }));
    expect(proof.objective).toBeCloseTo(13_050, 4);
    expect(bands[0]?.effectiveCost).toBeCloseTo(13_050, 4);
    expect(bands[0]?.billedCost).toBeCloseTo(19_800, 4);
    const [committed] = bands[0]?.costs ?? [];
    expect(committed?.effectiveByMonth.map(Math.round)).toEqual([4470, 4110, 4470]);
    expect(committed?.billedByMonth.map(Math.round)).toEqual([12_720, 3360, 3720]);
  });
});

describe('existing commitments', () => {
  const input = (usageRatePerUnitHour: number): SolveInput =>
    checkedInput({
      offers: [anOnDemandOffer()],
      existingCommitments: [
        anExistingCommitment({
          units: 4,
          monthlyFeePerUnit: 20,
          usageRatePerUnitHour,
          amortisedUpfrontPerUnitMonth: 30,
        }),
      ],
    });

  it('cost what they cost, and serve while they run', async () => {
    // Two months of 4 units: 4 · (2 · 50 + 1416) = 6064 effective, 4 · (2 · 20 + 1416) = 5824 billed;
    // use 4 · 0.5 · 1416 = 2832; on demand 6 · 1488 + 6 · 1344 + 10 · 1488 = 31 872.
    const { proof, bands } = await solveChecked(input(0.5));
    expect(proof.objective).toBeCloseTo(40_768, 4);
    expect(bands[0]?.billedCost).toBeCloseTo(40_528, 4);
    expect(bands[0]?.idleUnitHours).toBeCloseTo(0, 6);
  });

  it('stay idle when using them is dearer than on demand', async () => {
    // 6064 sunk and 43 200 on demand; 4 · 1416 unit-hours idle.
    const { proof, bands } = await solveChecked(input(2.5));
    expect(proof.objective).toBeCloseTo(49_264, 4);
    expect(bands[0]?.idleUnitHours).toBeCloseTo(5664, 4);
    expect(bands[0]?.utilisation).toBeCloseTo(0, 9);
  });
});

describe('risk', () => {
  // Low (0.8) wants 10 units, high (0.2) 20; on demand 3, reserved 1. Ten units are reserved in any case.
  // Units 11 to 20 cost 2160 reserved in both bands, 6480 on demand in high alone.
  const input = (riskWeight: number, cvarLevel: number): SolveInput =>
    checkedInput({
      bands: [aBand({ id: 'low', probability: 0.8 }), aBand({ id: 'high', probability: 0.2, demandMultiplier: 2 })],
      offers: [anOnDemandOffer({ ratePerUnitHour: 3 }), aReservation()],
      policy: { riskWeight, cvarLevel },
    });

  it('is left out at weight 0', async () => {
    // 0.2 · 6480 = 1296 < 2160: on demand. Low 21 600, high 86 400.
    const { proof, expectedCost, cvar } = await solveChecked(input(0, 0.8));
    expect(proof.objective).toBeCloseTo(34_560, 4);
    expect(expectedCost).toBeCloseTo(34_560, 4);
    expect(cvar).toBeCloseTo(86_400, 4);
  });

  it('buys against the worst band when weighed enough', async () => {
    // Half expected, half the worst 20 %: 0.5 · 1296 + 0.5 · 6480 = 3888 > 2160: reserved, 43 200 in both bands.
    const { proof, expectedCost, cvar } = await solveChecked(input(0.5, 0.8));
    expect(proof.objective).toBeCloseTo(43_200, 4);
    expect(expectedCost).toBeCloseTo(43_200, 4);
    expect(cvar).toBeCloseTo(43_200, 4);
  });

  it('splits the band at the edge of the tail', async () => {
    // The worst 40 % are high and a quarter of low: CVaR (0.2 · 86 400 + 0.2 · 21 600) / 0.4 = 54 000.
    // Units 11 to 20 on demand: 0.7 · 1296 + 0.3 · 3240 = 1879.20 < 2160. Objective 0.7 · 34 560 + 0.3 · 54 000.
    const { proof, cvar } = await solveChecked(input(0.3, 0.6));
    expect(cvar).toBeCloseTo(54_000, 4);
    expect(proof.objective).toBeCloseTo(40_392, 4);
  });
});

describe('several lanes', () => {
  it('share committed capacity where it saves most', async () => {
    // 10 running units; serving gets 10 work units an hour out of one, batch 4. Each lane wants 100: 10 and 25 units.
    // On demand costs 2 a unit-hour for both, so 35 − 10 units are paid: 25 · 2 · 2160, plus 10 · 2160 sunk.
    const { proof, bands } = await solveChecked(
      checkedInput({
        lanes: [aLane(), aLane({ id: 'batch', name: 'Batch' })],
        workloads: [aWorkload(), aWorkload({ id: 'nightly', laneId: 'batch' })],
        placements: [aPlacement(), aPlacement({ id: 'batch-gpu', laneId: 'batch', nativeThroughputPerUnitHour: 4 })],
        offers: [anOnDemandOffer()],
        existingCommitments: [anExistingCommitment({ units: 10, lastMonth: '2027-12' })],
      }),
    );
    expect(proof.objective).toBeCloseTo(108_000 + 21_600, 4);
    expect(bands[0]?.utilisation).toBeCloseTo(1, 9);
  });
});
