import { RefusedInput } from '../../shared/domain/problem.ts';
import type { StoredRun } from '../store/plan-store.ts';
import { fillLaneShares } from './lane-shares.ts';
import type { SheetDraft } from './sheet-draft.ts';
import { layOutCalendar } from './workbook-calendar.ts';
import { layOutChecks } from './workbook-checks.ts';
import { layOutContracts } from './workbook-contracts.ts';
import { layOutCover } from './workbook-cover.ts';
import { layOutData } from './workbook-data.ts';
import { gatherFacts } from './workbook-facts.ts';
import { layOutInputs } from './workbook-inputs.ts';
import { saveWorkbook, type WorkbookDraft } from './workbook-library.ts';
import { layOutMetrics } from './workbook-metrics.ts';
import { layOutMeta } from './workbook-meta.ts';
import type { MonthlyParts } from './monthly-parts.ts';
import { layOutMonthly, monthlySheetNames } from './workbook-monthly.ts';
import { layOutPaths } from './workbook-paths.ts';
import { layOutResults } from './workbook-results.ts';
import { layOutSchedule } from './workbook-schedule.ts';
import { layOutSummary } from './workbook-summary.ts';

/** Most bands, since each has a sheet of its own. */
const MOST_BANDS = 60;

function requireFewBands(count: number): void {
  if (count <= MOST_BANDS) return;
  const sentence = `has ${count} bands; a workbook has a sheet for each and holds at most ${MOST_BANDS}: export CSV instead.`;
  throw new RefusedInput([{ path: 'run', sentence }]);
}

/**
 * Lays out the workbook of a run for finance: inputs, contracts, monthly calculation in live formulas, summary, checks
 * against the app's own figures, dispatch. Throws `RefusedInput` when the run ended without a portfolio.
 */
export function layOutWorkbook(run: StoredRun): WorkbookDraft {
  const facts = gatherFacts(run);
  requireFewBands(facts.bands.length);
  const inputs = layOutInputs(facts);
  const calendar = layOutCalendar(facts, inputs);
  const { sheet: contractSheet, contracts, spends } = layOutContracts(facts, inputs, calendar);
  const data = layOutData(facts, calendar.sheet);
  const parts: MonthlyParts = { facts, inputs, calendar, contracts, spends, data };
  const names = monthlySheetNames(facts.bands.map(({ band }) => band.id));
  const monthlies = facts.bands.map((entry, index) => layOutMonthly(parts, entry, names[index] ?? ''));
  fillLaneShares(data, monthlies, inputs);
  const results = layOutResults(facts, calendar.sheet);
  const paths = layOutPaths(facts, monthlies, inputs);
  const summary = layOutSummary(facts, monthlies, data, inputs, paths);
  const schedule = layOutSchedule(facts, calendar.sheet);
  const checks = layOutChecks(facts, inputs, monthlies, results, summary);
  const sheets: (readonly [SheetDraft, string])[] = [
    [summary.sheet, 'totals by band, objective, cost by source, lanes'],
    [contractSheet, 'what is bought, on which terms'],
    ...monthlies.map(({ sheet, entry }) => [sheet.draft, `month by month, in the band ${entry.band.name}`] as const),
    ...(paths === null ? [] : [[paths.sheet, 'the sampled futures it was optimised on'] as const]),
    [inputs.sheet, 'rates, terms, probabilities, penalties'],
    [calendar.sheet.draft, 'hours of each load block, discount factors, price factors'],
    [data.sheet.draft, 'unit-hours and unmet work by band, lane and block'],
    ...(schedule === null
      ? []
      : [[schedule, 'work moved between load blocks, discrete runs, units standing by'] as const]),
    [layOutMetrics(facts), 'every metric of the app with its formula in words'],
    [results.sheet.draft, 'the app’s own cost by band, source and month'],
    [checks.sheet, 'the app’s figures against the recalculated ones'],
    [layOutMeta(facts), 'what identifies the run'],
  ];
  const cover = layOutCover(facts, sheets, checks);
  return {
    title: `${run.planName}: ${run.scenarioName}`,
    sheets: [cover, ...sheets.map(([sheet]) => sheet)],
    names: inputs.names,
  };
}

/** Writes the workbook of a run as the bytes of an xlsx file. */
export async function writeWorkbook(run: StoredRun): Promise<Uint8Array> {
  return saveWorkbook(layOutWorkbook(run));
}
