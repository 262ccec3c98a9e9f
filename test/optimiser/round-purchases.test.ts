import { describe, expect, it } from 'vitest';
import { formulate } from '../../main/optimiser/formulation.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import { roundPurchases } from '../../main/optimiser/round-purchases.ts';
import { aBand } from '../builders/a-band.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput, type PlanFields } from './checked-input.ts';
import { seededRandom } from './seeded-random.ts';

const twoBands = [aBand({ id: 'low', probability: 0.5 }), aBand({ id: 'high', probability: 0.5 })];

/** Rounds steps given by the name of their variable, `2027-01` or `2027-04 low`; others are 0. */
function rounded(
  offer: Parameters<typeof aReservation>[0],
  steps: Readonly<Record<string, number>>,
  threshold: number,
  fields: PlanFields = {},
): Record<string, number> {
  const offers = [anOnDemandOffer(), aReservation(offer)];
  const { data, variables } = formulate(preparePortfolio(checkedInput({ months: 6, offers, ...fields })));
  const names = variables.purchases.map(({ start, band }) =>
    band === null ? (data.months[start] ?? '') : `${data.months[start] ?? ''} ${data.bandIds[band] ?? ''}`,
  );
  for (const name of Object.keys(steps)) expect(names).toContain(name);
  const relaxed = names.map((name) => steps[name] ?? 0);
  const whole = roundPurchases(data, variables.purchases, relaxed, threshold);
  return Object.fromEntries(names.map((name, position) => [name, whole[position] ?? Number.NaN]));
}

/** Only what is not 0. */
const bought = (steps: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(steps).filter(([, value]) => value !== 0));

describe('roundPurchases', () => {
  it('carries what one month loses to the next', () => {
    // 0.4, 0.8, 1.2, 1.6 in all: half a block or more is bought.
    const steps = { '2027-01': 0.4, '2027-02': 0.4, '2027-03': 0.4, '2027-04': 0.4 };
    expect(bought(rounded({ blockUnits: 8 }, steps, 0.5))).toEqual({ '2027-02': 1, '2027-04': 1 });
  });

  it('buys earlier or later by its threshold', () => {
    const steps = { '2027-01': 0.4, '2027-02': 0.4, '2027-03': 0.4 };
    expect(bought(rounded({ blockUnits: 8 }, steps, 0.2))).toEqual({ '2027-01': 1, '2027-03': 1 });
    expect(bought(rounded({ blockUnits: 8 }, steps, 0.98))).toEqual({ '2027-03': 1 });
  });

  it('takes noise for the whole number it is near', () => {
    expect(bought(rounded({ blockUnits: 8 }, { '2027-01': 2 - 1e-9 }, 0.98))).toEqual({ '2027-01': 2 });
    expect(bought(rounded({ blockUnits: 8 }, { '2027-01': 1e-9 }, 0.02))).toEqual({});
  });

  it('stays within a block of the relaxation in every month, whatever the threshold', () => {
    const random = seededRandom(1);
    for (let trial = 0; trial < 200; trial++) {
      const threshold = random.pick([0.02, 0.2, 0.35, 0.5, 0.65, 0.8, 0.98]);
      const months = ['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06'];
      const steps = Object.fromEntries(months.map((month) => [month, random.chance(0.3) ? 0 : random.between(0, 2)]));
      const whole = rounded({ blockUnits: 1 }, steps, threshold);
      let relaxedSum = 0;
      let wholeSum = 0;
      for (const month of months) {
        relaxedSum += steps[month] ?? 0;
        wholeSum += whole[month] ?? Number.NaN;
        expect(Number.isInteger(whole[month])).toBe(true);
        expect(Math.abs(wholeSum - relaxedSum), `trial ${trial}, ${month}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it('carries into every band what is left at the reveal month', () => {
    // 0.4 is left over in both bands: with 0.2 more low buys, with 0.05 more high does not.
    const steps = { '2027-01': 1.4, '2027-03 low': 0.2, '2027-03 high': 0.05 };
    const fields = { bands: twoBands, policy: { revealMonth: 2 } };
    expect(bought(rounded({ blockUnits: 4 }, steps, 0.5, fields))).toEqual({ '2027-01': 1, '2027-03 low': 1 });
  });

  it('keeps what is sold in any fraction', () => {
    expect(bought(rounded({}, { '2027-01': 1.37, '2027-02': 0.002 }, 0.5))).toEqual({
      '2027-01': 1.37,
      '2027-02': 0.002,
    });
  });

  it('buys at least the minimum, or nothing', () => {
    expect(bought(rounded({ minimumUnits: 3 }, { '2027-01': 2, '2027-02': 1, '2027-03': 3.5 }, 0.5))).toEqual({
      '2027-01': 3,
      '2027-03': 3.5,
    });
    // Blocks of 2, at least 3 blocks: the third month has 3.2 blocks in all.
    const steps = { '2027-01': 1.2, '2027-02': 1, '2027-03': 1 };
    expect(bought(rounded({ blockUnits: 2, minimumUnits: 6 }, steps, 0.5))).toEqual({ '2027-03': 3 });
  });

  it('buys no more than is on sale', () => {
    const steps = { '2027-01': 1.6, '2027-02': 0.1 };
    expect(bought(rounded({ blockUnits: 4, maximumUnitsPerStart: 7 }, steps, 0.5))).toEqual({
      '2027-01': 1,
      '2027-02': 1,
    });
  });

  it('leaves a locked purchase as entered, whatever is carried and however many units are of use', () => {
    const fields = { portfolio: [aPurchase({ startMonth: '2027-02', units: 24, isLocked: true })] };
    // 0.7 of a block is not bought in January; 10 units are of use, the lock holds 24.
    const steps = { '2027-01': 0.7, '2027-02': 3 };
    expect(rounded({ blockUnits: 8 }, steps, 0.98, fields)['2027-02']).toBe(3);
    expect(rounded({ blockUnits: 8 }, steps, 0.2, fields)['2027-02']).toBe(3);
  });
});
