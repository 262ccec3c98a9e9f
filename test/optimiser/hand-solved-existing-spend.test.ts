import { describe, expect, it } from 'vitest';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { BandResult, Solution } from '../../shared/domain/solution.ts';
import { aBand } from '../builders/a-band.ts';
import { aLane, someGuardrails } from '../builders/a-lane.ts';
import { aPlacement } from '../builders/a-placement.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anExistingSpend } from '../builders/an-existing-commitment.ts';
import { anOnDemandOffer, aSpendCommitment } from '../builders/an-offer.ts';
import { checkedInput, type PlanFields } from './checked-input.ts';
import { expectOptimum } from './expect-optimum.ts';

// Every plan starts in 2027-01: months of 744, 672 and 744 hours, 2160 in all. The lane wants 100 work units per hour,
// 10 units of “gpu”, at 2 per unit-hour on demand, or at 1.5 on the card of the running savings plan: 15 an hour, promised
// until February, pay for the whole lane.

const savingsPlan = (fields: PlanFields): SolveInput =>
  checkedInput({ offers: [anOnDemandOffer()], existingCommitments: [anExistingSpend()], ...fields });

function onlyBand({ bands }: Solution): BandResult {
  const [band] = bands;
  if (band === undefined || bands.length > 1) throw new Error('The plan has another number of bands.');
  return band;
}

describe('a spend commitment signed before the plan', () => {
  it('is charged in the months left of it, and serves at its rate card', async () => {
    // 15 · (744 + 672), then on demand 10 · 2 · 744.
    const band = onlyBand(await expectOptimum(savingsPlan({}), 21_240 + 14_880, []));
    expect(band.spend).toEqual([
      expect.objectContaining({ offerId: 'savings-plan', committedByMonth: [11_160, 10_080, 0], utilisation: 1 }),
    ]);
    const [lane] = band.lanes;
    expect(lane?.spendUnitHours).toBeCloseTo(14_160, 6);
    expect(band.coverage).toBeCloseTo(14_160 / 21_600, 9);
    expect(band.committedUnitHours).toBe(0);
    expect(lane?.effectiveCost).toBeCloseTo(36_120, 6);
    expect(band.unallocatedCost).toBeCloseTo(0, 6);
  });

  it('costs the same whether used or not', async () => {
    // At 0.5 on demand a unit-hour, its use still costs nothing more: 15 · 1416 + 10 · 0.5 · 744. At half the demand 7.5 an
    // hour stay unused.
    const cheap = [anOnDemandOffer({ ratePerUnitHour: 0.5 })];
    await expectOptimum(savingsPlan({ offers: cheap }), 21_240 + 3720, []);
    const bands = [aBand({ demandMultiplier: 0.5 })];
    const [series] = onlyBand(await expectOptimum(savingsPlan({ bands }), 21_240 + 7440, [])).spend;
    expect(series?.usedByMonth.map((money) => Math.round(money))).toEqual([5580, 5040, 0]);
    expect(series?.utilisation).toBeCloseTo(0.5, 9);
  });

  it('goes each hour where it saves most', async () => {
    // January only. 15 an hour: chips for “Batch” (5 · 3 = 15) save 5 · 4 = 20 an hour, gpu for “Serving” (10 · 1.5 = 15) 20
    // at 2; at 2.1 on demand gpu saves 21: then chips are on demand.
    const input = (gpuRate: number): SolveInput =>
      savingsPlan({
        months: 1,
        accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip' })],
        lanes: [aLane(), aLane({ id: 'batch', name: 'Batch' })],
        demand: {
          kind: 'table',
          rows: [
            { laneId: 'serving', bandId: 'expected', blockId: 'all', workPerHourByMonth: [100] },
            { laneId: 'batch', bandId: 'expected', blockId: 'all', workPerHourByMonth: [50] },
          ],
        },
        placements: [aPlacement(), aPlacement({ id: 'batch-chip', laneId: 'batch', acceleratorId: 'chip' })],
        offers: [
          anOnDemandOffer({ ratePerUnitHour: gpuRate }),
          anOnDemandOffer({ id: 'chip-od', acceleratorId: 'chip', ratePerUnitHour: 4 }),
        ],
        existingCommitments: [
          anExistingSpend({
            rateCard: [
              { acceleratorId: 'gpu', ratePerUnitHour: 1.5 },
              { acceleratorId: 'chip', ratePerUnitHour: 3 },
            ],
          }),
        ],
      });
    await expectOptimum(input(1.9), 744 * (15 + 19), []);
    await expectOptimum(input(2.1), 744 * (15 + 20), []);
  });

  it('cannot be bought again, while an offer beside it can', async () => {
    // March needs 15 units of the offer, which promises 3 months at once: 15 · 744 of it inside the horizon.
    const offers = [anOnDemandOffer(), aSpendCommitment()];
    await expectOptimum(savingsPlan({ offers }), 21_240 + 11_160, ['15 spend-3m 2027-03']);
  });

  it('has cash without what was paid before, and is owed until its last month', async () => {
    // A quarter was paid before the plan. It runs until April: after January 0.75 · 15 · (672 + 744 + 720) are owed.
    const existingCommitments = [anExistingSpend({ upfrontShare: 0.25, lastMonth: '2027-04' })];
    const band = onlyBand(await expectOptimum(savingsPlan({ existingCommitments }), 32_400, []));
    const [cost] = band.costs;
    expect(cost).toMatchObject({ source: 'existing', acceleratorId: null, contractId: 'savings-plan' });
    expect(cost?.effectiveByMonth).toEqual([11_160, 10_080, 11_160]);
    expect(cost?.billedByMonth).toEqual([8370, 7560, 8370]);
    expect(band.remainingCommitmentByMonth).toEqual([24_030, 16_470, 8100]);
  });

  it('counts in the lock-in cap', async () => {
    // It owes 7.5 · 672 = 5040 after January. With 5040 to spare the other half is promised too: 15 · 1416. Without, it is on
    // demand: 5 · 2 · 1416.
    const offers = [anOnDemandOffer(), aSpendCommitment({ id: 'short', termMonths: 2, latestStartMonth: '2027-01' })];
    const existingCommitments = [anExistingSpend({ spendPerHour: 7.5 })];
    const input = (lockInCap: number): SolveInput =>
      savingsPlan({ offers, existingCommitments, months: 2, policy: { lockInCap } });
    await expectOptimum(input(10_080), 15 * 1416, ['7.5 short 2027-01']);
    await expectOptimum(input(5040), (7.5 + 10) * 1416, []);
  });

  it('serves no lane that forbids a term as long as its own', async () => {
    // It runs 12 months, those before the plan among them. All of it is waste: 15 · 1416, and 10 · 2 · 2160 on demand.
    const lanes = [aLane({ guardrails: someGuardrails({ longestTermMonths: 6 }) })];
    const solution = await expectOptimum(savingsPlan({ lanes }), 21_240 + 43_200, []);
    expect(onlyBand(solution).unallocatedCost).toBeCloseTo(21_240, 6);
  });

  it('comes out of what its provider has on demand', async () => {
    // 8 of 10 units; the other 2 elsewhere at 5: 15 · 1416 + 744 · 8 · 2 + 2160 · 10.
    const offers = [
      anOnDemandOffer({ maximumUnits: 8 }),
      anOnDemandOffer({ id: 'elsewhere', provider: 'Another', ratePerUnitHour: 5 }),
    ];
    await expectOptimum(savingsPlan({ offers }), 21_240 + 11_904 + 21_600, []);
  });
});
