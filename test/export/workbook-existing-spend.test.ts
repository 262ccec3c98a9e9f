import { readXlsx, type Workbook } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvTables } from '../../main/export/csv-tables.ts';
import { writeWorkbook } from '../../main/export/workbook.ts';
import type { StoredRun } from '../../main/store/plan-store.ts';
import { anExistingCommitment, anExistingSpend } from '../builders/an-existing-commitment.ts';
import { aSpendCommitment } from '../builders/an-offer.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { solveChecked } from '../optimiser/solve-checked.ts';
import { aStoredRun } from './a-finance-run.ts';
import { twoLaneParts, twoLaneRateCard } from './two-lane-parts.ts';
import { rowStarting, sheetOf } from './read-sheet.ts';

// Months of 744, 672 and 744 hours. “Serving” wants 10 gpu, “Batch” 5 chips. The savings plan promises 30 an hour until
// February, a quarter of it paid before: 10 · 1.5 for gpu and 5 · 2 for chips, 25 an hour, are used. 2 gpu held until
// February stay idle, since their use costs 0.1. In March a month of the offer serves both.
async function aRun(): Promise<StoredRun> {
  const rateCard = twoLaneRateCard;
  const { onDemand, ...parts } = twoLaneParts();
  const input = checkedInput({
    ...parts,
    offers: [...onDemand, aSpendCommitment({ termMonths: 1, rateCard })],
    existingCommitments: [
      anExistingCommitment({ usageRatePerUnitHour: 0.1 }),
      anExistingSpend({ spendPerHour: 30, upfrontShare: 0.25, rateCard }),
    ],
  });
  return aStoredRun({ input, solution: await solveChecked(input) });
}

describe('the workbook of a run with spend promised before the plan', () => {
  let book: Workbook;
  let run: StoredRun;

  beforeAll(async () => {
    run = await aRun();
    book = await readXlsx(await writeWorkbook(run));
  });

  const monthsOf = (...texts: string[]): unknown[] => {
    const sheet = sheetOf(book, 'Monthly expected');
    return sheet.rows[rowStarting(sheet, ...texts)]?.slice(11) ?? [];
  };
  const plan = ['Running savings plan', 'Provider', ''] as const;

  it('has its terms among the inputs', () => {
    const sheet = sheetOf(book, 'Inputs');
    const row = sheet.rows[rowStarting(sheet, 'Existing spend commitments') + 2];
    expect(row?.slice(0, 2)).toEqual(['Running savings plan', 'Provider']);
    expect(row?.slice(4, 6)).toEqual([30, 0.25]);
  });

  it('charges the promise while it runs, and bills what was not paid before', () => {
    const rows = sheetOf(book, 'Monthly expected').rows.filter(
      (row) => row[0] === 'existing' && row[1] === 'Running savings plan' && row[4] === 'USD',
    );
    expect(rows.map((row) => row.slice(11))).toEqual([
      [30 * 744, 30 * 672, 0],
      [22.5 * 744, 22.5 * 672, 0],
    ]);
  });

  it('tells promised and used spend', () => {
    expect(monthsOf('spend', ...plan, 'USD promised')).toEqual([22_320, 20_160, 0]);
    const used = monthsOf('spend', ...plan, 'USD used');
    expect(used.map((money) => Math.round(Number(money)))).toEqual([25 * 744, 25 * 672, 0]);
  });

  it('holds every check', () => {
    const checks = sheetOf(book, 'Checks').rows.slice(5);
    expect(new Set(checks.map((row) => row[5]))).toEqual(new Set(['holds']));
    expect(checks.map((row) => row[0])).toEqual(
      expect.arrayContaining([
        'promised spend of savings-plan',
        'used spend of savings-plan',
        'used spend of spend-3m',
      ]),
    );
  });

  it('is named in the tables of spend and cost', () => {
    const textOf = (name: string): string => csvTables(run).find(({ fileName }) => fileName === name)?.text ?? '';
    expect(textOf('spend.csv')).toContain('savings-plan,Running savings plan');
    expect(textOf('monthly-cost.csv')).toContain('existing,,savings-plan,Running savings plan');
  });
});
