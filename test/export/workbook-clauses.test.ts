import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { writeWorkbook } from '../../main/export/workbook.ts';
import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import type { Portfolio } from '../../shared/domain/portfolio.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { anOnDemandOffer, aReservation, aSpendCommitment } from '../builders/an-offer.ts';
import { anOptionInput } from '../checker/option-input.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { solveChecked } from '../optimiser/solve-checked.ts';
import { aStoredRun } from './a-finance-run.ts';
import { sheetOf } from './read-sheet.ts';

/** A plan whose reservation has volume tiers and a ramp, in two bands that can be told apart from the start. */
function inputWith(portfolio: Portfolio): SolveInput {
  const volumeTiers = [{ fromUnits: 6, rateMultiplier: 0.75 }];
  const ramp = [
    { monthOfTerm: 0, deliveredShare: 0.5 },
    { monthOfTerm: 1, deliveredShare: 1 },
  ];
  const input = checkedInput({
    bands: [aBand({ id: 'low', probability: 0.5 }), aBand({ id: 'high', probability: 0.5, demandMultiplier: 2 })],
    offers: [
      anOnDemandOffer(),
      aReservation({
        termMonths: 6,
        upfrontPerUnit: 300,
        monthlyFeePerUnit: 10,
        ratePerUnitHour: 0.5,
        clauses: { ...NO_CLAUSES, volumeTiers, ramp },
      }),
    ],
    policy: { revealMonth: 0, annualDiscountRate: 0.1 },
  });
  return { ...input, kind: 'evaluate', portfolio };
}

async function verdicts(input: SolveInput): Promise<{ word: unknown; what: unknown }[]> {
  const book = await readXlsx(await writeWorkbook(aStoredRun({ input, solution: await solveChecked(input) })));
  return sheetOf(book, 'Checks')
    .rows.slice(5)
    .map((row) => ({ word: row[5], what: row[0] }));
}

it('the workbook comes to the same cost with volume tiers and ramps, also where a purchase has a tier in one band only', async () => {
  const found = await verdicts(
    inputWith([
      aPurchase({ startMonth: '2027-01', units: 4 }),
      aPurchase({ startMonth: '2027-01', units: 5, bandId: 'high' }),
      aPurchase({ startMonth: '2027-02', units: 7 }),
    ]),
  );
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter(({ word }) => word !== 'holds')).toEqual([]);
});

it('the workbook comes to the same cost where contracts are renewed, ended early, exchanged and sold on', async () => {
  const input = anOptionInput();
  const solution = await solveChecked(input);
  const kinds = new Set(solution.bands.flatMap(({ options }) => options.map(({ kind }) => kind)));
  expect([...kinds].toSorted()).toEqual(['exchange', 'renewal', 'termination']);
  expect(solution.bands.every(({ resales }) => resales.length > 0)).toBe(true);
  const found = await verdicts(input);
  expect(found.filter(({ word }) => word !== 'holds')).toEqual([]);
});

it('the workbook comes to the same cost where promised spend has tiers and a ramp, is renewed and is ended early', async () => {
  const clauses = {
    ...NO_CLAUSES,
    volumeTiers: [{ fromUnits: 16, rateMultiplier: 0.9 }],
    ramp: [{ monthOfTerm: 0, deliveredShare: 0.8 }],
    renewal: { rateMultiplier: 0.95, isAutomatic: true },
    earlyTermination: { fromMonthOfTerm: 1, feeShare: 0.1, refundPool: null },
  };
  const input = checkedInput({
    months: 6,
    demand: {
      kind: 'table',
      rows: ['low', 'high'].map((bandId, index) => ({
        laneId: 'serving',
        bandId,
        blockId: 'all',
        workPerHourByMonth: [100, 100, 100 + 40 * index, 100 - 40 * index, 40, 10],
      })),
    },
    bands: [aBand({ id: 'low', probability: 0.5 }), aBand({ id: 'high', probability: 0.5 })],
    offers: [
      anOnDemandOffer(),
      aSpendCommitment({ termMonths: 2, upfrontShare: 0.25, latestStartMonth: '2027-01', clauses }),
    ],
    policy: { revealMonth: 2, annualDiscountRate: 0.1 },
  });
  const { bands, purchases } = await solveChecked(input);
  expect(purchases[0]?.units).toBeGreaterThan(16);
  const kinds = bands.map(({ options }) => [...new Set(options.map(({ kind }) => kind))].toSorted());
  expect(kinds).toEqual([
    ['renewal', 'termination'],
    ['renewal', 'termination'],
  ]);
  const found = await verdicts(input);
  expect(found.map(({ what }) => what)).toContain('promised spend of spend-3m');
  expect(found.filter(({ word }) => word !== 'holds')).toEqual([]);
});
