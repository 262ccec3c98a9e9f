import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput } from '../optimiser/checked-input.ts';

/**
 * Inputs over six months from 2027-01, two bands that are told apart in March, whose best portfolio renews, ends early and
 * exchanges contracts, and sells units on.
 */
export function anOptionInput(): SolveInput {
  const ending = {
    ...NO_CLAUSES,
    volumeTiers: [{ fromUnits: 8, rateMultiplier: 0.9 }],
    ramp: [{ monthOfTerm: 0, deliveredShare: 0.8 }],
    renewal: { rateMultiplier: 0.95, isAutomatic: true },
    earlyTermination: { fromMonthOfTerm: 1, feeShare: 0.1, refundPool: 100_000 },
  };
  const swapping = { ...NO_CLAUSES, exchange: { feeShare: 0.02, mustNotShrink: true } };
  const prices = { upfrontPerUnit: 200, monthlyFeePerUnit: 10 };
  const start = { latestStartMonth: '2027-01' };
  const rows = ['low', 'high'].map((bandId, index) => ({
    laneId: 'serving',
    bandId,
    blockId: 'all',
    workPerHourByMonth: [100, 100, 100 + 40 * index, 100 - 40 * index, 40, 10],
  }));
  return checkedInput({
    months: 6,
    demand: { kind: 'table', rows },
    bands: [aBand({ id: 'low', probability: 0.5 }), aBand({ id: 'high', probability: 0.5 })],
    offers: [
      anOnDemandOffer({ ratePerUnitHour: 4 }),
      aReservation({ ...prices, ...start, termMonths: 2, ratePerUnitHour: 0.8, maximumUnits: 8, clauses: ending }),
      aReservation({ ...prices, ...start, id: 'swap', name: 'Swap', termMonths: 5, clauses: swapping }),
      aReservation({
        ...prices,
        id: 'long',
        name: 'Long',
        termMonths: 24,
        ratePerUnitHour: 0.3,
        earliestStartMonth: '2027-04',
        clauses: { ...NO_CLAUSES, resale: { recoveredShare: 0.3 } },
      }),
    ],
    policy: { revealMonth: 2, annualDiscountRate: 0.1 },
  });
}
