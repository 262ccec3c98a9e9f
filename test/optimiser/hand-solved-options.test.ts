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
// 10 units of “gpu”, at 2 per unit-hour on demand (4320 a unit) or 1 reserved.

type Reservation = Extract<ContractOffer, { kind: 'reservation' }>;

/** On demand and a reservation with some clauses, which starts in January alone. */
const withClauses = (
  clauses: Partial<ContractClauses>,
  offer: Partial<Reservation> = {},
  { offers = [], ...plan }: PlanFields = {},
): SolveInput =>
  checkedInput({
    offers: [
      anOnDemandOffer(),
      aReservation({ clauses: { ...NO_CLAUSES, ...clauses }, latestStartMonth: '2027-01', ...offer }),
      ...offers,
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

/** The options of each band as text: “renewal 10 2027-02”. */
async function optionsOf(input: SolveInput): Promise<string[][]> {
  const { bands } = await solveChecked(input);
  return bands.map(({ options }) =>
    options.map(({ kind, units, month }) => `${kind} ${Math.round(units * 1e4) / 1e4} ${month}`),
  );
}

const lowAndHigh = [
  aBand({ id: 'low', probability: 0.5 }),
  aBand({ id: 'high', probability: 0.5, demandMultiplier: 2 }),
];

describe('renewal', () => {
  const renewal = (rateMultiplier: number, isAutomatic = false) => ({ renewal: { rateMultiplier, isAutomatic } });
  const monthly = { termMonths: 1 };

  it('goes on at the start price times the factor, again and again', async () => {
    // 744 + 0.5 · 672 + 0.25 · 744 = 1266 a unit.
    const input = withClauses(renewal(0.5), monthly);
    await expectOptimum(input, 12_660, ['10 gpu-3m 2027-01']);
    expect(await optionsOf(input)).toEqual([['renewal 10 2027-02', 'renewal 10 2027-03']]);
  });

  it('is not used where it is dearer', async () => {
    // 3 · 672 is more than 2 · 672.
    const input = withClauses(renewal(3), monthly);
    await expectOptimum(input, 10 * (744 + 2 * 672 + 2 * 744), ['10 gpu-3m 2027-01']);
    expect(await optionsOf(input)).toEqual([[]]);
  });

  it('binds all units where it is automatic', async () => {
    // 744 + 1.7 · 672 + 2.89 · 744 = 4036.56 against 4320 on demand; at 1.8 4364.16.
    await expectOptimum(withClauses(renewal(1.7, true), monthly), 40_365.6, ['10 gpu-3m 2027-01']);
    await expectOptimum(withClauses(renewal(1.8, true), monthly), 43_200, []);
  });

  it('is decided per band once the bands can be told apart', async () => {
    // On demand at 2.2, units 11 to 20 are worth it in January for half the chance. Then low goes on with 10, high with 20.
    const input = withClauses(renewal(1), monthly, {
      bands: lowAndHigh,
      policy: { revealMonth: 1 },
    });
    const dearer = {
      ...input,
      assumptions: {
        ...input.assumptions,
        offers: input.assumptions.offers.map((offer) =>
          offer.kind === 'on-demand' ? { ...offer, ratePerUnitHour: 2.2 } : offer,
        ),
      },
    };
    await expectOptimum(dearer, 20 * 744 + 15 * (672 + 744), ['20 gpu-3m 2027-01']);
    expect(await optionsOf(dearer)).toEqual([
      ['renewal 10 2027-02', 'renewal 10 2027-03'],
      ['renewal 20 2027-02', 'renewal 20 2027-03'],
    ]);
  });

  it('keeps the tier of the purchase', async () => {
    // 12 units at 0.5: 6 · (744 + 0.9 · 672 + 0.81 · 744); renewing 10 of them is enough: 5 · (604.8 + 602.64).
    const volumeTiers = [{ fromUnits: 12, rateMultiplier: 0.5 }];
    const input = withClauses({ ...renewal(0.9), volumeTiers }, monthly);
    await expectOptimum(input, 6 * 744 + 5 * (604.8 + 602.64), ['12 gpu-3m 2027-01']);
  });
});

describe('early termination', () => {
  const termination = (feeShare: number, fromMonthOfTerm = 1, refundPool: number | null = null) => ({
    earlyTermination: { fromMonthOfTerm, feeShare, refundPool },
  });

  it('ends what is no longer needed for a share of what is still owed', async () => {
    // 744 + 672 + 0.1 · 744 = 1490.4 a unit.
    const input = withClauses(termination(0.1), {}, wanting(100, 100, 0));
    await expectOptimum(input, 14_904, ['10 gpu-3m 2027-01']);
    expect(await optionsOf(input)).toEqual([['termination 10 2027-03']]);
  });

  it('pays unused upfront back, and spreads it no further', async () => {
    // Worth 100 + 744 in March: a fee of 84.40 and 100 back. Effective 200 + 1416 + 84.40.
    const input = withClauses(termination(0.1), { upfrontPerUnit: 300 }, wanting(100, 100, 0));
    await expectOptimum(input, 17_004, ['10 gpu-3m 2027-01']);
    const { bands } = await solveChecked(input);
    const [option] = bands[0]?.options ?? [];
    expect(option?.fee).toBeCloseTo(844, 6);
    expect(option?.refund).toBeCloseTo(1000, 6);
    expect(bands[0]?.billedCost).toBeCloseTo(3000 + 14_160 - 156, 6);
    // Owed at the end of January: 1416 a unit; of February 744; nothing once it has ended.
    const owed = bands[0]?.remainingCommitmentByMonth ?? [];
    expect(owed.map((money) => Math.round(money))).toEqual([14_160, 7440, 0]);
  });

  it('has to wait for its first month', async () => {
    // From February: 744 + 0.1 · 1416 = 885.60. From March: 1416 + 74.40, more than 1488 on demand.
    await expectOptimum(withClauses(termination(0.1, 1), {}, wanting(100, 0, 0)), 8856, ['10 gpu-3m 2027-01']);
    await expectOptimum(withClauses(termination(0.1, 2), {}, wanting(100, 0, 0)), 14_880, []);
  });

  it('is held to the refund pool', async () => {
    // 4 units at 1490.40, 6 for the whole term at 2160, still less than 2832.
    const input = withClauses(termination(0.1, 1, 4 * 744), {}, wanting(100, 100, 0));
    await expectOptimum(input, 4 * 1490.4 + 6 * 2160, ['10 gpu-3m 2027-01']);
    expect(await optionsOf(input)).toEqual([['termination 4 2027-03']]);
  });

  it('ends in the band that does not need the units', async () => {
    // 20 units: low ends 10 of them in February at 0.1 · 1416. Units 11 to 20: 744 + half of 1416 + half of 141.60.
    const input = withClauses(termination(0.1), {}, { bands: lowAndHigh, policy: { revealMonth: 1 } });
    await expectOptimum(input, 21_600 + 10 * (744 + 708 + 70.8), ['20 gpu-3m 2027-01']);
    expect(await optionsOf(input)).toEqual([['termination 10 2027-02'], []]);
  });

  it('also ends what has been renewed', async () => {
    const clauses = { ...termination(0.1), renewal: { rateMultiplier: 1, isAutomatic: true } };
    // Two months, renewed for March and April at 1; ended in April, which is never needed: 0.1 · 720 behind March.
    const input = withClauses(clauses, { termMonths: 2 }, { months: 4, ...wanting(100, 100, 100, 0) });
    await expectOptimum(input, 10 * (2160 + 72), ['10 gpu-3m 2027-01']);
    expect(await optionsOf(input)).toEqual([['renewal 10 2027-03', 'termination 10 2027-04']]);
  });
});

describe('exchange', () => {
  const exchange = (mustNotShrink: boolean) => ({ exchange: { feeShare: 0.05, mustNotShrink } });
  const other = (fields: Partial<Reservation>) =>
    aReservation({
      id: 'gpu-new',
      name: 'GPU new',
      earliestStartMonth: '2027-02',
      latestStartMonth: '2027-02',
      ...fields,
    });

  it('swaps what is left for a purchase worth at least as much', async () => {
    // In February 1416 are left of a unit. A new one for a year at 0.5 is worth 0.5 · 8760 = 4380, and costs 708 inside the horizon.
    const offers = [other({ termMonths: 12, ratePerUnitHour: 0.5 })];
    const input = withClauses(exchange(true), {}, { offers });
    await expectOptimum(input, 10 * (744 + 0.05 * 1416 + 708), ['10 gpu-3m 2027-01', '10 gpu-new 2027-02']);
    expect(await optionsOf(input)).toEqual([['exchange 10 2027-02']]);
  });

  it('is not possible with another provider', async () => {
    // On demand in January, then the new one: 1488 + 708 = 2196, more than 2160.
    const offers = [other({ provider: 'Elsewhere', termMonths: 12, ratePerUnitHour: 0.5 })];
    await expectOptimum(withClauses(exchange(true), {}, { offers }), 21_600, ['10 gpu-3m 2027-01']);
  });

  it('swaps only as much as purchases are worth', async () => {
    // At most 3 new units, worth 4380 each: they cover all 3 · 1416 that they replace, though not all of the value of 10.
    const offers = [other({ termMonths: 12, ratePerUnitHour: 0.5, maximumUnits: 3 })];
    const input = withClauses(exchange(true), {}, { offers });
    await expectOptimum(input, 7 * 2160 + 3 * (744 + 70.8 + 708), ['10 gpu-3m 2027-01', '3 gpu-new 2027-02']);
    expect(await optionsOf(input)).toEqual([['exchange 3 2027-02']]);
  });

  it('forfeits what is not covered, where that is allowed', async () => {
    // 10 locked units are needed in January alone, and at most 40 % may stay idle: 0.6 · 1416 · kept ≤ 0.4 · 7440, so 3.5028
    // are kept. The others leave for nothing: all that is left of them is paid, and 5 % besides.
    const fields: PlanFields = {
      ...wanting(100, 0, 0),
      portfolio: [aPurchase({ units: 10, isLocked: true })],
      policy: {
        overcommitCaps: [{ id: 'idle', name: 'Idle', bandId: 'expected', maximumIdleShare: 0.4, scope: 'total' }],
      },
    };
    const leaving = 10 - (0.4 * 7440) / (0.6 * 1416);
    const input = withClauses(exchange(false), {}, fields);
    await expectOptimum(input, 21_600 + 0.05 * 1416 * leaving, ['10 gpu-3m 2027-01']);
    // Where the value must not shrink, no portfolio keeps the cap.
    expect((await solveChecked(withClauses(exchange(true), {}, fields))).proof.status).toBe('infeasible');
  });
});

describe('resale', () => {
  const resale = (recoveredShare: number) => ({ resale: { recoveredShare } });

  it('takes back a share of the price of what stays idle', async () => {
    // 10 units in January and February, none in March, sold on at half: 2160 − 372 = 1788 a unit, against 2832 on demand.
    const input = withClauses(resale(0.5), {}, wanting(100, 100, 0));
    await expectOptimum(input, 17_880, ['10 gpu-3m 2027-01']);
    const [band] = (await solveChecked(input)).bands;
    expect(band?.resales).toEqual([{ offerId: 'gpu-3m', blockId: 'all', unitsByMonth: [0, 0, 10] }]);
    expect(band?.idleUnitHours).toBeCloseTo(7440, 6);
  });

  it('counts upfront and fee as part of the hourly price', async () => {
    // March: (300 / 3 + 44) / 744 + 1 an hour, 888 a month, half of it back: 2160 + 300 + 132 − 444.
    const input = withClauses(resale(0.5), { upfrontPerUnit: 300, monthlyFeePerUnit: 44 }, wanting(100, 100, 0));
    await expectOptimum(input, 10 * (2160 + 300 + 132 - 444), ['10 gpu-3m 2027-01']);
  });

  it('follows the price of the month it is sold in', async () => {
    // From March at 0.5: 0.5 · 0.5 · 744 = 186 back.
    const pricePath = [{ month: '2027-03', multiplier: 0.5 }];
    const input = withClauses(resale(0.5), { pricePath }, wanting(100, 100, 0));
    await expectOptimum(input, 10 * (2160 - 186), ['10 gpu-3m 2027-01']);
  });

  it('leaves the units idle for the overcommit cap', async () => {
    // Units that are idle in March are idle for 744 of 2160 hours, 34.4 %, more than 30 %, however many are bought.
    const policy = {
      overcommitCaps: [
        { id: 'idle', name: 'Idle', bandId: 'expected', maximumIdleShare: 0.3, scope: 'total' as const },
      ],
    };
    await expectOptimum(withClauses(resale(0.5), {}, { ...wanting(100, 100, 0), policy }), 28_320, []);
  });

  it('sells on no unit twice, and none that serves a lane', async () => {
    // Units are worth 0.9 · 744 in March, and on demand 2 · 744 is dearer than using them.
    const input = withClauses(resale(0.9), {}, wanting(100, 100, 40));
    await expectOptimum(input, 21_600 - 6 * 0.9 * 744, ['10 gpu-3m 2027-01']);
  });

  it('brings back what a larger tier costs, and no more', async () => {
    // 12 units at 0.75, two of them sold on at 0.75: as if 10 were bought at that price.
    const volumeTiers = [{ fromUnits: 12, rateMultiplier: 0.75 }];
    const input = withClauses({ ...resale(0.75), volumeTiers });
    await expectOptimum(input, 0.75 * 21_600, ['12 gpu-3m 2027-01']);
    expect(() => withClauses({ ...resale(0.751), volumeTiers })).toThrow('at most 75 %');
  });
});
