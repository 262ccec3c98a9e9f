import { describe, expect, it } from 'vitest';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aPlacement } from '../builders/a-placement.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { aCapacityBlock, anOnDemandOffer, anOwnedOffer, aReservation } from '../builders/an-offer.ts';
import { peakAndRest } from '../builders/some-load-blocks.ts';
import { checkedInput } from './checked-input.ts';
import { expectOptimum } from './expect-optimum.ts';
import { solveChecked } from './solve-checked.ts';

// Every plan starts in 2027-01: months of 744, 672 and 744 hours, 2160 in all. The lane wants 100 work units per hour,
// 10 units of “gpu”, at 2 per unit-hour on demand (4320 a unit) or 1 reserved for 3 months (2160 a unit).

const lowAndHigh = [
  aBand({ id: 'low', probability: 0.5 }),
  aBand({ id: 'high', probability: 0.5, demandMultiplier: 2 }),
];

describe('a reservation', () => {
  it('is bought for every hour that it is cheaper in', async () => {
    await expectOptimum(checkedInput({}), 21_600, ['10 gpu-3m 2027-01']);
  });

  it('is bought up to the level that is needed often enough', async () => {
    // January: 20 units for 252 peak hours, 10 for the other 492. Units 11 to 20 cost 744 reserved, 252 · 2 on demand.
    // At 4 on demand they are dearer, 1008.
    const rows = [
      { laneId: 'serving', bandId: 'expected', blockId: 'peak', workPerHourByMonth: [200] },
      { laneId: 'serving', bandId: 'expected', blockId: 'rest', workPerHourByMonth: [100] },
    ];
    const input = (ratePerUnitHour: number): SolveInput =>
      checkedInput({
        months: 1,
        loadBlocks: peakAndRest(),
        demand: { kind: 'table', rows },
        offers: [anOnDemandOffer({ ratePerUnitHour }), aReservation()],
      });
    await expectOptimum(input(2), 7440 + 10 * 504, ['10 gpu-3m 2027-01']);
    await expectOptimum(input(4), 14_880, ['20 gpu-3m 2027-01']);
  });
});

describe('supply', () => {
  it('limits units per start month and in all', async () => {
    // 4 from January, 2 more from February: 4 · 2160 + 2 · 1416 = 11 472; on demand 6 · 1488 + 4 · 1344 + 4 · 1488.
    const input = checkedInput({
      offers: [anOnDemandOffer(), aReservation({ maximumUnits: 6, maximumUnitsPerStart: 4 })],
    });
    await expectOptimum(input, 11_472 + 20_256, ['4 gpu-3m 2027-01', '2 gpu-3m 2027-02']);
  });

  it('limits a stock that several offers share', async () => {
    // 8 units of gpu, reserved; the rest on a chip at 5: 8 · 2160 + 2 · 5 · 2160.
    const input = checkedInput({
      accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip' })],
      placements: [aPlacement(), aPlacement({ id: 'on-chip', acceleratorId: 'chip' })],
      offers: [
        anOnDemandOffer(),
        aReservation(),
        anOnDemandOffer({ id: 'chip-od', acceleratorId: 'chip', ratePerUnitHour: 5 }),
      ],
      policy: { supplyGroups: [{ id: 'stock', name: 'Stock', offerIds: ['gpu-od', 'gpu-3m'], maximumUnits: 8 }] },
    });
    await expectOptimum(input, 38_880, ['8 gpu-3m 2027-01']);
  });
});

describe('purchase rules', () => {
  const bought = (fields: Parameters<typeof aReservation>[0]): SolveInput =>
    checkedInput({ offers: [anOnDemandOffer(), aReservation(fields)] });

  it('sell a minimum above the block, or nothing', async () => {
    // 12 units, 2 of them idle, cost 12 · 2160 = 25 920; at 1.7 an hour 44 064, more than 43 200 on demand.
    await expectOptimum(bought({ blockUnits: 4, minimumUnits: 12 }), 25_920, ['12 gpu-3m 2027-01']);
    await expectOptimum(bought({ blockUnits: 4, minimumUnits: 12, ratePerUnitHour: 1.7 }), 43_200, []);
  });

  it('sell a minimum of what comes in any fraction, or nothing', async () => {
    await expectOptimum(bought({ minimumUnits: 11.5 }), 24_840, ['11.5 gpu-3m 2027-01']);
    await expectOptimum(bought({ minimumUnits: 11.5, ratePerUnitHour: 1.8 }), 43_200, []);
  });

  it('sell whole blocks', async () => {
    // 8 units and 2 on demand: 17 280 + 8640 = 25 920; 16 units would cost 34 560.
    await expectOptimum(bought({ blockUnits: 8 }), 25_920, ['8 gpu-3m 2027-01']);
    // 12 units, 2 of them idle, 25 920; 8 and 2 on demand at 3: 17 280 + 12 960.
    const offers = [anOnDemandOffer({ ratePerUnitHour: 3 }), aReservation({ blockUnits: 4 })];
    await expectOptimum(checkedInput({ offers }), 25_920, ['12 gpu-3m 2027-01']);
  });

  it('wait for the lead time', async () => {
    // January on demand 14 880, then 10 · 1416.
    await expectOptimum(bought({ leadTimeMonths: 1 }), 29_040, ['10 gpu-3m 2027-02']);
  });

  it('keep to the window of start months', async () => {
    // One month at a time, but it may only start in February: 14 880 + 6720 + 14 880.
    const window = { termMonths: 1, earliestStartMonth: '2027-02', latestStartMonth: '2027-02' };
    await expectOptimum(bought(window), 36_480, ['10 gpu-3m 2027-02']);
  });

  it('leave a locked purchase as entered', async () => {
    // 3 units locked from February at 1416 each; 7 more are reserved in January, which leaves 3 on demand there.
    const portfolio = [aPurchase({ startMonth: '2027-02', units: 3, isLocked: true })];
    const wanted = 3 * 1416 + 7 * 2160 + 3 * 1488;
    await expectOptimum(checkedInput({ portfolio }), wanted, ['3 gpu-3m 2027-02', '7 gpu-3m 2027-01']);
  });
});

describe('the overcommit cap', () => {
  it('binds idle capacity in its band', async () => {
    // Low wants 10, high 20, on demand 3. Unit 11 to 20: 2160 reserved, half of 6480 on demand: all 20 would be
    // reserved, half of them idle in low. At most 20 % idle: C = 10 / 0.8 = 12.5; 7.5 on demand in high.
    const input = checkedInput({
      bands: lowAndHigh,
      offers: [anOnDemandOffer({ ratePerUnitHour: 3 }), aReservation({ termMonths: 6, latestStartMonth: '2027-01' })],
      policy: { overcommitCaps: [{ id: 'idle', name: 'Idle', bandId: 'low', maximumIdleShare: 0.2, scope: 'total' }] },
    });
    await expectOptimum(input, 12.5 * 2160 + 0.5 * 7.5 * 6480, ['12.5 gpu-3m 2027-01']);
  });

  it('binds each accelerator by itself where asked', async () => {
    // A locked chip cannot be used: all of it idle is 25 % of the total, but 100 % of the chips.
    const overcommit = (scope: 'total' | 'per-accelerator'): SolveInput =>
      checkedInput({
        accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip' })],
        placements: [aPlacement(), aPlacement({ id: 'on-chip', acceleratorId: 'chip', isIncumbent: false })],
        offers: [anOnDemandOffer(), aReservation(), aReservation({ id: 'chip-3m', acceleratorId: 'chip' })],
        portfolio: [aPurchase({ offerId: 'chip-3m', units: 2, isLocked: true })],
        policy: { overcommitCaps: [{ id: 'idle', name: 'Idle', bandId: 'expected', maximumIdleShare: 0.25, scope }] },
      });
    await expectOptimum(overcommit('total'), 12 * 2160, ['2 chip-3m 2027-01', '10 gpu-3m 2027-01']);
    expect((await solveChecked(overcommit('per-accelerator'))).proof.status).toBe('infeasible');
  });
});

describe('a budget', () => {
  it('on commitments delays what does not fit', async () => {
    // January holds 3720 = 5 units; the other 5 wait for February: 10 800 + 5 · 1488 + 5 · 1416.
    const budget = {
      id: 'jan',
      name: 'January',
      firstMonth: '2027-01',
      lastMonth: '2027-01',
      limit: 3720,
      bandIds: null,
    };
    const input = checkedInput({ policy: { budgets: [{ ...budget, scope: 'committed' }] } });
    await expectOptimum(input, 25_320, ['5 gpu-3m 2027-01', '5 gpu-3m 2027-02']);
  });

  it('on all cash trades upfront against hourly charges', async () => {
    // Upfront 900 and 0.5 an hour: 1980 a unit, 1272 of it in January; hourly 2160, 744 in January.
    // 1272 · x + 744 · (10 − x) = 10 080 for x = 5.
    const budget = {
      id: 'jan',
      name: 'January',
      firstMonth: '2027-01',
      lastMonth: '2027-01',
      limit: 10_080,
      bandIds: null,
    };
    const offers = [
      anOnDemandOffer(),
      aReservation(),
      aReservation({ id: 'upfront', upfrontPerUnit: 900, ratePerUnitHour: 0.5, latestStartMonth: '2027-01' }),
    ];
    const input = checkedInput({ offers, policy: { budgets: [{ ...budget, scope: 'all' }] } });
    await expectOptimum(input, 5 * 1980 + 5 * 2160, ['5 gpu-3m 2027-01', '5 upfront 2027-01']);
  });

  it('binds only the bands it names', async () => {
    const budget = {
      id: 'jan',
      name: 'January',
      firstMonth: '2027-01',
      lastMonth: '2027-01',
      limit: 0,
      scope: 'committed',
    } as const;
    const input = checkedInput({
      bands: [aBand({ id: 'low', probability: 0.5 }), aBand({ id: 'high', probability: 0.5 })],
      policy: { revealMonth: 0, budgets: [{ ...budget, bandIds: ['high'] }] },
    });
    // Low reserves from January, high only from February: 21 600 and 14 880 + 14 160.
    await expectOptimum(input, 0.5 * 21_600 + 0.5 * 29_040, ['10 gpu-3m 2027-01 low', '10 gpu-3m 2027-02 high']);
  });
});

describe('a price path', () => {
  it('of a contract counts in the month it starts in', async () => {
    // From February at 0.4: on demand in January (1488) and then 0.4 · 1416 = 566.40, less than 2160.
    const from = (multiplier: number): SolveInput =>
      checkedInput({ offers: [anOnDemandOffer(), aReservation({ pricePath: [{ month: '2027-02', multiplier }] })] });
    await expectOptimum(from(0.4), 20_544, ['10 gpu-3m 2027-02']);
    // At 0.5 waiting costs 1488 + 708 = 2196.
    await expectOptimum(from(0.5), 21_600, ['10 gpu-3m 2027-01']);
  });

  it('of an elastic offer counts in each month, and only in its band', async () => {
    // Half as much again from March in one of two bands: 14 880 + 13 440 + (14 880 or 22 320).
    const pricePaths = [{ offerId: 'gpu-od', path: [{ month: '2027-03', multiplier: 1.5 }] }];
    const bands = [aBand({ id: 'calm', probability: 0.5 }), aBand({ id: 'dear', probability: 0.5, pricePaths })];
    await expectOptimum(checkedInput({ bands, offers: [anOnDemandOffer()] }), 43_200 + 0.5 * 7440, []);
  });
});

describe('the reveal month', () => {
  const input = (revealMonth: number): SolveInput =>
    checkedInput({
      bands: lowAndHigh,
      offers: [anOnDemandOffer({ ratePerUnitHour: 2.2 }), aReservation()],
      policy: { revealMonth },
    });

  it('makes a purchase wait for the band that needs it', async () => {
    // Units 11 to 20 are needed in high alone. Now: 2160. Later: half of 744 · 2.2 + 1416, 1526.40.
    await expectOptimum(input(1), 10 * 2160 + 10 * 1526.4, ['10 gpu-3m 2027-01', '10 gpu-3m 2027-02 high']);
  });

  it('behind the horizon makes everything be decided now', async () => {
    // On demand throughout would cost half of 2160 · 2.2 = 2376, more than 2160.
    await expectOptimum(input(3), 43_200, ['20 gpu-3m 2027-01']);
  });

  it('at the start buys for each band what it needs', async () => {
    await expectOptimum(input(0), 0.5 * 21_600 + 0.5 * 43_200, ['10 gpu-3m 2027-01 low', '20 gpu-3m 2027-01 high']);
  });
});

describe('other contracts', () => {
  it('owned hardware costs its loss of value, its fee and its use', async () => {
    // (24 000 − 4800) / 48 = 400, + 50 a month: 1350; 0.1 · 2160 of use: 1566 a unit. Cash: 24 000 + 150 + 216.
    const owned = anOwnedOffer({ residualPerUnit: 4800, monthlyFeePerUnit: 50, usageRatePerUnitHour: 0.1 });
    const input = checkedInput({ offers: [anOnDemandOffer(), owned] });
    await expectOptimum(input, 15_660, ['10 gpu-owned 2027-01']);
    expect((await solveChecked(input)).bands[0]?.billedCost).toBeCloseTo(243_660, 4);
  });

  it('a capacity block covers one month, up to what is on sale', async () => {
    // 4 blocks of 1000 a month, 6 units on demand: 12 928 + 12 064 + 12 928.
    const offers = [anOnDemandOffer(), aCapacityBlock({ maximumUnitsPerStart: 4 })];
    const blocks = ['4 gpu-block 2027-01', '4 gpu-block 2027-02', '4 gpu-block 2027-03'];
    await expectOptimum(checkedInput({ offers }), 37_920, blocks);
  });
});
