import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { csvTables } from '../../main/export/csv-tables.ts';
import { writeWorkbook } from '../../main/export/workbook.ts';
import { aBandResult, aSolution } from '../builders/a-solution.ts';
import { aStoredRun } from './a-finance-run.ts';
import { rowStarting, sheetOf } from './read-sheet.ts';

// One block “all” of 744, 672 and 744 hours; the moves are made up, and only told.
const deferrals = [
  { laneId: 'serving', blockId: 'all', outWorkPerHourByMonth: [0, 5, 0], inWorkPerHourByMonth: [2, 0, 0] },
];
const runs = [{ workloadId: 'ranking', runId: 'retrain', blockId: 'all', workPerHourByMonth: [0, 0, 7] }];
const standby = [
  {
    laneId: 'serving',
    blockId: 'all',
    acceleratorId: 'gpu',
    offerId: null,
    usageRatePerUnitHour: 0,
    unitsByMonth: [3, 0, 0],
  },
];
const run = aStoredRun({ solution: aSolution({ bands: [aBandResult({ deferrals, runs, standby })] }) });

describe('the schedule of a run', () => {
  it('is a table, per hour', () => {
    const text = csvTables(run).find(({ fileName }) => fileName === 'schedule.csv')?.text ?? '';
    const [, ...rows] = parseCsv(text, { delimiter: ',' }).map((row) => row.map(String));
    expect(rows.map((row) => row.slice(5).join(' '))).toEqual([
      'moved out  1M inferences 2027-01 744 0',
      'moved out  1M inferences 2027-02 672 5',
      'moved out  1M inferences 2027-03 744 0',
      'moved in  1M inferences 2027-01 744 2',
      'moved in  1M inferences 2027-02 672 0',
      'moved in  1M inferences 2027-03 744 0',
      'discrete run Ranking: retrain 1M inferences 2027-01 744 0',
      'discrete run Ranking: retrain 1M inferences 2027-02 672 0',
      'discrete run Ranking: retrain 1M inferences 2027-03 744 7',
      'standby GPU, committed units 2027-01 744 3',
      'standby GPU, committed units 2027-02 672 0',
      'standby GPU, committed units 2027-03 744 0',
    ]);
  });

  it('is a sheet, in work of the month, where there is something to tell', async () => {
    const sheet = sheetOf(await readXlsx(await writeWorkbook(run)), 'Schedule');
    const monthsOf = (what: string) => sheet.rows[rowStarting(sheet, what)]?.slice(10, 14);
    expect(monthsOf('moved out')).toEqual([3360, 0, 3360, 0]);
    expect(monthsOf('moved in')).toEqual([1488, 1488, 0, 0]);
    expect(monthsOf('discrete run')).toEqual([5208, 0, 0, 5208]);
    expect(monthsOf('standby')).toEqual([2232, 2232, 0, 0]);
    const still = await readXlsx(await writeWorkbook(aStoredRun()));
    expect(still.sheets.map(({ name }) => name)).not.toContain('Schedule');
  });
});
