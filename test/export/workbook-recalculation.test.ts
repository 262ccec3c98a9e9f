import type { Workbook } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { layOutWorkbook } from '../../main/export/workbook.ts';
import { saveWorkbook } from '../../main/export/workbook-library.ts';
import type { StoredRun } from '../../main/store/plan-store.ts';
import type { BandResult } from '../../shared/domain/solution.ts';
import { aFinanceRun } from './a-finance-run.ts';
import { findOffice, recalculate } from './office.ts';
import { formulasOf, numberAt, rowStarting, sheetOf } from './read-sheet.ts';

const office = findOffice();
if (office === null) console.warn('The workbook is not recalculated: soffice (LibreOffice Calc) is not installed.');

const CENT = 0.005;

/** Half a cent, for totals of which each is good to half a cent. */
const money = (value: number): number => Math.round(value * 100) / 100;

/** Totals on the sheet Summary: a row of the table of bands. */
function bandTotals(book: Workbook, name: string): { effective: number; billed: number; discounted: number } {
  const sheet = sheetOf(book, 'Summary');
  const row = rowStarting(sheet, name);
  return { effective: numberAt(sheet, row, 2), billed: numberAt(sheet, row, 3), discounted: numberAt(sheet, row, 4) };
}

function summaryFigure(book: Workbook, words: string): number {
  const sheet = sheetOf(book, 'Summary');
  return numberAt(sheet, rowStarting(sheet, words), 1);
}

describe.skipIf(office === null)('the workbook, recalculated by LibreOffice', () => {
  const program = office ?? '';
  let run: StoredRun;
  let bytes: Uint8Array;
  let book: Workbook;

  /** The workbook with one number changed, recalculated. `where` gives sheet, row and column, zero-based. */
  async function changed(sheetName: string, row: number, column: number, value: number): Promise<Workbook> {
    const draft = layOutWorkbook(run);
    const sheet = draft.sheets.find(({ name }) => name === sheetName);
    if (sheet === undefined) throw new Error(`There is no sheet ${sheetName}.`);
    expect(sheet.at(row, column).value).not.toBe(value);
    sheet.put(row, column, { kind: 'number', value, role: 'input', format: 'quantity' });
    return recalculate(program, await saveWorkbook(draft));
  }

  function bandOf(bandId: string): BandResult {
    const band = run.solution.bands.find((candidate) => candidate.bandId === bandId);
    if (band === undefined) throw new Error(`There is no band ${bandId}.`);
    return band;
  }

  beforeAll(async () => {
    run = await aFinanceRun();
    bytes = await saveWorkbook(layOutWorkbook(run));
    book = await recalculate(program, bytes);
  });

  it('moves prices as the plan does: in every band, and in one band besides', () => {
    const sheet = sheetOf(book, 'Monthly high');
    const price = sheet.rows.findIndex((row) => row[0] === 'flex-start' && row[4] === 'USD per unit-hour');
    expect(sheet.rows[price]?.slice(11)).toEqual([1.5, 1.5, 1.5, 1.8, 1.8, 1.8]);
    const onDemand = sheet.rows.findIndex((row) => row[1] === 'GPU on demand' && row[4] === 'USD per unit-hour');
    expect(sheet.rows[onDemand]?.slice(11)).toEqual([4, 4, 4, 4, 3.8, 3.8]);
  });

  it('holds every check', () => {
    const sheet = sheetOf(book, 'Checks');
    const verdicts = sheet.rows.slice(5).map((row) => row[5]);
    expect(verdicts.length).toBeGreaterThan(30);
    expect(new Set(verdicts)).toEqual(new Set(['holds']));
    expect(sheet.rows[2]?.[1]).toBe('all checks hold');
  });

  it('comes to the totals of the app, to the cent', () => {
    for (const { bandId, effectiveCost, billedCost, discountedCost } of run.solution.bands) {
      const totals = bandTotals(book, bandId === 'low' ? 'Low' : 'High');
      expect(Math.abs(totals.effective - effectiveCost)).toBeLessThan(CENT);
      expect(Math.abs(totals.billed - billedCost)).toBeLessThan(CENT);
      expect(Math.abs(totals.discounted - discountedCost)).toBeLessThan(CENT);
    }
    const { expectedCost, cvar, proof } = run.solution;
    expect(summaryFigure(book, 'Expected discounted cost')).toBeCloseTo(expectedCost ?? NaN, 2);
    expect(summaryFigure(book, 'CVaR')).toBeCloseTo(cvar ?? NaN, 2);
    expect(summaryFigure(book, 'Objective')).toBeCloseTo(proof.objective ?? NaN, 2);
  });

  it('changes no figure: what was shown before is what the formulas come to', async () => {
    const { readXlsx } = await import('hucre/xlsx');
    const before = await readXlsx(bytes);
    const formulas = formulasOf(before);
    expect(formulas.length).toBeGreaterThan(1000);
    const wrong = formulas.filter(({ sheet, row, column, value }) => {
      const after = sheetOf(book, sheet).rows[row]?.[column];
      if (typeof value === 'number' && typeof after === 'number') {
        return Math.abs(after - value) > 1e-6 * Math.max(1, Math.abs(value));
      }
      return String(after) !== String(value);
    });
    expect(wrong).toEqual([]);
  });

  it('follows a changed rate: unit-hours × the change', async () => {
    const offer = run.input.assumptions.offers.find(({ id }) => id === 'gpu-spot');
    if (offer?.kind !== 'spot') throw new Error('The run has no spot offer.');
    const inputs = sheetOf(book, 'Inputs');
    const row = rowStarting(inputs, offer.name);
    const after = await changed('Inputs', row, 4, offer.ratePerUnitHour + 1);
    for (const name of ['Low', 'High']) {
      const data = sheetOf(book, 'Data');
      // All price factors of the spot offer are 1, so the cost rises by 1 for each paid unit-hour.
      const unitHours = data.rows.reduce(
        (sum, cells, index) =>
          cells[0] === 'spot' && cells[1] === name && cells[5] === offer.name ? sum + numberAt(data, index, 10) : sum,
        0,
      );
      expect(unitHours).toBeGreaterThan(0);
      const [old, now] = [bandTotals(book, name), bandTotals(after, name)];
      expect(now.effective - old.effective).toBeCloseTo(unitHours, 2);
      expect(now.billed - old.billed).toBeCloseTo(unitHours, 2);
    }
    expect(sheetOf(after, 'Checks').rows[2]?.[1]).toBe('some checks differ');
  });

  it('follows changed hours of a month: hours × rates of what is committed then', async () => {
    const calendar = sheetOf(book, 'Inputs by month');
    const row = rowStarting(calendar, 'Hours of block', 'Rest');
    // February is the second month: column L + 1.
    const after = await changed('Inputs by month', row, 12, numberAt(calendar, row, 12) + 10);
    for (const name of ['Low', 'High']) {
      const bandId = name.toLowerCase();
      // The existing 6 units at 1.4 run until March; contracts cost their rate × the price factor of their start month.
      let perHour = 6 * 1.4;
      for (const purchase of run.solution.portfolio) {
        if (purchase.bandId !== null && purchase.bandId !== bandId) continue;
        if (purchase.startMonth > '2027-02') continue;
        if (purchase.offerId === 'gpu-3m') perHour += purchase.units * 1.5 * 1.05;
        if (purchase.offerId === 'chip-owned') perHour += purchase.units * 0.2;
      }
      const [old, now] = [bandTotals(book, name), bandTotals(after, name)];
      expect(money(now.effective - old.effective)).toBeCloseTo(money(10 * perHour), 2);
      expect(money(now.billed - old.billed)).toBeCloseTo(money(10 * perHour), 2);
    }
  });

  it('follows changed on-demand unit-hours: the change × rate × price factor, discounted', async () => {
    const data = sheetOf(book, 'Data');
    const row = data.rows.findIndex((cells) => cells[0] === 'on-demand' && cells[1] === 'High' && cells[4] === 'GPU');
    expect(row).toBeGreaterThan(0);
    // June, month number 5: the price factor is 0.95 from May on, the rate 4.
    const after = await changed('Data', row, 16, numberAt(data, row, 16) + 100);
    const rise = 100 * 4 * 0.95;
    const [old, now] = [bandTotals(book, 'High'), bandTotals(after, 'High')];
    expect(now.effective - old.effective).toBeCloseTo(rise, 6);
    expect(now.billed - old.billed).toBeCloseTo(rise, 6);
    expect(now.discounted - old.discounted).toBeCloseTo(rise * 1.1 ** (-5 / 12), 6);
    expect(bandTotals(after, 'Low')).toEqual(bandTotals(book, 'Low'));
    // Probability 0.5; CVaR at 0.6 sees the worse band alone.
    const worse = bandOf('high').discountedCost > bandOf('low').discountedCost;
    expect(worse).toBe(true);
    const objectiveRise = (0.7 * 0.5 + 0.3) * rise * 1.1 ** (-5 / 12);
    expect(summaryFigure(after, 'Objective') - summaryFigure(book, 'Objective')).toBeCloseTo(objectiveRise, 6);
  });
});
