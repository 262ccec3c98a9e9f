import { describe, expect, it } from 'vitest';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { BandResult, Solution } from '../../shared/domain/solution.ts';
import { aBand } from '../builders/a-band.ts';
import { aLane, someGuardrails } from '../builders/a-lane.ts';
import { aPlacement } from '../builders/a-placement.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anOnDemandOffer, aSpendCommitment } from '../builders/an-offer.ts';
import { peakAndRest } from '../builders/some-load-blocks.ts';
import { checkedInput, type PlanFields } from './checked-input.ts';
import { expectOptimum } from './expect-optimum.ts';
import { solveChecked } from './solve-checked.ts';

// Every plan starts in 2027-01: months of 744, 672 and 744 hours, 2160 in all. The lane wants 100 work units per hour,
// 10 units of “gpu”, at 2 per unit-hour on demand, or at 1.5 on the rate card of “spend-3m”, which promises 1 an hour
// and unit for 3 months: 15 units of it pay for the whole lane.

/** The plan with on demand and a spend commitment on offer, and nothing else unless told. */
const spendInput = (fields: PlanFields): SolveInput =>
  checkedInput({ offers: [anOnDemandOffer(), aSpendCommitment()], ...fields });

function onlyBand({ bands }: Solution): BandResult {
  const [band] = bands;
  if (band === undefined || bands.length > 1) throw new Error('The plan has another number of bands.');
  return band;
}

const twoAccelerators: PlanFields = {
  accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip', siliconClass: 'specialised' })],
  placements: [aPlacement(), aPlacement({ id: 'on-chip', acceleratorId: 'chip' })],
};

const chipOnCard = (ratePerUnitHour: number) =>
  aSpendCommitment({
    rateCard: [
      { acceleratorId: 'gpu', ratePerUnitHour: 1.5 },
      { acceleratorId: 'chip', ratePerUnitHour },
    ],
  });

describe('a spend commitment', () => {
  it('is bought where its rate card is cheaper than on demand', async () => {
    // 15 · 2160; on demand 10 · 2 · 2160 = 43 200.
    const solution = await expectOptimum(spendInput({}), 32_400, ['15 spend-3m 2027-01']);
    const band = onlyBand(solution);
    expect(band.coverage).toBeCloseTo(1, 9);
    expect(band.effectiveSavingsRate).toBeCloseTo(0.25, 9);
    expect(band.committedUnitHours).toBe(0);
    expect(band.lanes[0]).toMatchObject({ committedUnitHours: 0, onDemandUnitHours: 0 });
    expect(band.lanes[0]?.spendUnitHours).toBeCloseTo(21_600, 6);
    expect(band.lanes[0]?.effectiveCost).toBeCloseTo(32_400, 6);
  });

  it('pays for another accelerator in every hour', async () => {
    // January: 10 gpu at the 252 peak hours (15 an hour), 5 chips at the other 492 (5 · 3 = 15 an hour): 15 · 744.
    // On demand 10 · 2 · 252 + 5 · 4 · 492 = 14 880.
    const rows = [
      { laneId: 'serving', bandId: 'expected', blockId: 'peak', workPerHourByMonth: [100] },
      { laneId: 'serving', bandId: 'expected', blockId: 'rest', workPerHourByMonth: [0] },
      { laneId: 'batch', bandId: 'expected', blockId: 'peak', workPerHourByMonth: [0] },
      { laneId: 'batch', bandId: 'expected', blockId: 'rest', workPerHourByMonth: [50] },
    ];
    const input = spendInput({
      ...twoAccelerators,
      months: 1,
      loadBlocks: peakAndRest(),
      demand: { kind: 'table', rows },
      lanes: [aLane(), aLane({ id: 'batch', name: 'Batch' })],
      placements: [aPlacement(), aPlacement({ id: 'batch-chip', laneId: 'batch', acceleratorId: 'chip' })],
      offers: [
        anOnDemandOffer(),
        anOnDemandOffer({ id: 'chip-od', acceleratorId: 'chip', ratePerUnitHour: 4 }),
        chipOnCard(3),
      ],
    });
    const solution = await expectOptimum(input, 11_160, ['15 spend-3m 2027-01']);
    // Shared by the money used: 252 and 492 hours of 15.
    const costs = onlyBand(solution).lanes.map(({ effectiveCost }) => Math.round(effectiveCost));
    expect(costs).toEqual([3780, 7380]);
  });

  it('is charged whether used or not, and tells what is not used', async () => {
    // January: 20 units for 252 peak hours, 10 for the other 492. The second 15 an hour cost 15 · 744 = 11 160 promised;
    // on demand 10 · 252 · 2 = 5040, or at 6, 15 120.
    const rows = [
      { laneId: 'serving', bandId: 'expected', blockId: 'peak', workPerHourByMonth: [200] },
      { laneId: 'serving', bandId: 'expected', blockId: 'rest', workPerHourByMonth: [100] },
    ];
    const input = (ratePerUnitHour: number): SolveInput =>
      spendInput({
        months: 1,
        loadBlocks: peakAndRest(),
        demand: { kind: 'table', rows },
        offers: [anOnDemandOffer({ ratePerUnitHour }), aSpendCommitment()],
        policy: {
          overcommitCaps: [{ id: 'idle', name: 'Idle', bandId: 'expected', maximumIdleShare: 0, scope: 'total' }],
        },
      });
    await expectOptimum(input(2), 11_160 + 5040, ['15 spend-3m 2027-01']);
    const wasteful = onlyBand(await expectOptimum(input(6), 22_320, ['30 spend-3m 2027-01']));
    // Used: 30 · 252 + 15 · 492 = 14 940. Unused spend is waste, not idle units.
    const [series] = wasteful.spend;
    expect(series?.committedByMonth[0]).toBeCloseTo(22_320, 6);
    expect(series?.usedByMonth[0]).toBeCloseTo(14_940, 6);
    expect(series?.utilisation).toBeCloseTo(14_940 / 22_320, 9);
    expect(wasteful.idleUnitHours).toBe(0);
  });

  it('takes the price of its rate card from the month of use', async () => {
    // From February on at half the rate: 15 units in January, 7.5 afterwards: 15 · 744 + 7.5 · (672 + 744).
    const pricePath = [{ month: '2027-02', multiplier: 0.5 }];
    const offers = [anOnDemandOffer(), aSpendCommitment({ termMonths: 1, pricePath })];
    await expectOptimum(spendInput({ offers }), 21_780, [
      '15 spend-3m 2027-01',
      '7.5 spend-3m 2027-02',
      '7.5 spend-3m 2027-03',
    ]);
  });

  it('costs as much in a band in which its prices move, since only what it buys moves', async () => {
    // 12 units for both bands. Low: 12 / 0.75 = 16 units at half the rate, more than the 10 that are wanted. High: 12 / 1.5
    // = 8, and 2 on demand: 12 · 2160 + 0.5 · 2 · 2 · 2160.
    const bands = [
      aBand({
        id: 'low',
        probability: 0.5,
        pricePaths: [{ offerId: 'spend-3m', path: [{ month: '2027-01', multiplier: 0.5 }] }],
      }),
      aBand({ id: 'high', probability: 0.5 }),
    ];
    const portfolio = [aPurchase({ offerId: 'spend-3m', units: 12, isLocked: true })];
    const { bands: results } = await expectOptimum(
      { ...spendInput({ bands, portfolio }), kind: 'evaluate' },
      25_920 + 4320,
      ['12 spend-3m 2027-01'],
    );
    expect(results.map(({ spend }) => Math.round(spend[0]?.usedByMonth[0] ?? 0))).toEqual([7.5 * 744, 12 * 744]);
  });
});

describe('the cash of a spend commitment', () => {
  it('takes the upfront share of the whole term in its start month, also for months behind the horizon', async () => {
    // March to May: 744 + 720 + 744 = 2208 hours. Per unit 0.25 · 2208 + 0.75 · 744 = 1110 in March; owed after March
    // 0.75 · (720 + 744) = 1098. All of it 2208; inside the horizon 744 effective.
    const offers = [anOnDemandOffer(), aSpendCommitment({ upfrontShare: 0.25 })];
    const portfolio = [aPurchase({ offerId: 'spend-3m', startMonth: '2027-03', units: 4, isLocked: true })];
    const solution = await solveChecked({ ...spendInput({ offers, portfolio }), kind: 'evaluate' });
    const band = onlyBand(solution);
    const cost = band.costs.find(({ source }) => source === 'spend');
    expect(cost?.billedByMonth).toEqual([0, 0, 4440]);
    expect(cost?.effectiveByMonth).toEqual([0, 0, 2976]);
    expect(band.remainingCommitmentByMonth).toEqual([0, 0, 4392]);
    expect(solution.purchases[0]?.totalCash).toBeCloseTo(8832, 9);
  });

  it('breaks even at full use of the accelerator that it saves least on', async () => {
    // All upfront: 2160. List value of 1 an hour: 2 / 1.5 on gpu: 992 + 896 + 992 reach it in March; 2 / 2.5 on chips never.
    const breakEvenOf = async (offers: PlanFields): Promise<string | null | undefined> => {
      const portfolio = [aPurchase({ offerId: 'spend-3m', units: 3, isLocked: true })];
      const { purchases } = await solveChecked({ ...spendInput({ ...offers, portfolio }), kind: 'evaluate' });
      return purchases[0]?.breakEvenMonth;
    };
    const prepaid = aSpendCommitment({ upfrontShare: 1 });
    expect(await breakEvenOf({ offers: [anOnDemandOffer(), prepaid] })).toBe('2027-03');
    const wide = { ...chipOnCard(2.5), upfrontShare: 1 };
    expect(await breakEvenOf({ ...twoAccelerators, offers: [anOnDemandOffer(), wide] })).toBeNull();
  });

  it('counts as committed in budgets', async () => {
    // 21 600 buy 10 units: 10 / 1.5 units of gpu; the other 10 / 3 on demand: 2160 · (10 + 20 / 3).
    const budget = {
      id: 'q1',
      name: 'Quarter',
      firstMonth: '2027-01',
      lastMonth: '2027-03',
      limit: 21_600,
      scope: 'committed' as const,
      bandIds: null,
    };
    const offers = [anOnDemandOffer(), aSpendCommitment({ latestStartMonth: '2027-01' })];
    await expectOptimum(spendInput({ offers, policy: { budgets: [budget] } }), 36_000, ['10 spend-3m 2027-01']);
  });
});

describe('the supply of a spend commitment', () => {
  const elsewhere = anOnDemandOffer({ id: 'elsewhere', provider: 'Another', ratePerUnitHour: 5 });

  it('is what its provider has on demand', async () => {
    // 8 units: 12 an hour; the other 2 elsewhere at 5: 2160 · (12 + 10).
    const offers = [anOnDemandOffer({ maximumUnits: 8 }), elsewhere, aSpendCommitment()];
    await expectOptimum(spendInput({ offers }), 47_520, ['12 spend-3m 2027-01']);
  });

  it('has no end where one of the provider’s offers has none', async () => {
    const offers = [anOnDemandOffer({ maximumUnits: 8 }), anOnDemandOffer({ id: 'more' }), aSpendCommitment()];
    await expectOptimum(spendInput({ offers }), 32_400, ['15 spend-3m 2027-01']);
  });

  it('is counted in a stock by the units it pays for', async () => {
    // 6 units: 9 an hour; the other 4 on demand: 2160 · (9 + 8).
    const supplyGroups = [{ id: 'stock', name: 'Stock', offerIds: ['spend-3m'], maximumUnits: 6 }];
    await expectOptimum(spendInput({ policy: { supplyGroups } }), 36_720, ['9 spend-3m 2027-01']);
  });
});

describe('work at a rate card', () => {
  it('counts as work on specialised silicon', async () => {
    // Chips at 0.5 for a quarter of the lane: 2.5 · 0.5 + 7.5 · 1.5 = 12.5 an hour.
    const lanes = [aLane({ guardrails: someGuardrails({ specialisedShareCap: 0.25 }) })];
    const input = spendInput({ ...twoAccelerators, lanes, offers: [anOnDemandOffer(), chipOnCard(0.5)] });
    await expectOptimum(input, 27_000, ['12.5 spend-3m 2027-01']);
  });

  it('is bought in whole blocks', async () => {
    // Blocks of 4: 12 pay for 8 units, 2 on demand at 1.9: 2160 · (12 + 3.8); 16 would pay for all: 2160 · 16.
    const offers = [
      anOnDemandOffer({ ratePerUnitHour: 1.9 }),
      aSpendCommitment({ blockUnits: 4, minimumUnits: 8, latestStartMonth: '2027-01' }),
    ];
    await expectOptimum(spendInput({ offers }), 2160 * (12 + 3.8), ['12 spend-3m 2027-01']);
  });
});
