import { describe, expect, it } from 'vitest';
import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import type { ClauseChange, NegotiatedOffer } from '../../shared/domain/questions/negotiate.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { peakAndRest } from '../builders/some-load-blocks.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { randomInput } from '../optimiser/random-input.ts';
import { answered } from './answered.ts';

const asked = { name: 'negotiate', offerId: 'gpu-3m', terminationFeeShare: 0.1 } as const;

// Plans from 2027-01: months of 744, 672 and 744 hours, 2160 in all; 10 units wanted in every hour, on demand at 2.

const wanting = (workPerHourByMonth: number[]) => ({
  kind: 'table' as const,
  rows: [{ laneId: 'serving', bandId: 'expected', blockId: 'all', workPerHourByMonth }],
});

async function negotiated(input: SolveInput): Promise<NegotiatedOffer | undefined> {
  const { offers } = await answered(input, asked);
  return offers[0];
}

const worthOf = (row: NegotiatedOffer | undefined, change: ClauseChange): number =>
  row?.clauses.find((clause) => clause.change === change)?.worth ?? Number.NaN;

describe('what a clause is worth', () => {
  it('is a shorter lead time’s month on demand saved', async () => {
    // From February: 20 · 744 + 10 · 1416 = 29 040; from January 21 600.
    const row = await negotiated(checkedInput({ offers: [anOnDemandOffer(), aReservation({ leadTimeMonths: 1 })] }));
    expect(row).toMatchObject({ offerId: 'gpu-3m', isBought: true, isIndispensable: false });
    expect(worthOf(row, 'lead-time-shorter')).toBeCloseTo(7440, 2);
    // 5 % of 10 · 1416.
    expect(worthOf(row, 'price-lower')).toBeCloseTo(708, 2);
    expect(row?.units).toBeCloseTo(10, 6);
    expect(row?.clauses.find(({ change }) => change === 'price-lower')?.worthPerUnit).toBeCloseTo(70.8, 3);
    // Without it 43 200.
    expect(row?.savings).toBeCloseTo(14_160, 2);
  });

  it('is what the units more save where supply is short', async () => {
    // One unit more of 10 saves 2160 on demand.
    const offers = [anOnDemandOffer(), aReservation({ maximumUnits: 5 })];
    const row = await negotiated(checkedInput({ offers }));
    expect(worthOf(row, 'supply-higher')).toBeCloseTo(0.5 * 2160, 2);
    expect(worthOf(row, 'upfront-all')).toBeCloseTo(0, 2);
  });

  it('is lost where a right is given up, and gained where it is added, by the same amount', async () => {
    // Wanted in January and February only: reserved 21 600, on demand 28 320. With the right to end in March for a tenth
    // of what is owed 10 · (744 + 672 + 74.40) = 14 904.
    const plan = { demand: wanting([100, 100, 0]) };
    const without = await negotiated(checkedInput({ ...plan, offers: [anOnDemandOffer(), aReservation()] }));
    expect(worthOf(without, 'termination-added')).toBeCloseTo(6696, 2);
    const earlyTermination = { fromMonthOfTerm: 1, feeShare: 0.1, refundPool: null };
    const clauses = { ...NO_CLAUSES, earlyTermination };
    const having = await negotiated(checkedInput({ ...plan, offers: [anOnDemandOffer(), aReservation({ clauses })] }));
    expect(worthOf(having, 'termination-removed')).toBeCloseTo(-6696, 2);
  });
});

describe('the price to walk away at', () => {
  it('is that of on demand where every hour is wanted', async () => {
    const row = await negotiated(checkedInput({}));
    expect(row?.walkAwayFactor).toBeCloseTo(2, 3);
    expect(row?.rates).toMatchObject([{ acceleratorId: 'gpu', offered: 1 }]);
    expect(row?.rates[0]?.walkAway).toBeCloseTo(2, 3);
  });

  it('follows the share of hours that want the last unit: the newsvendor rule', async () => {
    // 20 units are wanted in peak hours, 12 of each of the 64 weekdays: 768 of 2160. 6 of them in the rest too. The 14
    // leave at 2 · 768 / 2160 = 0.7111, and with them more than half; the 6 at 2.
    const rows = (['peak', 'rest'] as const).map((blockId) => ({
      laneId: 'serving',
      bandId: 'expected',
      blockId,
      workPerHourByMonth: Array.from({ length: 3 }, () => (blockId === 'peak' ? 200 : 60)),
    }));
    const offers = [anOnDemandOffer(), aReservation({ ratePerUnitHour: 0.5, latestStartMonth: '2027-01' })];
    const row = await negotiated(checkedInput({ loadBlocks: peakAndRest(), demand: { kind: 'table', rows }, offers }));
    expect(row?.units).toBeCloseTo(20, 6);
    expect(row?.rates[0]?.walkAway).toBeCloseTo(2, 3);
    expect(Math.abs((row?.rates[0]?.halfLeaves ?? 0) - (2 * 768) / 2160)).toBeLessThan(2e-3);
  });

  it('is none where nothing else serves the work', async () => {
    const row = await negotiated(checkedInput({ offers: [aReservation()] }));
    expect(row).toMatchObject({ isIndispensable: true, walkAwayFactor: null, savings: null });
  });
});

describe('offers asked about', () => {
  it('are those bought, and those that 5 % would bring in', async () => {
    const offers = [
      anOnDemandOffer(),
      aReservation(),
      aReservation({ id: 'close', name: 'Close', ratePerUnitHour: 1.04 }),
      aReservation({ id: 'far', name: 'Far', ratePerUnitHour: 1.2 }),
    ];
    const { offers: told } = await answered(checkedInput({ offers }), { ...asked, offerId: null });
    expect(told.map(({ offerId, isBought }) => [offerId, isBought])).toEqual([
      ['gpu-3m', true],
      ['close', false],
    ]);
    // 10 units at 1.04 · 0.95 = 0.988 instead of 1.
    expect(worthOf(told[1], 'price-lower')).toBeCloseTo(10 * 2160 * 0.012, 2);
  });
});

describe('on random plans', () => {
  it.each([2, 8, 9])('what can only help never costs, what can only hurt never helps (seed %i)', async (seed) => {
    const input = { ...randomInput(seed, { isDivisible: true }), portfolio: [] };
    const { offers, precision } = await answered(input, { ...asked, offerId: null });
    const told = offers.flatMap(({ clauses }) => clauses);
    expect(told.some(({ direction }) => direction === 'better')).toBe(true);
    for (const { worth, direction } of told) {
      const gain = direction === 'better' ? (worth ?? 0) : 0;
      const loss = direction === 'worse' ? (worth ?? 0) : 0;
      expect(gain).toBeGreaterThanOrEqual(-100 * (precision ?? 0));
      expect(loss).toBeLessThanOrEqual(100 * (precision ?? 0));
    }
    for (const { walkAwayFactor } of offers) expect(walkAwayFactor ?? 1).toBeGreaterThanOrEqual(1 - 1e-6);
  });
});
