import { describe, expect, it } from 'vitest';
import type { ContractOffer } from '../../shared/domain/offer.ts';
import { type ContractClauses, NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput, type PlanFields } from './checked-input.ts';
import { expectOptimum } from './expect-optimum.ts';
import { solveChecked } from './solve-checked.ts';

// Every plan starts in 2027-01: months of 744, 672 and 744 hours, 2160 in all. The lane wants 100 work units per hour,
// 10 units of “gpu”, at 2 per unit-hour on demand (4320 a unit) or 1 reserved for 3 months (2160 a unit).

/** On demand and a reservation with some clauses. */
const withClauses = (
  clauses: Partial<ContractClauses>,
  offer: Partial<Extract<ContractOffer, { kind: 'reservation' }>> = {},
  plan: PlanFields = {},
): SolveInput =>
  checkedInput({
    offers: [anOnDemandOffer(), aReservation({ clauses: { ...NO_CLAUSES, ...clauses }, ...offer })],
    ...plan,
  });

describe('volume tiers', () => {
  const volumeTiers = [{ fromUnits: 12, rateMultiplier: 0.8 }];

  it('make two units more than are needed cheaper than ten', async () => {
    // 12 × 0.8 = 9.6 < 10 units at full price.
    await expectOptimum(withClauses({ volumeTiers }), 12 * 0.8 * 2160, ['12 gpu-3m 2027-01']);
  });

  it('are not reached where that costs more', async () => {
    // 13 × 0.8 = 10.4.
    const tiers = [{ fromUnits: 13, rateMultiplier: 0.8 }];
    await expectOptimum(withClauses({ volumeTiers: tiers }), 21_600, ['10 gpu-3m 2027-01']);
  });

  it('are reached in whole blocks', async () => {
    // Blocks of 4. 8 reserved and 2 on demand: 17 280 + 8640. 12 at 0.8: 20 736. 12 at 1: 25 920, the same as 8 + 2.
    await expectOptimum(withClauses({ volumeTiers }, { blockUnits: 4 }), 20_736, ['12 gpu-3m 2027-01']);
    // From 11 units on, too: the first whole block above is 12.
    const tiers = [{ fromUnits: 11, rateMultiplier: 0.8 }];
    await expectOptimum(withClauses({ volumeTiers: tiers }, { blockUnits: 4 }), 20_736, ['12 gpu-3m 2027-01']);
  });

  it('take the highest step that is reached', async () => {
    // 10 units at 0.9 cost 9, 16 at 0.5 cost 8.
    const tiers = [
      { fromUnits: 16, rateMultiplier: 0.5 },
      { fromUnits: 10, rateMultiplier: 0.9 },
    ];
    await expectOptimum(withClauses({ volumeTiers: tiers }), 8 * 2160, ['16 gpu-3m 2027-01']);
    await expectOptimum(withClauses({ volumeTiers: tiers }, { maximumUnits: 15 }), 9 * 2160, ['10 gpu-3m 2027-01']);
  });

  it('count several purchases of one month as one', async () => {
    const portfolio = [aPurchase({ units: 5 }), aPurchase({ units: 7 })];
    const input = { ...withClauses({ volumeTiers }), kind: 'evaluate' as const, portfolio };
    const { proof, purchases } = await solveChecked(input);
    expect(proof.objective).toBeCloseTo(20_736, 4);
    // 0.8 × 2160 a unit.
    expect(purchases[0]?.totalCash).toBeCloseTo(8640, 6);
    expect(purchases[1]?.totalCash).toBeCloseTo(12_096, 6);
    // 11 together stay below the step.
    const below = { ...input, portfolio: [aPurchase({ units: 4 }), aPurchase({ units: 7 })] };
    expect((await solveChecked(below)).proof.objective).toBeCloseTo(11 * 2160, 4);
  });

  it('are reached in the band that buys more', async () => {
    // Everything is decided per band: low needs 10 units, high 20. 20 × 0.8 in high; 12 × 0.8 in low.
    const bands = [
      aBand({ id: 'low', probability: 0.5 }),
      aBand({ id: 'high', probability: 0.5, demandMultiplier: 2 }),
    ];
    const input = withClauses({ volumeTiers }, {}, { bands, policy: { revealMonth: 0 } });
    const wanted = ['12 gpu-3m 2027-01 low', '20 gpu-3m 2027-01 high'];
    await expectOptimum(input, 0.5 * (12 + 20) * 0.8 * 2160, wanted);
    // Bought for both bands 8, for high alone 4 more: one purchase of 12 there.
    const portfolio = [aPurchase({ units: 8 }), aPurchase({ units: 4, bandId: 'high' })];
    const { bands: results } = await solveChecked({ ...input, kind: 'evaluate', portfolio });
    const committed = results.map(({ costs }) => costs.find(({ source }) => source === 'committed')?.billedByMonth[0]);
    expect(committed[0]).toBeCloseTo(8 * 744, 6);
    expect(committed[1]).toBeCloseTo(12 * 0.8 * 744, 6);
  });

  it('are refused where a larger purchase is dearer', () => {
    const tiers = [
      { fromUnits: 4, rateMultiplier: 0.8 },
      { fromUnits: 8, rateMultiplier: 0.9 },
    ];
    expect(() => withClauses({ volumeTiers: tiers })).toThrow(/dearer from 8 units/);
  });
});

describe('a contract ramp', () => {
  it('delivers, and charges by the hour, a part of the units at first', async () => {
    // Half in January: 372 + 672 + 744 = 1788 a unit, and 5 units on demand for 744 hours at 2.
    const ramp = [
      { monthOfTerm: 0, deliveredShare: 0.5 },
      { monthOfTerm: 1, deliveredShare: 1 },
    ];
    await expectOptimum(withClauses({ ramp }), 17_880 + 7440, ['10 gpu-3m 2027-01']);
  });

  it('delivers nothing before its first step, and yet takes the whole upfront', async () => {
    // 300 upfront, 1 an hour from February: 300 + 1416 a unit, and January on demand, 1488.
    const ramp = [{ monthOfTerm: 1, deliveredShare: 1 }];
    const input = withClauses({ ramp }, { upfrontPerUnit: 300, latestStartMonth: '2027-01' });
    await expectOptimum(input, 10 * (300 + 1416 + 1488), ['10 gpu-3m 2027-01']);
    expect((await solveChecked(input)).bands[0]?.capacity[0]?.purchasedUnitsByMonth).toEqual([0, 10, 10]);
  });

  it('is refused where it has a step behind the term', () => {
    expect(() => withClauses({ ramp: [{ monthOfTerm: 3, deliveredShare: 1 }] })).toThrow(/behind the term/);
  });
});
