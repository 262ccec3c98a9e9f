import { readXlsx, type Workbook } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvTables } from '../../main/export/csv-tables.ts';
import { writeWorkbook } from '../../main/export/workbook.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import type { StoredRun } from '../../main/store/plan-store.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aSpendCommitment } from '../builders/an-offer.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { unwatched } from '../optimiser/unwatched.ts';
import { aStoredRun } from './a-finance-run.ts';
import { twoLaneParts, twoLaneRateCard } from './two-lane-parts.ts';
import { numberAt, rowStarting, sheetOf } from './read-sheet.ts';

// Months of 744, 672 and 744 hours. “Serving” wants 10 gpu (15 an hour at 1.5), “Batch” 5 chips (10 an hour at 2); from
// March on the rate card is at half: 7.5 and 5. 40 units promise 40 an hour from February to April, a quarter upfront.
// January is on demand: 10 · 2 + 5 · 3.
async function aSpendRun(): Promise<StoredRun> {
  const { onDemand, ...parts } = twoLaneParts();
  const input = checkedInput({
    ...parts,
    offers: [
      ...onDemand,
      aSpendCommitment({
        upfrontShare: 0.25,
        rateCard: twoLaneRateCard,
        pricePath: [{ month: '2027-03', multiplier: 0.5 }],
      }),
    ],
    portfolio: [aPurchase({ offerId: 'spend-3m', startMonth: '2027-02', units: 40, isLocked: true })],
  });
  const evaluation = { ...input, kind: 'evaluate' as const };
  return aStoredRun({ input: evaluation, solution: await solve(evaluation, unwatched()) });
}

describe('the workbook of a run with promised spend', () => {
  let book: Workbook;
  let run: StoredRun;

  beforeAll(async () => {
    run = await aSpendRun();
    book = await readXlsx(await writeWorkbook(run));
  });

  const monthsOf = (sheetName: string, ...texts: string[]): unknown[] => {
    const sheet = sheetOf(book, sheetName);
    return sheet.rows[rowStarting(sheet, ...texts)]?.slice(11) ?? [];
  };

  it('tells the purchase under the contracts, with the hours of its whole term', () => {
    const sheet = sheetOf(book, 'Contracts');
    const row = rowStarting(sheet, 'Spend commitment 3 months');
    expect(sheet.rows[row]?.slice(2, 4)).toEqual(['GPU, Chip', 'spend-commitment']);
    // February to April: 672 + 744 + 720 = 2136 hours, a quarter of them upfront.
    expect(numberAt(sheet, row, 13)).toBe(2136);
    expect(numberAt(sheet, row, 14)).toBeCloseTo(534, 9);
  });

  it('charges the promise whether used or not, and bills the upfront share first', () => {
    const sheet = sheetOf(book, 'Monthly expected');
    const rows = sheet.rows.filter((row) => row[0] === 'spend' && row[4] === 'USD');
    expect(rows.map((row) => row.slice(11))).toEqual([
      [0, 40 * 672, 40 * 744],
      [0, 40 * (534 + 0.75 * 672), 40 * 0.75 * 744],
    ]);
  });

  it('tells promised and used spend, and shares the cost by the money used', () => {
    expect(monthsOf('Monthly expected', 'spend', 'Spend commitment 3 months', 'Provider', '', 'USD promised')).toEqual([
      0, 26_880, 29_760,
    ]);
    expect(monthsOf('Monthly expected', 'spend', 'Spend commitment 3 months', 'Provider', '', 'USD used')).toEqual([
      0,
      25 * 672,
      12.5 * 744,
    ]);
    const [serving, batch] = run.solution.bands[0]?.lanes ?? [];
    // Serving bears 15 / 25 and 7.5 / 12.5 of it, three fifths each, and its January on demand.
    expect(serving?.effectiveCost).toBeCloseTo(20 * 744 + 0.6 * 56_640, 6);
    expect(batch?.effectiveCost).toBeCloseTo(15 * 744 + 0.4 * 56_640, 6);
  });

  it('holds every check, those of spend among them', () => {
    const sheet = sheetOf(book, 'Checks');
    const checks = sheet.rows.slice(5);
    expect(new Set(checks.map((row) => row[5]))).toEqual(new Set(['holds']));
    expect(checks.map((row) => row[0])).toEqual(
      expect.arrayContaining(['promised spend of spend-3m', 'used spend of spend-3m', 'billed cost of spend']),
    );
  });

  it('has its table of promised, used and unused spend', () => {
    const text = csvTables(run).find(({ fileName }) => fileName === 'spend.csv')?.text ?? '';
    const [header, , february] = text.split('\r\n');
    expect(header).toContain('promised_spend_USD,used_spend_USD,unused_spend_USD');
    expect(february?.split(',').slice(5).map(Number)).toEqual([26_880, 16_800, 10_080]);
  });
});
