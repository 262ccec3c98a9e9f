import type { StoredRun } from '../store/plan-store.ts';
import { capacityTable, dispatchTable, monthlyCostTable, resaleTable, spendTable } from './csv-month-tables.ts';
import { metricsTable } from './csv-metrics-table.ts';
import { bandsTable, lanesTable, optionsTable, pathsTable, proofTable, purchasesTable } from './csv-run-tables.ts';
import { scheduleTable } from './csv-schedule-table.ts';
import { csvText } from './csv-text.ts';
import { gatherFacts, type WorkbookFacts } from './workbook-facts.ts';

/** One table as a file of its own. */
export type CsvTable = { readonly fileName: string; readonly text: string };

const TABLES = [
  purchasesTable,
  optionsTable,
  bandsTable,
  lanesTable,
  metricsTable,
  monthlyCostTable,
  capacityTable,
  spendTable,
  resaleTable,
  dispatchTable,
  scheduleTable,
  pathsTable,
  proofTable,
];

/**
 * The tables of a run, one file each: purchases, options, bands, lanes, metrics, monthly cost, capacity, spend, resale, dispatch,
 * schedule, paths, proof.
 * Headers carry the units. Throws `RefusedInput` when the run ended without a portfolio.
 */
export function csvTables(run: StoredRun): CsvTable[] {
  const facts: WorkbookFacts = gatherFacts(run);
  return TABLES.map((tableOf) => {
    const table = tableOf(facts);
    return { fileName: `${table.name}.csv`, text: csvText(table) };
  });
}
