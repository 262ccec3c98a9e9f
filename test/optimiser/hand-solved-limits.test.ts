import { describe, expect, it } from 'vitest';
import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import { anExistingCommitment } from '../builders/an-existing-commitment.ts';
import { anOnDemandOffer, aReservation, aSpendCommitment } from '../builders/an-offer.ts';
import { checkedInput } from './checked-input.ts';
import { solveChecked } from './solve-checked.ts';

// 2027-01 to 2027-03 have 744 + 672 + 744 = 2160 hours. The lane wants 100 work units an hour: 10 units of “gpu”.

describe('provider share', () => {
  const dear = anOnDemandOffer({ ratePerUnitHour: 4 });
  const north = aReservation({ id: 'north', provider: 'North', latestStartMonth: '2027-01' });

  it('spreads committed spend over providers', async () => {
    // North at 1 may be 60 % of the money, South costs 1.5: a = 0.6 · (a + 1.5 · (10 − a)), so a = 90/13 and b = 40/13.
    const south = aReservation({ id: 'south', provider: 'South', latestStartMonth: '2027-01', ratePerUnitHour: 1.5 });
    const input = checkedInput({ offers: [dear, north, south], policy: { maximumProviderShare: 0.6 } });
    expect((await solveChecked(input)).proof.objective).toBeCloseTo((2160 * 150) / 13, 4);
  });

  it('counts existing commitments', async () => {
    // South is held for 4 units at 1.5, 6 an hour: of North up to 9 an hour keep it at 60 %. 6 units are wanted still.
    const existingCommitments = [
      anExistingCommitment({ provider: 'South', units: 4, ratePerUnitHour: 1.5, lastMonth: '2027-03' }),
    ];
    const free = checkedInput({ offers: [dear, north], existingCommitments, policy: { maximumProviderShare: 0.6 } });
    expect((await solveChecked(free)).proof.objective).toBeCloseTo(2160 * (6 + 6), 4);
    // At 40 %, South may be at most 40 % and North too: 6 an hour of 10 is neither. At 50 %, North is exactly 6.
    const half = checkedInput({ offers: [dear, north], existingCommitments, policy: { maximumProviderShare: 0.5 } });
    expect((await solveChecked(half)).proof.objective).toBeCloseTo(2160 * (6 + 6), 4);
  });

  it('counts promised spend', async () => {
    // Spend with South, used at 1.5 a unit-hour: a = 0.6 · (a + z) with a units of North at 1, z = 1.5 · (10 − a).
    const south = aSpendCommitment({ id: 'south', provider: 'South', latestStartMonth: '2027-01' });
    const input = checkedInput({ offers: [dear, north, south], policy: { maximumProviderShare: 0.6 } });
    expect((await solveChecked(input)).proof.objective).toBeCloseTo((2160 * 150) / 13, 4);
  });
});

describe('lock-in cap', () => {
  const reserved = aReservation({ latestStartMonth: '2027-01' });

  it('limits what is owed at the end of a month', async () => {
    // At the end of January 672 + 744 = 1416 are owed on a unit: 7080 allow 5; the other 5 cost 2 on demand.
    const input = checkedInput({ offers: [anOnDemandOffer(), reserved], policy: { lockInCap: 7080 } });
    const { proof, bands } = await solveChecked(input);
    expect(proof.objective).toBeCloseTo(2160 * 15, 4);
    expect(bands[0]?.remainingCommitmentByMonth.map(Math.round)).toEqual([7080, 3720, 0]);
  });

  it('counts existing commitments, and purchases from their signature on', async () => {
    // 1 unit is held at 1 to April: 672 + 744 + 720 are owed on it at the end of January. A unit from February to April,
    // signed in January, owes as much: of 6408 they may be 3 together. 2 · 2136 + 744 + 672 + 744 of them and the one
    // held in the horizon; the rest on demand at 2.
    const input = checkedInput({
      offers: [
        anOnDemandOffer(),
        aReservation({ leadTimeMonths: 1, earliestStartMonth: '2027-02', latestStartMonth: '2027-02' }),
      ],
      existingCommitments: [anExistingCommitment({ units: 1, ratePerUnitHour: 1, lastMonth: '2027-04' })],
      policy: { lockInCap: 6408 },
    });
    expect((await solveChecked(input)).proof.objective).toBeCloseTo(2160 + 2 * 1416 + 2 * (9 * 744 + 7 * 1416), 4);
  });

  it('knows nothing owed on units that left', async () => {
    // Ending is free from February on: a reserved unit owes 1416 at the end of January, 744 at that of February. The cap
    // of 3720 allows 2.63 units: 3720/1416; of what ends nothing is owed, so the rest is on demand.
    const clauses = { ...NO_CLAUSES, earlyTermination: { fromMonthOfTerm: 1, feeShare: 0, refundPool: null } };
    const input = checkedInput({
      offers: [anOnDemandOffer(), aReservation({ latestStartMonth: '2027-01', clauses })],
      policy: { lockInCap: 3720 },
    });
    const { proof } = await solveChecked(input);
    expect(proof.objective).toBeCloseTo(2160 * (3720 / 1416 + 2 * (10 - 3720 / 1416)), 3);
  });
});
