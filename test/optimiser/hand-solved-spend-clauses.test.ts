import { describe, expect, it } from 'vitest';
import type { SpendOffer } from '../../shared/domain/offer.ts';
import { type ContractClauses, NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { anOnDemandOffer, aSpendCommitment } from '../builders/an-offer.ts';
import { checkedInput, type PlanFields } from './checked-input.ts';
import { expectOptimum } from './expect-optimum.ts';
import { solveChecked } from './solve-checked.ts';

// Every plan starts in 2027-01: months of 744, 672 and 744 hours, 2160 in all. The lane wants 100 work units per hour,
// 10 units of “gpu”, at 2 per unit-hour on demand, or at 1.5 on the rate card of “spend-3m”, which promises 1 an hour
// and unit from January on: 15 units of it pay for the whole lane.

const withClauses = (
  clauses: Partial<ContractClauses>,
  offer: Partial<SpendOffer> = {},
  plan: PlanFields = {},
): SolveInput =>
  checkedInput({
    offers: [
      anOnDemandOffer(),
      aSpendCommitment({ clauses: { ...NO_CLAUSES, ...clauses }, latestStartMonth: '2027-01', ...offer }),
    ],
    ...plan,
  });

/** Work wanted per hour in each month. */
const wanting = (...workPerHourByMonth: number[]): PlanFields => ({
  demand: {
    kind: 'table',
    rows: [{ laneId: 'serving', bandId: 'expected', blockId: 'all', workPerHourByMonth }],
  },
});

describe('a spend commitment', () => {
  it('promises, is used and is paid as its ramp says', async () => {
    // 7.5 an hour in January, 15 afterwards: 15 · (372 + 672 + 744), and 5 units on demand in January: 5 · 2 · 744.
    const ramp = [
      { monthOfTerm: 1, deliveredShare: 1 },
      { monthOfTerm: 0, deliveredShare: 0.5 },
    ];
    const input = withClauses({ ramp }, { upfrontShare: 0.25 });
    const [band] = (await expectOptimum(input, 26_820 + 7440, ['15 spend-3m 2027-01'])).bands;
    expect(band?.spend[0]?.committedByMonth.map(Math.round)).toEqual([5580, 10_080, 11_160]);
    expect(band?.spend[0]?.utilisation).toBeCloseTo(1, 9);
    // A quarter of 26 820 in January, and three quarters of each month.
    const billed = band?.costs.find(({ source }) => source === 'spend')?.billedByMonth;
    expect(billed?.map(Math.round)).toEqual([6705 + 4185, 7560, 8370]);
    expect(band?.remainingCommitmentByMonth.map(Math.round)).toEqual([7560 + 8370, 8370, 0]);
  });

  it('costs less than its rate card says where a larger promise does', async () => {
    // 16 · 0.9 · 2160 is less than 15 · 2160; 15 of 16 are used.
    const input = withClauses({ volumeTiers: [{ fromUnits: 16, rateMultiplier: 0.9 }] });
    const solution = await expectOptimum(input, 31_104, ['16 spend-3m 2027-01']);
    expect(solution.bands[0]?.spend[0]?.committedByMonth[0]).toBeCloseTo(16 * 744, 6);
    expect(solution.bands[0]?.spend[0]?.utilisation).toBeCloseTo(15 / 16, 9);
    expect(solution.purchases[0]?.totalCash).toBeCloseTo(31_104, 6);
    await expectOptimum(withClauses({ volumeTiers: [{ fromUnits: 17, rateMultiplier: 0.9 }] }), 32_400, [
      '15 spend-3m 2027-01',
    ]);
  });

  it('goes on at the start price times the factor of its renewal', async () => {
    // 744 + 0.5 · 672 + 0.25 · 744 = 1266 a unit.
    const input = withClauses({ renewal: { rateMultiplier: 0.5, isAutomatic: false } }, { termMonths: 1 });
    const { bands } = await expectOptimum(input, 15 * 1266, ['15 spend-3m 2027-01']);
    expect(bands[0]?.options.map(({ kind, month }) => `${kind} ${month}`)).toEqual([
      'renewal 2027-02',
      'renewal 2027-03',
    ]);
  });

  it('renews all of what it promises where that is automatic', async () => {
    // 744 + 1.2 · 672 + 1.44 · 744 = 2621.76 a unit, 39 326.40, against 43 200 on demand; at 1.4 3143.04 a unit.
    const renewing = (rateMultiplier: number) =>
      withClauses({ renewal: { rateMultiplier, isAutomatic: true } }, { termMonths: 1 });
    await expectOptimum(renewing(1.2), 39_326.4, ['15 spend-3m 2027-01']);
    await expectOptimum(renewing(1.4), 43_200, []);
  });

  it('ends early for a share of what it still promises, and pays unused upfront back', async () => {
    // 744 + 672 + 0.1 · 744 = 1490.4 a unit.
    const earlyTermination = { fromMonthOfTerm: 1, feeShare: 0.1, refundPool: null };
    const input = withClauses({ earlyTermination }, { upfrontShare: 0.5 }, wanting(100, 100, 0));
    const [band] = (await expectOptimum(input, 22_356, ['15 spend-3m 2027-01'])).bands;
    expect(band?.options).toMatchObject([{ kind: 'termination', month: '2027-03' }]);
    expect(band?.options[0]?.fee).toBeCloseTo(1116, 6);
    expect(band?.options[0]?.refund).toBeCloseTo(5580, 6);
    expect(band?.billedCost).toBeCloseTo(16_200 + 10_620 + 1116 - 5580, 6);
    expect(band?.remainingCommitmentByMonth.map(Math.round)).toEqual([10_620, 5580, 0]);
    expect(band?.unallocatedCost).toBeCloseTo(1116, 6);
  });

  it('is held to its refund pool', async () => {
    // 9 units at 1490.40, 6 for the whole term at 2160: on demand 1416 · 2 / 1.5 = 1888 is dearer than 1490.40, not than 2160.
    const earlyTermination = { fromMonthOfTerm: 1, feeShare: 0.1, refundPool: 9 * 744 };
    const input = withClauses({ earlyTermination }, {}, wanting(100, 100, 0));
    await expectOptimum(input, 9 * 1490.4 + 6 * 1888, ['9 spend-3m 2027-01']);
    const { bands } = await solveChecked(input);
    expect(bands[0]?.options[0]?.units).toBeCloseTo(9, 6);
  });
});
