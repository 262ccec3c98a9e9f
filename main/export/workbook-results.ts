import type { CostSource } from '../../shared/domain/solution.ts';
import { figure, total } from './cell.ts';
import { sum } from './expression.ts';
import type { MonthRow, MonthSheet } from './month-sheet.ts';
import type { BandFacts, WorkbookFacts } from './workbook-facts.ts';

/** What a cost is counted as. */
export type Basis = 'effective' | 'billed';

/** The app's own monthly cost of a band, where it was written. */
export type ResultRows = {
  readonly bySource: ReadonlyMap<CostSource, Record<Basis, MonthRow>>;
  readonly all: Record<Basis, MonthRow>;
};

/** The sheet “App results” and its rows by band id. */
export type ResultSheet = { readonly sheet: MonthSheet; readonly ofBand: ReadonlyMap<string, ResultRows> };

function byMonth({ result }: BandFacts, source: CostSource, basis: Basis, monthCount: number): number[] {
  const totals = Array.from({ length: monthCount }, () => 0);
  for (const series of result.costs) {
    if (series.source !== source) continue;
    const months = basis === 'effective' ? series.effectiveByMonth : series.billedByMonth;
    for (const [t, cost] of months.entries()) totals[t] = (totals[t] ?? 0) + cost;
  }
  return totals;
}

function layOutBand(sheet: MonthSheet, entry: BandFacts, currency: string): ResultRows {
  const sources = [...new Set(entry.result.costs.map(({ source }) => source))];
  const block = (basis: Basis): { rows: MonthRow[]; all: MonthRow } => {
    sheet.heading(`${entry.band.name}: ${basis} cost`);
    const first = sheet.draft.rowCount;
    const rows = sources.map((source) => {
      const costs = byMonth(entry, source, basis, sheet.monthCount);
      return sheet.row([source, entry.band.name, basis, currency], (t) => figure(costs[t] ?? 0, 'money'));
    });
    const last = Math.max(first, sheet.draft.rowCount - 1);
    const all = sheet.row(
      ['all', entry.band.name, basis, currency],
      (t) => total(sum(sheet.column(t, first, last)), 'money'),
      { isSum: true },
    );
    return { rows, all };
  };
  const [effective, billed] = [block('effective'), block('billed')];
  const bySource = new Map<CostSource, Record<Basis, MonthRow>>();
  for (const [index, source] of sources.entries()) {
    const [ofEffective, ofBilled] = [effective.rows[index], billed.rows[index]];
    if (ofEffective !== undefined && ofBilled !== undefined)
      bySource.set(source, { effective: ofEffective, billed: ofBilled });
  }
  return { bySource, all: { effective: effective.all, billed: billed.all } };
}

/** Lays out the sheet “App results”: the app's own cost by band, source and month, which the checks compare with. */
export function layOutResults(facts: WorkbookFacts, calendar: MonthSheet): ResultSheet {
  const sheet = calendar.sibling({
    name: 'App results',
    title: 'App results',
    explanation: 'Costs as the app computed them. They do not change with the inputs: the sheet Checks compares them.',
    headers: ['Cost source', 'Band', 'Basis', 'Unit'],
    widths: [16, 18, 12, 10],
  });
  const ofBand = new Map(
    facts.bands.map((entry) => [entry.band.id, layOutBand(sheet, entry, facts.run.input.currency)]),
  );
  return { sheet, ofBand };
}
