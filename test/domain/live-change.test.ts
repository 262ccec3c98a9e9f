import { describe, expect, test } from 'vitest';
import { changedAssumptions, changedValues, noLiveChange } from '../../shared/domain/live-change.ts';
import { demandWorkPerHour } from '../../shared/domain/demand.ts';
import { loadBlockHours } from '../../shared/domain/load-blocks.ts';
import type { Assumptions } from '../../shared/domain/assumptions.ts';
import { aBand } from '../builders/a-band.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { anOnDemandOffer, aReservation, aSpendCommitment } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

const MONTHS = ['2027-01', '2027-02', '2027-03'];

function demandOf(assumptions: Assumptions): number[] {
  const { lanes, workloads, bands, demand, loadBlocks } = assumptions;
  const hours = loadBlockHours(loadBlocks, MONTHS);
  const inputs = { lanes, workloads, bands, demand, blocks: loadBlocks.blocks, months: MONTHS, hours };
  return demandWorkPerHour(inputs).flat(3);
}

function changed(assumptions: Assumptions, change: Partial<ReturnType<typeof noLiveChange>>): Assumptions {
  const result = changedAssumptions(assumptions, { ...noLiveChange(assumptions), ...change });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

test('sliders that stand where the scenario is change nothing', () => {
  const assumptions = someAssumptions();
  expect(changedValues(assumptions, noLiveChange(assumptions))).toEqual([]);
  expect(changed(assumptions, {})).toBe(assumptions);
});

describe('demand', () => {
  const steady = aWorkload({ growth: { kind: 'compound', annualRate: 0.4 }, seasonality: [] });
  const busy = aWorkload({
    id: 'busy',
    growth: { kind: 'linear', workPerHourPerMonth: 7 },
    events: [
      {
        id: 'launch',
        name: 'Launch',
        month: '2027-02',
        lastMonth: null,
        addedWorkPerHour: 30,
        uptake: { kind: 'at-once' },
        bandIds: null,
      },
    ],
    bandSettings: [{ bandId: 'surge', baseWorkPerHour: 50, growth: { kind: 'linear', workPerHourPerMonth: 3 } }],
  });
  const assumptions = someAssumptions({
    workloads: [steady, busy],
    bands: [aBand({ probability: 0.5 }), aBand({ id: 'surge', probability: 0.5, demandMultiplier: 1.7 })],
  });

  test('of every lane, month and band is multiplied, launches and own bands too', () => {
    const before = demandOf(assumptions);
    const after = demandOf(changed(assumptions, { demandFactor: 1.1 }));
    expect(after).toHaveLength(before.length);
    after.forEach((work, index) => expect(work).toBeCloseTo(1.1 * (before[index] ?? 0), 8));
  });

  test('given as a table is multiplied row by row', () => {
    const rows = [{ laneId: 'lane', bandId: 'expected', blockId: 'all', workPerHourByMonth: [120, 0, 3] }];
    const table = changed(someAssumptions({ demand: { kind: 'table', rows } }), { demandFactor: 1.1 });
    expect(table.demand).toEqual({
      kind: 'table',
      rows: [{ ...rows[0], workPerHourByMonth: [132, 0, 3.3] }],
    });
  });
});

test('the price of one offer takes all it charges along: rate, upfront and fee, or the whole rate card', () => {
  const offers = [
    anOnDemandOffer(),
    aReservation({ ratePerUnitHour: 1, upfrontPerUnit: 200, monthlyFeePerUnit: 30, usageRatePerUnitHour: 0.1 }),
    aSpendCommitment(),
  ];
  const assumptions = someAssumptions({ offers });
  const priced = (index: number): unknown =>
    changed(assumptions, { priceFactor: { offerId: offers[index]?.id ?? '', factor: 0.5 } }).offers[index];
  expect(priced(0)).toMatchObject({ ratePerUnitHour: 1 });
  expect(priced(1)).toMatchObject({
    ratePerUnitHour: 0.5,
    upfrontPerUnit: 100,
    monthlyFeePerUnit: 15,
    usageRatePerUnitHour: 0.1,
  });
  const card = aSpendCommitment().rateCard.map((row) => ({ ...row, ratePerUnitHour: row.ratePerUnitHour / 2 }));
  expect(priced(2)).toMatchObject({ rateCard: card });
});

test('one slider moves every overcommit cap, and only those it changes', () => {
  const cap = { id: 'a', name: 'A', bandId: 'expected', maximumIdleShare: 0.2, scope: 'total' as const };
  const policy = aPolicy({ overcommitCaps: [cap, { ...cap, id: 'b', maximumIdleShare: 0.1 }] });
  const assumptions = someAssumptions({ policy });
  const change = { ...noLiveChange(assumptions), idleShare: 0.2, riskWeight: 0.4 };
  expect(changedValues(assumptions, change)).toEqual([
    { path: ['policy', 'riskWeight'], value: 0.4 },
    { path: ['policy', 'overcommitCaps', 'b', 'maximumIdleShare'], value: 0.2 },
  ]);
});

test('a factor that leads past what a plan can hold is refused', () => {
  const assumptions = someAssumptions({ workloads: [aWorkload({ baseWorkPerHour: 9e11 })] });
  expect(changedAssumptions(assumptions, { ...noLiveChange(assumptions), demandFactor: 2 }).ok).toBe(false);
});
