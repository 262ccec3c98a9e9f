import { describe, expect, it } from 'vitest';
import { withPriceFactor } from '../../main/answers/explain/offer-price.ts';
import { isCommitmentOffer } from '../../shared/domain/offer.ts';
import type { ExplainFindings, ExplainTopic } from '../../shared/domain/questions/explain.ts';
import { inFractions } from '../../shared/domain/in-fractions.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aPlacement } from '../builders/a-placement.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anOnDemandOffer, aReservation, aSpendCommitment } from '../builders/an-offer.ts';
import { peakAndRest } from '../builders/some-load-blocks.ts';
import { checkedInput, type PlanFields } from '../optimiser/checked-input.ts';
import { randomInput } from '../optimiser/random-input.ts';
import { provenSolution, solveChecked } from '../optimiser/solve-checked.ts';
import { answered } from './answered.ts';

// Every plan starts in 2027-01: months of 744, 672 and 744 hours, 2160 in all. The lane wants 100 work units per hour,
// 10 units of “gpu”, at 2 per unit-hour on demand (4320 a unit) or 1 reserved for 3 months (2160 a unit).

const explained = (input: SolveInput, about: ExplainTopic): Promise<ExplainFindings> =>
  answered(input, { name: 'explain', about });

function onlyOf<T>(list: readonly T[]): T {
  expect(list).toHaveLength(1);
  return list[0]!;
}

/** January alone; 252 peak hours and 492 others. High wants 200 at peak and 100 else, low 100 at peak and nothing else. */
function twoBands(fields: PlanFields): SolveInput {
  const row = (bandId: string, blockId: string, work: number) => ({
    laneId: 'serving',
    bandId,
    blockId,
    workPerHourByMonth: [work],
  });
  return checkedInput({
    months: 1,
    loadBlocks: peakAndRest(),
    bands: [aBand({ id: 'low', probability: 0.5 }), aBand({ id: 'high', probability: 0.5 })],
    demand: {
      kind: 'table',
      rows: [row('low', 'peak', 100), row('low', 'rest', 0), row('high', 'peak', 200), row('high', 'rest', 100)],
    },
    ...fields,
  });
}

describe('a purchase', () => {
  it('saves what its work would cost on demand, less its price', async () => {
    // 10 units: 21 600 reserved, 43 200 on demand, for 21 600 unit-hours.
    const { purchases, rules, notBought } = await explained(checkedInput({}), 'purchases');
    const reason = onlyOf(purchases);
    expect(reason).toMatchObject({
      offerId: 'gpu-3m',
      purchases: [{ startMonth: '2027-01', bandId: null, units: 10 }],
      state: 'solved',
      neededFor: null,
    });
    expect(reason.saving).toBeCloseTo(21_600, 4);
    expect(reason.totalCash).toBeCloseTo(21_600, 4);
    const band = onlyOf(reason.bands);
    expect(band.saving).toBeCloseTo(21_600, 4);
    expect(band).toMatchObject({ fullMonths: 3, partMonths: 0, idleMonths: 0 });
    expect(reason.displaced).toHaveLength(2);
    const [onDemand, committed] = reason.displaced;
    expect(onDemand).toMatchObject({ source: 'on-demand', acceleratorId: 'gpu' });
    expect(onDemand?.cost).toBeCloseTo(43_200, 4);
    expect(onDemand?.unitHours).toBeCloseTo(21_600, 4);
    expect(committed).toMatchObject({ source: 'committed', acceleratorId: 'gpu' });
    expect(committed?.cost).toBeCloseTo(-21_600, 4);
    expect(committed?.unitHours).toBeCloseTo(-21_600, 4);
    expect([rules, notBought]).toEqual([[], []]);
  });

  it('is told band by band, with the months in which it is full and partly used', async () => {
    // At 1 a unit of the first ten is used 744 hours in high, 252 in low: worth 2 · 498 = 996 in expectation, 744 paid.
    // Low: saves 10 · (504 − 744) = −2400; high: 10 · (1488 − 744) = 7440; expected 2520.
    const { purchases } = await explained(twoBands({}), 'purchases');
    const reason = onlyOf(purchases);
    expect(reason.saving).toBeCloseTo(2520, 4);
    expect(reason.expectedSaving).toBeCloseTo(2520, 4);
    const [low, high] = reason.bands;
    expect(low?.saving).toBeCloseTo(-2400, 4);
    expect(high?.saving).toBeCloseTo(7440, 4);
    expect(low).toMatchObject({ bandId: 'low', fullMonths: 0, partMonths: 1, idleMonths: 0 });
    expect(low?.usedShareByMonth[0]).toBeCloseTo(252 / 744, 6);
    expect(high).toMatchObject({ bandId: 'high', fullMonths: 1, partMonths: 0, idleMonths: 0 });
  });

  it('is told by the use of its promise where it is of spend', async () => {
    // 15 an hour pays for 10 units at 1.5, all year long.
    const { purchases } = await explained(
      checkedInput({ offers: [anOnDemandOffer(), aSpendCommitment()] }),
      'purchases',
    );
    const reason = onlyOf(purchases);
    expect(reason.saving).toBeCloseTo(10 * 2160 * 0.5, 4);
    expect(onlyOf(reason.bands)).toMatchObject({ fullMonths: 3, partMonths: 0, idleMonths: 0 });
  });

  it('that nothing can do without tells what it is needed for', async () => {
    // On demand serves 4 of 10 units.
    const { purchases } = await explained(
      checkedInput({ offers: [anOnDemandOffer({ maximumUnits: 4 }), aReservation({ ratePerUnitHour: 3 })] }),
      'purchases',
    );
    const reason = onlyOf(purchases);
    expect(reason).toMatchObject({ state: 'infeasible', saving: null });
    expect(reason.neededFor?.family).toBe('Service');
    expect(reason.neededFor?.sentence).toContain('up to 60 % of the work of “Serving”');
    expect(reason.neededFor?.sentence).toContain('from 2027-01 to 2027-03');
  });

  it('that holds up a cap on what is idle says so', async () => {
    // Wanted: 10 units of “gpu”, none of “chip”. With 10 gpu and 5 chip a third is idle, as the cap allows; without gpu, all.
    const input = checkedInput({
      accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip' })],
      offers: [
        anOnDemandOffer({ maximumUnits: 20 }),
        aReservation(),
        aReservation({ id: 'chip-3m', name: 'Chip 3 months', acceleratorId: 'chip' }),
      ],
      policy: {
        overcommitCaps: [{ id: 'idle', name: 'Idle', bandId: 'expected', maximumIdleShare: 0.34, scope: 'total' }],
      },
      portfolio: [aPurchase({ offerId: 'chip-3m', units: 5, isLocked: true })],
    });
    const { purchases } = await explained(input, 'purchases');
    const gpu = purchases.find(({ offerId }) => offerId === 'gpu-3m');
    expect(gpu).toMatchObject({ state: 'infeasible', neededFor: { family: 'Overcommit cap' } });
    expect(purchases.find(({ offerId }) => offerId === 'chip-3m')?.saving).toBeCloseTo(-5 * 2160, 4);
  });

  it('saves in expectation what its displacements cost, on random plans', { timeout: 120_000 }, async () => {
    let compared = 0;
    for (let seed = 300; compared < 8; seed++) {
      const input = randomInput(seed, { isDivisible: false });
      const solution = await provenSolution(input);
      if (solution === null || solution.purchases.length === 0) continue;
      const { purchases } = await explained(input, 'purchases');
      for (const { state, expectedSaving, displaced, bands, saving } of purchases) {
        if (state !== 'solved' || expectedSaving === null || saving === null) continue;
        compared += 1;
        const sum = displaced.reduce((total, { cost }) => total + cost, 0);
        expect(Math.abs(sum - expectedSaving), `seed ${seed}`).toBeLessThan(0.05 + 1e-6 * Math.abs(sum));
        const mean = input.assumptions.bands.reduce(
          (total, { probability }, s) => total + probability * (bands[s]?.saving ?? Number.NaN),
          0,
        );
        expect(Math.abs(mean - expectedSaving), `seed ${seed}`).toBeLessThan(0.05 + 1e-6 * Math.abs(sum));
      }
    }
  });
});

describe('an offer', () => {
  it('has the target price of the newsvendor rule: the on-demand rate times the share of hours a first unit is used', async () => {
    // (744 + 252) / 2 of 744 hours: 2 · 498 / 744 = 1.3387 an hour; on sale at 1.9.
    const { notBought, hold } = await explained(
      twoBands({ offers: [anOnDemandOffer(), aReservation({ ratePerUnitHour: 1.9 })] }),
      'offers',
    );
    const price = onlyOf(notBought);
    expect(price.factor).toBeCloseTo((2 * 498) / 744 / 1.9, 5);
    expect(price.rates[0]?.targetRate).toBeCloseTo((2 * 498) / 744, 5);
    expect(price.justBelow?.units).toBeCloseTo(10, 4);
    // Nothing is bought: the nearest offer, and one unit of it forced: 1.9 · 744 − 996 = 417.60.
    expect(hold?.nearest?.offerId).toBe('gpu-3m');
    expect(hold?.savingInFractions).toBe(0);
    expect(hold?.forced).toMatchObject({ offerId: 'gpu-3m', startMonth: '2027-01', bandId: null, units: 1 });
    expect(hold?.forced?.cost).toBeCloseTo(417.6, 3);
  });

  it('is weighed by the risk of the plan', async () => {
    // λ = 0.5 and the worst half is high: low counts 0.25, high 0.75. 2 · (0.25 · 252 + 0.75 · 744) / 744 = 1.6694.
    const { notBought } = await explained(
      twoBands({
        offers: [anOnDemandOffer(), aReservation({ ratePerUnitHour: 1.9 })],
        policy: { riskWeight: 0.5, cvarLevel: 0.5 },
      }),
      'offers',
    );
    expect(onlyOf(notBought).rates[0]?.targetRate).toBeCloseTo((2 * (0.25 * 252 + 0.75 * 744)) / 744, 5);
  });

  it('that pays only in fractions is told to hold, with what they would save', async () => {
    // Sold from 12 units at 1.7: 44 064, 864 more than 43 200 on demand. Ten of them, in fractions, cost 36 720.
    const offers = [anOnDemandOffer(), aReservation({ ratePerUnitHour: 1.7, blockUnits: 4, minimumUnits: 12 })];
    const { notBought, hold } = await explained(checkedInput({ offers }), 'offers');
    expect(onlyOf(notBought).factor).toBeCloseTo(2 / 1.7, 5);
    expect(hold?.savingInFractions).toBeCloseTo(6480, 3);
    expect(hold?.forced).toMatchObject({ units: 12, startMonth: '2027-01' });
    expect(hold?.forced?.cost).toBeCloseTo(864, 3);
  });

  it('of promised spend has a target rate card', async () => {
    // Promised for all 744 hours, used for 498 in expectation: the card must be at 2 · 498 / 744.
    const { notBought } = await explained(
      twoBands({
        offers: [
          anOnDemandOffer(),
          aSpendCommitment({ termMonths: 1, rateCard: [{ acceleratorId: 'gpu', ratePerUnitHour: 1.8 }] }),
        ],
      }),
      'offers',
    );
    expect(onlyOf(notBought).rates[0]?.targetRate).toBeCloseTo((2 * 498) / 744, 4);
  });

  it('that is paid by the hour has one too', async () => {
    const offers = [anOnDemandOffer(), anOnDemandOffer({ id: 'dear', name: 'Dear', ratePerUnitHour: 5 })];
    const { notBought } = await explained(checkedInput({ offers }), 'offers');
    const price = onlyOf(notBought);
    expect(price.factor).toBeCloseTo(0.4, 5);
  });

  it('that is bought is worth what the cheapest portfolio costs more without it', async () => {
    const { bought, hold } = await explained(checkedInput({}), 'offers');
    expect(hold).toBeNull();
    expect(onlyOf(bought)).toMatchObject({ offerId: 'gpu-3m', state: 'solved' });
    expect(bought[0]?.saving).toBeCloseTo(21_600, 3);
  });

  it('that nothing can use at any price tells why', async () => {
    const never = async (fields: PlanFields): Promise<unknown> => {
      const { notBought } = await explained(checkedInput(fields), 'offers');
      return onlyOf(notBought).never;
    };
    const held = anOnDemandOffer();
    expect(await never({ offers: [held, aReservation({ leadTimeMonths: 4 })] })).toBe('no-start');
    expect(await never({ offers: [held, aReservation({ maximumUnits: 0 })] })).toBe('not-on-sale');
    expect(
      await never({
        accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip' })],
        offers: [held, aReservation({ acceleratorId: 'chip' })],
      }),
    ).toBe('no-lane');
  });

  it('enters just below its target price and not just above, on random plans', { timeout: 300_000 }, async () => {
    let tried = 0;
    for (let seed = 400; tried < 12; seed++) {
      const input = randomInput(seed, { isDivisible: true });
      const solution = await provenSolution(input);
      if (solution === null) continue;
      const { notBought } = await explained(input, 'offers');
      const isTiered = new Set(
        input.assumptions.offers
          .filter((offer) => isCommitmentOffer(offer) && offer.clauses.volumeTiers.length > 0)
          .map(({ id }) => id),
      );
      if (isTiered.size > 0) continue;
      const without = (await solveChecked(inFractions(input))).proof.objective ?? Number.NaN;
      for (const { offerId, factor, justBelow } of notBought) {
        if (factor === null || factor === 0 || factor >= 1) continue;
        tried += 1;
        const at = async (other: number): Promise<number> =>
          (await solveChecked(inFractions(withPriceFactor(input, offerId, other)))).proof.objective ?? Number.NaN;
        expect(justBelow?.units, `seed ${seed}, ${offerId} below`).toBeGreaterThan(0);
        expect(await at(factor * 0.99), `seed ${seed}, ${offerId} below`).toBeLessThan(without);
        expect(await at(factor * 1.005), `seed ${seed}, ${offerId} above`).toBeGreaterThan(without * (1 - 1e-6));
      }
    }
  });
});

describe('a rule that binds', () => {
  it('saves by a unit more what it costs by a unit less, between kinks', async () => {
    // 6 of the 10 units reserved; each more saves 4320 − 2160.
    const { rules } = await explained(
      checkedInput({ offers: [anOnDemandOffer(), aReservation({ maximumUnits: 6 })] }),
      'rules',
    );
    const rule = onlyOf(rules);
    expect(rule).toMatchObject({
      family: 'Supply',
      path: 'offers/gpu-3m/maximumUnits',
      unit: 'units',
      value: 6,
      isKink: false,
    });
    expect(rule.looser?.value).toBe(7);
    expect(rule.looser?.saving).toBeCloseTo(2160, 3);
    expect(rule.tighter?.value).toBe(5);
    expect(rule.tighter?.cost).toBeCloseTo(2160, 3);
  });

  it('at a kink is worth something else on each side', async () => {
    // 10 on sale are all that is wanted: one more saves nothing, one less costs 2160.
    const { rules } = await explained(
      checkedInput({ offers: [anOnDemandOffer(), aReservation({ maximumUnits: 10 })] }),
      'rules',
    );
    const rule = onlyOf(rules);
    expect(rule.looser?.saving).toBe(0);
    expect(rule.tighter?.cost).toBeCloseTo(2160, 3);
    expect(rule.isKink).toBe(true);
  });

  it('tells where one less keeps no rules', async () => {
    // On demand 4, reserved 6 at 3 an hour: both are needed, and less of either leaves work unserved.
    const { rules } = await explained(
      checkedInput({
        offers: [anOnDemandOffer({ maximumUnits: 4 }), aReservation({ ratePerUnitHour: 3, maximumUnits: 6 })],
      }),
      'rules',
    );
    const onDemand = rules.find(({ path }) => path === 'offers/gpu-od/maximumUnits');
    expect(onDemand?.looser?.saving).toBeCloseTo(2160, 3);
    expect(onDemand?.tighter).toEqual({ value: 3, cost: null });
    expect(onDemand?.isKink).toBe(true);
  });

  it('on a share is told by the point', async () => {
    // No idle unit-hour: 10 units. One point: 492·x ≤ 0.01·744·(10 + x), x = 74.4 / 484.56, each worth 4·252 − 744 = 264.
    const rows = [
      { laneId: 'serving', bandId: 'expected', blockId: 'peak', workPerHourByMonth: [200] },
      { laneId: 'serving', bandId: 'expected', blockId: 'rest', workPerHourByMonth: [100] },
    ];
    const { rules } = await explained(
      checkedInput({
        months: 1,
        loadBlocks: peakAndRest(),
        demand: { kind: 'table', rows },
        placements: [aPlacement()],
        offers: [anOnDemandOffer({ ratePerUnitHour: 4 }), aReservation()],
        policy: {
          overcommitCaps: [{ id: 'idle', name: 'Idle', bandId: 'expected', maximumIdleShare: 0, scope: 'total' }],
        },
      }),
      'rules',
    );
    const rule = onlyOf(rules);
    expect(rule).toMatchObject({ family: 'Overcommit cap', unit: 'share', value: 0, tighter: null });
    expect(rule.looser?.value).toBe(0.01);
    expect(rule.looser?.saving).toBeCloseTo((74.4 / 484.56) * 264, 3);
  });

  it('on money is told by a round amount', async () => {
    // January may bill 4464, 6 units. A unit more from January rather than February costs 744 and saves 744.
    const { rules } = await explained(
      checkedInput({
        policy: {
          budgets: [
            {
              id: 'cash',
              name: 'Cash',
              firstMonth: '2027-01',
              lastMonth: '2027-01',
              limit: 4464,
              scope: 'committed',
              bandIds: null,
            },
          ],
        },
      }),
      'rules',
    );
    const rule = onlyOf(rules);
    expect(rule).toMatchObject({ family: 'Budget', unit: 'money', value: 4464, isKink: false });
    expect(rule.looser?.value).toBe(4474);
    expect(rule.looser?.saving).toBeCloseTo(10, 4);
  });
});
