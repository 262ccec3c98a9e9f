import { describe, expect, it } from 'vitest';
import { addMonths } from '../../shared/domain/month.ts';
import { isCommitmentOffer } from '../../shared/domain/offer.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { randomInput } from '../optimiser/random-input.ts';
import { optimumOf } from '../optimiser/solve-checked.ts';
import { answered, everythingTold } from './answered.ts';

const asked = { name: 'decide-by', delayMonths: 4, includesLater: false } as const;

/** Units are noise below this, money below a cent. */
const CENT = 1e-2;

// Every plan starts in 2027-01: months of 744, 672 and 744 hours. The lane wants 10 units in every hour, on demand at 2.

describe('what waiting costs', () => {
  it('is what is paid on demand until then, less what is not paid for the contract', async () => {
    // Reserved from January 10 · 2160 = 21 600. A month later 20 · 744 + 10 · 1416 = 29 040, two months later
    // 20 · 1416 + 10 · 744 = 35 760, then 43 200: no contract starts inside the horizon any more.
    const { rows, wholeList } = await answered(checkedInput({ policy: { approvalDays: 45 } }), asked);
    expect(rows).toMatchObject([
      { offerId: 'gpu-3m', neededFrom: '2027-01-01', signBy: '2027-01-01', askBy: '2026-11-17', isSignNow: true },
    ]);
    const costs = rows[0]?.delays.map(({ cost }) => cost) ?? [];
    for (const [n, cost] of [7440, 14_160, 21_600, 21_600].entries()) expect(costs[n]).toBeCloseTo(cost, 2);
    // 7440 over the 31 days of January: 240 a day.
    expect(rows[0]?.costPerWeek).toBeCloseTo(1680, 2);
    expect(rows[0]?.bandCostsPerWeek[0]?.cost).toBeCloseTo(1680, 2);
    expect(wholeList.map(({ months }) => months)).toEqual([1, 3]);
    expect(wholeList[0]?.cost).toBeCloseTo(7440, 2);
    expect(wholeList[1]?.cost).toBeCloseTo(21_600, 2);
  });

  it('tells the days before anything is solved', async () => {
    const [first] = await everythingTold(checkedInput({}), asked);
    expect(first?.rows).toMatchObject([{ offerId: 'gpu-3m', signBy: '2027-01-01', delays: [] }]);
  });

  it('is nothing where another contract does as well', async () => {
    const offers = [anOnDemandOffer(), aReservation(), aReservation({ id: 'twin', name: 'Twin' })];
    const { rows } = await answered(checkedInput({ offers }), asked);
    for (const { delays } of rows) expect(Math.abs(delays[0]?.cost ?? NaN)).toBeLessThan(CENT);
  });

  it('counts the freeze of all contracts where the whole list waits', async () => {
    // The twin may not be signed in January either: 7440 as without it.
    const offers = [anOnDemandOffer(), aReservation(), aReservation({ id: 'twin', name: 'Twin' })];
    const { wholeList } = await answered(checkedInput({ offers }), asked);
    expect(wholeList[0]?.cost).toBeCloseTo(7440, 2);
  });

  it('names the rules that cannot be kept with the delay', async () => {
    const offers = [anOnDemandOffer({ maximumUnits: 4 }), aReservation()];
    const { rows } = await answered(checkedInput({ offers }), asked);
    const [delay] = rows[0]?.delays ?? [];
    expect(delay?.cost).toBeNull();
    expect(delay?.conflict.map(({ family }) => family).toSorted()).toEqual(['Service', 'Supply']);
  });

  it('is asked of purchases after the reveal month in their band', async () => {
    // Low wants 10 units, high 20, each half the chance, told apart from February on: R = 1. Waiting in high for the
    // 10 more that start in February costs 10 · 672 in that band, and half of it in what is minimised.
    const bands = [
      aBand({ id: 'low', name: 'Low', probability: 0.5 }),
      aBand({ id: 'high', name: 'High', probability: 0.5, demandMultiplier: 2 }),
    ];
    const offers = [anOnDemandOffer(), aReservation({ ratePerUnitHour: 1.2 })];
    const input = checkedInput({ bands, offers, policy: { revealMonth: 1 } });
    const { rows } = await answered(input, { ...asked, includesLater: true, delayMonths: 1 });
    const later = rows.find(({ bandId }) => bandId === 'high');
    expect(later).toMatchObject({ startMonth: '2027-02', isSignNow: false });
    expect(later?.delays[0]?.cost).toBeCloseTo(0.5 * 10 * 672 * 0.8, 2);
    expect(later?.delays[0]?.bands.find(({ bandId }) => bandId === 'high')?.cost).toBeCloseTo(10 * 672 * 0.8, 2);
  });
});

function withEarliestLater(input: SolveInput, offerId: string, startMonth: string): SolveInput {
  const offers = input.assumptions.offers.map((offer) =>
    offer.id === offerId && isCommitmentOffer(offer) ? { ...offer, earliestStartMonth: startMonth } : offer,
  );
  return { ...input, portfolio: [], assumptions: { ...input.assumptions, offers } };
}

describe('on random plans', () => {
  it.each([2, 3, 5, 8])('waiting longer never costs less, and never less than nothing (seed %i)', async (seed) => {
    const input = { ...randomInput(seed, { isDivisible: true }), portfolio: [] };
    const tolerance = 1e-5 * Math.max(1, Math.abs(await optimumOf(input)));
    const { rows, wholeList } = await answered(input, { ...asked, delayMonths: 2, includesLater: true });
    for (const { delays } of [...rows, { delays: wholeList }]) {
      let before = 0;
      for (const { cost } of delays) {
        expect(cost ?? Infinity).toBeGreaterThanOrEqual(before - tolerance);
        before = cost ?? Infinity;
      }
    }
  });

  it.each([2, 3, 8])('a first start delayed is an earliest start moved (seed %i)', async (seed) => {
    const input = { ...randomInput(seed, { isDivisible: true }), portfolio: [] };
    const { rows } = await answered(input, { ...asked, delayMonths: 1 });
    const base = await optimumOf(input);
    for (const row of rows.filter(({ startMonth }) => startMonth === input.startMonth)) {
      const moved = await optimumOf(withEarliestLater(input, row.offerId, addMonths(input.startMonth, 1)));
      const cost = row.delays[0]?.cost ?? Infinity;
      expect(cost === moved - base || Math.abs(cost - (moved - base)) < 10 * CENT).toBe(true);
    }
  });
});
