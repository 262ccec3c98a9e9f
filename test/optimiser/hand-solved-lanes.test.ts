import { describe, expect, it } from 'vitest';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { Workload } from '../../shared/domain/workload.ts';
import { aBand } from '../builders/a-band.ts';
import { aLane, someGuardrails } from '../builders/a-lane.ts';
import { aPlacement } from '../builders/a-placement.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anExistingCommitment } from '../builders/an-existing-commitment.ts';
import { anOnDemandOffer, aReservation, aSpendCommitment, aSpotOffer } from '../builders/an-offer.ts';
import { peakAndRest } from '../builders/some-load-blocks.ts';
import { checkedInput, type PlanFields } from './checked-input.ts';
import { solveChecked } from './solve-checked.ts';

// January 2027 has 252 peak hours and 492 others. A unit of “gpu” does 10 work units an hour.

describe('deferral', () => {
  // At 100 work units an hour all month, peak hours want 25 200 and the rest 49 200.
  const withStock = (deferrableShare: number): SolveInput =>
    checkedInput({
      months: 1,
      loadBlocks: peakAndRest(),
      lanes: [
        aLane({
          deferrableShare,
          blockMultipliers: [
            { blockId: 'peak', multiplier: 1.5 },
            { blockId: 'rest', multiplier: 0.75 },
          ],
        }),
      ],
      offers: [
        anOnDemandOffer(),
        anOnDemandOffer({ id: 'scarce', name: 'Scarce', ratePerUnitHour: 1, maximumUnits: 10 }),
      ],
    });

  it('moves work to where cheap capacity is left, at most its share of a block', async () => {
    // The multipliers average to 747 / 744 before they are rescaled: peak wants p = 150 · 744/747, the rest r = p / 2.
    // 10 cheap units serve 100 an hour; the peak's p − 100 more cost 2 a unit-hour, unless moved.
    const p = (150 * 744) / 747;
    const r = p / 2;
    const still = await solveChecked(withStock(0));
    expect(still.proof.objective).toBeCloseTo(252 * (10 + ((p - 100) / 10) * 2) + (492 * r) / 10, 4);
    expect(still.bands[0]?.deferrals).toEqual([]);
    // A tenth of the peak moves: 252 · p / 10 of work at a tenth of 1 instead of a tenth of 2.
    const moved = await solveChecked(withStock(0.1));
    expect(moved.proof.objective).toBeCloseTo((still.proof.objective ?? 0) - (252 * p) / 100, 4);
    const [peak, rest] = moved.bands[0]?.deferrals ?? [];
    expect(peak?.outWorkPerHourByMonth[0]).toBeCloseTo(p / 10, 6);
    expect(peak?.inWorkPerHourByMonth[0]).toBe(0);
    expect(rest?.inWorkPerHourByMonth[0]).toBeCloseTo((252 * p) / 10 / 492, 6);
    expect(rest?.outWorkPerHourByMonth[0]).toBe(0);
  });

  it('moves no more than pays', async () => {
    // With half of a block movable the peak keeps what 10 cheap units serve: all 744 hours at 1 a unit-hour.
    const { proof } = await solveChecked(withStock(0.5));
    expect(proof.objective).toBeCloseTo((100 * 744) / 10, 4);
  });

  it('serves a block of the month in which nothing was wanted', async () => {
    // 100 wanted at the peak only, 5 units there; half of the 25 200 waits for the rest: 12 600 / 492 an hour.
    const input = checkedInput({
      months: 1,
      loadBlocks: peakAndRest(),
      lanes: [aLane({ deferrableShare: 0.5 })],
      workloads: [],
      demand: {
        kind: 'table',
        rows: [{ laneId: 'serving', bandId: 'expected', blockId: 'peak', workPerHourByMonth: [100] }],
      },
      offers: [anOnDemandOffer({ maximumUnits: 5 })],
    });
    const { proof, bands } = await solveChecked(input);
    expect(proof.objective).toBeCloseTo(2 * 2520, 4);
    const served = bands[0]?.dispatch.find(({ blockId }) => blockId === 'rest');
    expect(served?.workPerHourByMonth[0]).toBeCloseTo(12_600 / 492, 6);
  });
});

describe('discrete runs', () => {
  const retrain = (fields: Partial<Workload['discreteRuns'][number]> = {}): Workload =>
    aWorkload({
      baseWorkPerHour: 0,
      discreteRuns: [{ id: 'retrain', work: 74_400, earliestMonth: '2027-01', deadlineMonth: '2027-03', ...fields }],
    });

  it('are done when it is cheapest, without headroom, the same in every band', async () => {
    // 74 400 of work are 7440 unit-hours. On demand falls from 2 to 1 in March: 7440, though demand and headroom double.
    const input = checkedInput({
      workloads: [retrain()],
      lanes: [aLane({ headroomShare: 1 })],
      bands: [aBand({ id: 'low', probability: 0.5 }), aBand({ id: 'high', probability: 0.5, demandMultiplier: 2 })],
      offers: [anOnDemandOffer({ pricePath: [{ month: '2027-03', multiplier: 0.5 }] })],
    });
    const { proof, bands } = await solveChecked(input);
    expect(proof.objective).toBeCloseTo(7440, 4);
    for (const { runs, lanes } of bands) {
      expect(runs).toHaveLength(1);
      expect(runs[0]?.workPerHourByMonth.map((work) => Number(work.toFixed(6)))).toEqual([0, 0, 100]);
      expect(lanes[0]?.requiredWork).toBeCloseTo(74_400, 4);
    }
  });

  it('are done before their deadline, and wait for their first month', async () => {
    // In February alone, at 2: 14 880. The last month of the window is April, of the horizon March, at 1: 7440.
    const offers = [anOnDemandOffer({ pricePath: [{ month: '2027-03', multiplier: 0.5 }] })];
    const costOf = async (fields: Parameters<typeof retrain>[0]): Promise<number | null> =>
      (await solveChecked(checkedInput({ workloads: [retrain(fields)], offers }))).proof.objective;
    expect(await costOf({ deadlineMonth: '2027-02' })).toBeCloseTo(14_880, 4);
    expect(await costOf({ earliestMonth: '2027-02', deadlineMonth: '2027-02' })).toBeCloseTo(14_880, 4);
    expect(await costOf({ earliestMonth: '2027-02', deadlineMonth: '2027-04' })).toBeCloseTo(7440, 4);
  });

  it('fill capacity that lies idle', async () => {
    // 10 units are reserved for January at 1, of which 5 are used by the 50 wanted an hour: 3720 unit-hours are free,
    // half of the run. The other half costs 2 on demand: 7440 + 3720 · 2.
    const input = checkedInput({
      months: 1,
      workloads: [{ ...retrain({ deadlineMonth: '2027-01' }), baseWorkPerHour: 50 }],
      offers: [anOnDemandOffer(), aReservation({ termMonths: 1, maximumUnits: 10 })],
    });
    const { proof, bands } = await solveChecked(input);
    expect(proof.objective).toBeCloseTo(7440 + 7440, 4);
    expect(bands[0]?.idleUnitHours).toBeCloseTo(0, 6);
  });

  it('count as work of which a share may run on spot', async () => {
    // A fifth of the run on spot: 14 880 / 8 unit-hours at 0.5; the rest 5952 unit-hours at 2.
    const input = checkedInput({
      workloads: [retrain()],
      lanes: [aLane({ interruptionToleranceShare: 0.2 })],
      offers: [anOnDemandOffer(), aSpotOffer()],
    });
    expect((await solveChecked(input)).proof.objective).toBeCloseTo((14_880 / 8) * 0.5 + 5952 * 2, 4);
  });

  it('count as work of which a share may run on specialised silicon', async () => {
    // A chip does 20 a unit-hour at 2; a quarter of the run there: 930 unit-hours, and 5580 of gpu.
    const input = checkedInput({
      workloads: [retrain()],
      lanes: [aLane({ guardrails: someGuardrails({ specialisedShareCap: 0.25 }) })],
      accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip', siliconClass: 'specialised' })],
      placements: [aPlacement(), aPlacement({ id: 'on-chip', acceleratorId: 'chip', nativeThroughputPerUnitHour: 20 })],
      offers: [anOnDemandOffer(), anOnDemandOffer({ id: 'chip-od', name: 'Chip on demand', acceleratorId: 'chip' })],
    });
    expect((await solveChecked(input)).proof.objective).toBeCloseTo((930 + 5580) * 2, 4);
  });
});

describe('fallback cover', () => {
  // A chip does 20 work units an hour at 0.5: 100 of them take 5 units, 1860 in January. Half of that needs cover: 5 gpu.
  const covered = (fields: Partial<PlanFields>, onDemand: Parameters<typeof anOnDemandOffer>[0] = {}): SolveInput =>
    checkedInput({
      months: 1,
      lanes: [aLane({ guardrails: someGuardrails({ fallbackCoverShare: 0.5 }) })],
      accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip', siliconClass: 'specialised' })],
      placements: [aPlacement(), aPlacement({ id: 'on-chip', acceleratorId: 'chip', nativeThroughputPerUnitHour: 20 })],
      offers: [
        anOnDemandOffer(onDemand),
        anOnDemandOffer({ id: 'chip-od', name: 'Chip on demand', acceleratorId: 'chip', ratePerUnitHour: 0.5 }),
        aReservation({ termMonths: 1, usageRatePerUnitHour: 0.2 }),
      ],
      ...fields,
    });

  it('keeps committed units free, which cost no usage and count as idle', async () => {
    // 5 units reserved at 1 and never used: 1860 + 3720. On demand is promised by nobody, so it covers nothing.
    const { proof, bands } = await solveChecked(covered({}));
    expect(proof.objective).toBeCloseTo(1860 + 3720, 4);
    expect(bands[0]?.idleUnitHours).toBeCloseTo(3720, 4);
    expect(bands[0]?.standby.map(({ unitsByMonth }) => unitsByMonth[0])).toEqual([expect.closeTo(5, 6)]);
  });

  it('gives way to an overcommit cap that allows no idle units', async () => {
    // Nothing may stand by, so nothing runs on chips: 10 reserved gpu at 1 + 0.2.
    const policy = {
      overcommitCaps: [{ id: 'idle', name: 'Idle', bandId: 'expected', maximumIdleShare: 0, scope: 'total' as const }],
    };
    expect((await solveChecked(covered({ policy }))).proof.objective).toBeCloseTo(7440 * 1.2, 4);
  });

  it('counts on-demand supply that is guaranteed, at no cost, as far as it goes', async () => {
    const promised = await solveChecked(covered({}, { isCapacityGuaranteed: true }));
    expect(promised.proof.objective).toBeCloseTo(1860, 4);
    // Of 5 units 3 can be had on demand; 2 are reserved.
    const scarce = await solveChecked(covered({}, { isCapacityGuaranteed: true, maximumUnits: 3 }));
    expect(scarce.proof.objective).toBeCloseTo(1860 + 2 * 744, 4);
    expect(scarce.bands[0]?.standby.map(({ offerId, unitsByMonth }) => [offerId, unitsByMonth[0]])).toEqual([
      [null, expect.closeTo(2, 6)],
      ['gpu-od', expect.closeTo(3, 6)],
    ]);
  });
});

describe('elastic share', () => {
  const elastic = (fields: Parameters<typeof aLane>[0]): SolveInput =>
    checkedInput({
      months: 1,
      lanes: [aLane({ guardrails: someGuardrails({ minimumElasticShare: 0.25 }), ...fields })],
      offers: [anOnDemandOffer(), aReservation({ termMonths: 1 })],
    });

  it('keeps a share of the work off commitments', async () => {
    // Of 10 units 2.5 on demand at 2, the others reserved at 1: 744 · 12.5.
    expect((await solveChecked(elastic({}))).proof.objective).toBeCloseTo(9300, 4);
  });

  it('is a share of the work that is served', async () => {
    // 10 % unmet at 0.01 a work unit: 9 units, a quarter of them on demand: 744 · (2.25 · 2 + 6.75 + 10 · 0.01).
    const allowedUnmetShares = [{ bandId: 'expected', share: 0.1 }];
    const input = elastic({ allowedUnmetShares, unmetPenaltyPerWorkUnit: 0.01 });
    expect((await solveChecked(input)).proof.objective).toBeCloseTo(744 * 11.35, 4);
  });
});

describe('longest term', () => {
  // One lane may only run on terms of up to 3 months, the other on any; both want 100 work units an hour.
  const bothLanes = {
    lanes: [aLane({ guardrails: someGuardrails({ longestTermMonths: 3 }) }), aLane({ id: 'batch', name: 'Batch' })],
    workloads: [aWorkload(), aWorkload({ id: 'nightly', laneId: 'batch' })],
    placements: [aPlacement(), aPlacement({ id: 'batch-gpu', laneId: 'batch' })],
  };

  it('keeps a lane off longer contracts, that others may use', async () => {
    // 10 units of a year at 1 for the other lane; 10 of 3 months at 1.5 for the first: 2160 hours · 25.
    const input = checkedInput({
      ...bothLanes,
      offers: [
        anOnDemandOffer(),
        aReservation({ ratePerUnitHour: 1.5 }),
        aReservation({ id: 'gpu-1y', termMonths: 12 }),
      ],
    });
    const { proof, bands } = await solveChecked(input);
    expect(proof.objective).toBeCloseTo(2160 * 25, 4);
    expect(bands[0]?.capacity.map(({ origin }) => origin)).toEqual([
      { provider: null, longestTermMonths: 3 },
      { provider: null, longestTermMonths: null },
    ]);
  });

  it('counts the whole term of what is held already', async () => {
    // 10 units are held for a year and half used by nobody else: the first lane still pays 2 on demand.
    const input = checkedInput({
      ...bothLanes,
      offers: [anOnDemandOffer()],
      existingCommitments: [
        anExistingCommitment({ units: 20, ratePerUnitHour: 0, firstMonth: '2026-04', lastMonth: '2027-03' }),
      ],
    });
    expect((await solveChecked(input)).proof.objective).toBeCloseTo(2160 * 10 * 2, 4);
  });

  it('keeps a lane off promised spend with a longer term', async () => {
    // Spend at 1.5 a unit-hour for 12 months serves the other lane only.
    const input = checkedInput({ ...bothLanes, offers: [anOnDemandOffer(), aSpendCommitment({ termMonths: 12 })] });
    expect((await solveChecked(input)).proof.objective).toBeCloseTo(2160 * (10 * 2 + 15), 4);
  });
});

describe('provider share of a lane', () => {
  it('spreads the work on commitments over providers', async () => {
    // North does 60 % of the committed work at 1, South 40 % at 1.5; on demand at 4 is dearer: 2160 · (6 + 6).
    const input = checkedInput({
      lanes: [aLane({ guardrails: someGuardrails({ maximumProviderShare: 0.6 }) })],
      offers: [
        anOnDemandOffer({ ratePerUnitHour: 4 }),
        aReservation({ id: 'north', provider: 'North', latestStartMonth: '2027-01' }),
        aReservation({ id: 'south', provider: 'South', latestStartMonth: '2027-01', ratePerUnitHour: 1.5 }),
      ],
    });
    const { proof, bands } = await solveChecked(input);
    expect(proof.objective).toBeCloseTo(2160 * 12, 4);
    const north = bands[0]?.dispatch.find(({ origin }) => origin?.provider === 'North');
    expect(north?.workPerHourByMonth[0]).toBeCloseTo(60, 6);
  });

  it('counts promised spend as a commitment with its provider', async () => {
    // As above, with spend of South used at 1.5 a unit-hour.
    const input = checkedInput({
      lanes: [aLane({ guardrails: someGuardrails({ maximumProviderShare: 0.6 }) })],
      offers: [
        anOnDemandOffer({ ratePerUnitHour: 4 }),
        aReservation({ id: 'north', provider: 'North', latestStartMonth: '2027-01' }),
        aSpendCommitment({ provider: 'South', latestStartMonth: '2027-01' }),
      ],
    });
    expect((await solveChecked(input)).proof.objective).toBeCloseTo(2160 * 12, 4);
  });
});
