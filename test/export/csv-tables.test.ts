import { parseCsv } from 'hucre/csv';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvTables } from '../../main/export/csv-tables.ts';
import type { StoredRun } from '../../main/store/plan-store.ts';
import { aBandResult, aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { aFinanceRun, aStoredRun } from './a-finance-run.ts';

type Row = Readonly<Record<string, string>>;

/** The rows of a table, by header. */
function rowsOf(run: StoredRun, fileName: string): Row[] {
  const text = csvTables(run).find((table) => table.fileName === fileName)?.text;
  if (text === undefined) throw new Error(`There is no table ${fileName}.`);
  const [headers = [], ...rows] = parseCsv(text, { delimiter: ',' }).map((row) => row.map(String));
  return rows.map((row) => {
    expect(row).toHaveLength(headers.length);
    return Object.fromEntries(headers.map((header, column) => [header, row[column] ?? '']));
  });
}

function total(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => {
    expect(row).toHaveProperty(column);
    return sum + Number(row[column]);
  }, 0);
}

describe('the tables of a run', () => {
  let run: StoredRun;

  beforeAll(async () => {
    run = await aFinanceRun();
  });

  it('come as files of their own', () => {
    expect(csvTables(run).map(({ fileName }) => fileName)).toEqual([
      'purchases.csv',
      'options.csv',
      'bands.csv',
      'lanes.csv',
      'metrics.csv',
      'monthly-cost.csv',
      'capacity.csv',
      'spend.csv',
      'resale.csv',
      'dispatch.csv',
      'schedule.csv',
      'paths.csv',
      'proof.csv',
    ]);
  });

  it('tell every metric as the bands tell it', () => {
    const rows = rowsOf(run, 'metrics.csv').filter((row) => row['by'] === 'bands' && row['band_id'] !== '');
    for (const { bandId, effectiveCost, utilisation } of run.solution.bands) {
      const valueOf = (id: string): number =>
        Number(rows.find((row) => row['band_id'] === bandId && row['metric_id'] === id)?.['value']);
      expect(valueOf('effectiveCost')).toBeCloseTo(effectiveCost, 4);
      expect(valueOf('utilisation')).toBeCloseTo(utilisation ?? Number.NaN, 9);
    }
  });

  it('end every line with CRLF and hold no byte order mark', () => {
    for (const { text } of csvTables(run)) {
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFEFF]/);
    }
  });

  it('add up to the costs of every band', () => {
    const cost = rowsOf(run, 'monthly-cost.csv');
    for (const { bandId, effectiveCost, billedCost } of run.solution.bands) {
      const ofBand = cost.filter((row) => row['band_id'] === bandId);
      expect(total(ofBand, 'effective_cost_USD')).toBeCloseTo(effectiveCost, 4);
      expect(total(ofBand, 'billed_cost_USD')).toBeCloseTo(billedCost, 4);
    }
    expect(total(rowsOf(run, 'bands.csv'), 'probability_share')).toBe(1);
    expect(new Set(cost.map((row) => row['source'])).size).toBe(9);
  });

  it('hold every purchase, lane and unit', () => {
    expect(rowsOf(run, 'purchases.csv')).toHaveLength(run.solution.purchases.length);
    expect(rowsOf(run, 'lanes.csv')).toHaveLength(4);
    const dispatch = rowsOf(run, 'dispatch.csv').filter(
      (row) => row['source'] === 'committed' && row['band_id'] === 'low',
    );
    const unitHours = dispatch.reduce((sum, row) => sum + Number(row['units']) * Number(row['block_hours']), 0);
    const low = run.solution.bands.find(({ bandId }) => bandId === 'low');
    expect(unitHours).toBeCloseTo((low?.committedUnitHours ?? 0) - (low?.idleUnitHours ?? 0), 4);
  });

  it('say what was proven', () => {
    const proof = new Map(rowsOf(run, 'proof.csv').map((row) => [row['what'], row['value']]));
    expect(proof.get('inputs_sha256')).toBe(run.solution.proof.inputsHash);
    expect(Number(proof.get('objective'))).toBe(run.solution.proof.objective);
  });
});

describe('a table', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@x', "'@x"],
    ['-1', "'-1"],
    ['a "b", c', 'a "b", c'],
    ['plain', 'plain'],
  ])('writes the name %j so that it reads back as %j', (name, read) => {
    const assumptions = someAssumptions({ offers: [aReservation({ name })] });
    const run = aStoredRun({ input: aSolveInput({ assumptions }) });
    expect(rowsOf(run, 'purchases.csv')[0]?.['offer']).toBe(read);
  });

  it('leaves a negative number a number', () => {
    const run = aStoredRun({ solution: aSolution({ bands: [aBandResult({ effectiveSavingsRate: -0.25 })] }) });
    expect(rowsOf(run, 'bands.csv')[0]?.['effective_savings_rate_share']).toBe('-0.25');
  });

  it('leaves what is unknown empty', () => {
    const run = aStoredRun({ solution: aSolution({ bands: [aBandResult({ coverage: null })] }) });
    expect(rowsOf(run, 'bands.csv')[0]?.['coverage_share']).toBe('');
  });

  it('refuses a figure that is not finite', () => {
    const run = aStoredRun({ solution: aSolution({ bands: [aBandResult({ billedCost: Infinity })] }) });
    expect(() => csvTables(run)).toThrow(/cannot hold Infinity/);
  });

  it('refuses a run without a portfolio', () => {
    expect(() => csvTables(aStoredRun({ solution: aSolution({ bands: [] }) }))).toThrow(/no figures to export/);
  });
});
