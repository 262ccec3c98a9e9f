import { describe, expect, it } from 'vitest';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aLane } from '../builders/a-lane.ts';
import { anOnDemandOffer } from '../builders/an-offer.ts';
import { peakAndRest } from '../builders/some-load-blocks.ts';
import { checkedInput } from './checked-input.ts';
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
