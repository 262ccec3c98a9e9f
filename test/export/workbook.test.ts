import { readXlsx, type Workbook } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { layOutWorkbook, writeWorkbook } from '../../main/export/workbook.ts';
import type { StoredRun } from '../../main/store/plan-store.ts';
import { aBand } from '../builders/a-band.ts';
import { aLane } from '../builders/a-lane.ts';
import { aBandResult, aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { aFinanceRun, aStoredRun } from './a-finance-run.ts';
import { formulasOf, numberAt, rowStarting, sheetOf } from './read-sheet.ts';

const SHEETS_WITH_MONTHS = ['Inputs by month', 'Monthly low', 'Monthly high', 'Data', 'App results'];

async function written(run: StoredRun): Promise<Workbook> {
  return readXlsx(await writeWorkbook(run));
}

describe('the workbook of a run', () => {
  let run: StoredRun;
  let book: Workbook;

  beforeAll(async () => {
    run = await aFinanceRun();
    book = await written(run);
  });

  it('has its sheets in the order in which they are read', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Summary',
      'Contracts',
      'Monthly low',
      'Monthly high',
      'Inputs',
      'Inputs by month',
      'Data',
      'Metrics',
      'App results',
      'Checks',
      'Meta',
    ]);
  });

  it('writes no figure into a formula but 0 and 1', () => {
    const formulas = formulasOf(book);
    expect(formulas.length).toBeGreaterThan(1000);
    const literals = formulas.flatMap(({ cell }) => {
      const bare = (cell.formula ?? '').replaceAll(/"[^"]*"|'[^']*'!|\$?[A-Z]{1,3}\$?\d+/g, ' ');
      return (bare.match(/[\d.]+/g) ?? []).filter((literal) => literal !== '0' && literal !== '1');
    });
    expect(literals).toEqual([]);
  });

  it('stores with every formula the value it comes to', () => {
    const formulas = formulasOf(book);
    expect(formulas.filter(({ value }) => value === null)).toEqual([]);
    expect(formulas.filter(({ value }) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
  });

  it('puts the same month into the same column of every sheet', () => {
    const headers = SHEETS_WITH_MONTHS.map((name) => sheetOf(book, name).rows[3]?.slice(10));
    expect(headers[0]).toHaveLength(7);
    for (const header of headers) expect(header).toEqual(headers[0]);
  });

  it('shows a unit beside every row of months', () => {
    for (const name of SHEETS_WITH_MONTHS) {
      const sheet = sheetOf(book, name);
      const column = sheet.rows[3]?.indexOf('Unit') ?? -1;
      expect(column).toBeGreaterThan(0);
      const rows = sheet.rows.slice(4).filter((row) => typeof row[11] === 'number');
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row[column]).toMatch(/\S/);
    }
  });

  it('freezes headers, and marks inputs as the legend says', () => {
    for (const name of SHEETS_WITH_MONTHS) expect(sheetOf(book, name).freezePane).toEqual({ rows: 4, columns: 2 });
    const draft = layOutWorkbook(run);
    const marked = draft.sheets.map((sheet) => [...sheet.cells()].filter(({ cell }) => cell.role === 'input'));
    const withInputs = draft.sheets.filter((_, index) => (marked[index]?.length ?? 0) > 0).map(({ name }) => name);
    expect(withInputs).toEqual(['Cover', 'Contracts', 'Inputs', 'Inputs by month', 'Data']);
    expect(marked.flat().filter(({ cell }) => cell.kind === 'formula')).toEqual([]);
  });

  it('names the run, its proof and its versions', () => {
    const cover = sheetOf(book, 'Cover');
    expect(cover.rows[0]?.[0]).toBe('Fleet 2027');
    expect(cover.rows[rowStarting(cover, 'SHA-256 of the inputs')]?.[1]).toBe(run.solution.proof.inputsHash);
    expect(cover.rows[rowStarting(cover, 'How it ended')]?.[1]).toBe(run.solution.message);
    expect(numberAt(cover, rowStarting(cover, 'Objective'), 1)).toBe(run.solution.proof.objective);
    expect(cover.rows[rowStarting(cover, 'Checks')]?.[1]).toBe('all checks hold');
  });
});

/** A small run in which everything a person names has that name. */
function runNamed(name: string): StoredRun {
  const assumptions = someAssumptions({
    lanes: [aLane({ name })],
    accelerators: [anAccelerator({ name })],
    bands: [aBand({ name })],
    offers: [anOnDemandOffer({ name }), aReservation({ name, provider: name })],
  });
  return aStoredRun({ planName: name, scenarioName: name, input: aSolveInput({ assumptions }) });
}

describe('the workbook of a small run', () => {
  // 10 units at 1 per unit-hour over 744 + 672 + 744 hours.
  it('comes to the cost worked out by hand', async () => {
    const book = await written(aStoredRun());
    const sheet = sheetOf(book, 'Monthly expected');
    const row = rowStarting(sheet, 'all', 'Effective cost');
    expect(sheet.rows[row]?.slice(10)).toEqual([21_600, 7440, 6720, 7440]);
    const contracts = sheetOf(book, 'Contracts');
    expect(numberAt(contracts, rowStarting(contracts, 'GPU 3 months'), 17)).toBe(10 * 720);
  });

  it('shows a portfolio without contracts', async () => {
    const series = { source: 'on-demand', offerId: 'gpu-od' } as const;
    const [dispatch] = aBandResult().dispatch;
    if (dispatch === undefined) throw new Error('The fixture has no dispatch.');
    const solution = aSolution({
      portfolio: [],
      purchases: [],
      bands: [aBandResult({ capacity: [], costs: [], dispatch: [{ ...dispatch, ...series }] })],
    });
    const book = await written(aStoredRun({ solution }));
    const monthly = sheetOf(book, 'Monthly expected');
    expect(numberAt(monthly, rowStarting(monthly, 'all', 'Effective cost'), 10)).toBe(43_200);
    expect(sheetOf(book, 'Checks').rows[2]?.[1]).toBe('some checks differ');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '#N/A', "='[x]y'!A1", '<b>&amp;</b>', '_x0041_'])(
    'keeps the name %j as text',
    async (name) => {
      const book = await written(runNamed(name));
      const contracts = sheetOf(book, 'Contracts');
      expect(contracts.rows[4]?.slice(0, 3)).toEqual([name, name, name]);
      expect(sheetOf(book, 'Cover').rows[0]?.[0]).toBe(name);
      const plain = await written(runNamed('Plain'));
      expect(formulasOf(book).map(({ cell }) => cell.formula)).toEqual(
        formulasOf(plain).map(({ cell }) => cell.formula),
      );
    },
  );

  it.each([
    [
      ['low', 'high'],
      ['Monthly low', 'Monthly high'],
    ],
    [
      ['low', 'LOW', 'a-band-whose-id-is-longer-than-a-sheet-name'],
      ['Monthly low', 'Monthly 2', 'Monthly 3'],
    ],
    [
      ['2', '1'],
      ['Monthly 1', 'Monthly 2'],
    ],
  ])('gives the bands %j sheets of their own', async (ids, names) => {
    const probability = 1 / ids.length;
    const run = aStoredRun({
      input: aSolveInput({ assumptions: someAssumptions({ bands: ids.map((id) => aBand({ id, probability })) }) }),
      solution: aSolution({ bands: ids.map((bandId) => aBandResult({ bandId, probability })) }),
    });
    const book = await written(run);
    expect(book.sheets.map(({ name }) => name).filter((name) => name.startsWith('Monthly'))).toEqual(names);
    expect(sheetOf(book, 'Checks').rows[2]?.[1]).toBe('all checks hold');
  });

  it('refuses more bands than a workbook can hold with a sentence', async () => {
    const ids = Array.from({ length: 61 }, (_, index) => `band-${index}`);
    const run = aStoredRun({
      input: aSolveInput({ assumptions: someAssumptions({ bands: ids.map((id) => aBand({ id })) }) }),
      solution: aSolution({ bands: ids.map((bandId) => aBandResult({ bandId })) }),
    });
    await expect(writeWorkbook(run)).rejects.toThrow(/has 61 bands; .*export CSV instead/);
  });

  it('refuses a figure that is not finite with a sentence', async () => {
    const solution = aSolution({ bands: [aBandResult({ effectiveCost: Number.NaN })] });
    await expect(writeWorkbook(aStoredRun({ solution }))).rejects.toThrow(/cannot hold NaN \(sheet Checks, row \d+\)/);
  });

  it('refuses a run without a portfolio with a sentence', async () => {
    const solution = aSolution({ bands: [], message: 'No portfolio keeps all the rules.' });
    await expect(writeWorkbook(aStoredRun({ solution }))).rejects.toThrow(/no figures to export: No portfolio keeps/);
  });
});
