import type { ChannelInput, ChannelOutput, ExportedFile } from '../../shared/contract.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { findScenario } from '../../shared/domain/resolve-scenario.ts';
import { makeSolveInput } from '../../shared/domain/solve-input.ts';
import { DEFAULT_SOLVE_SETTINGS } from '../../shared/domain/solution.ts';
import { csvTables } from '../export/csv-tables.ts';
import { modelText } from '../optimiser/model-text.ts';
import { writeWorkbook } from '../export/workbook.ts';
import { writeZip } from '../export/zip.ts';
import { fileNameOf } from './file-name.ts';
import type { Services } from './services.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A run as a workbook that recalculates. */
export async function exportWorkbook(
  { store }: Services,
  input: ChannelInput<'export/workbook'>,
): Promise<ChannelOutput<'export/workbook'>> {
  const run = store.openRun(input.runId);
  return file(fileNameOf([run.planName, run.scenarioName], '.xlsx'), XLSX, await writeWorkbook(run));
}

/** A run as one zip with a CSV per table. */
export function exportCsv({ store }: Services, input: ChannelInput<'export/csv'>): ChannelOutput<'export/csv'> {
  const run = store.openRun(input.runId);
  const zip = writeZip(csvTables(run));
  return file(fileNameOf([run.planName, run.scenarioName], '-csv.zip'), 'application/zip', zip);
}

/** The model a scenario would be optimised on, as text for other solvers. */
export function exportModel({ store }: Services, input: ChannelInput<'export/model'>): ChannelOutput<'export/model'> {
  const { plan } = store.openPlan(input.planId);
  const scenario = findScenario(plan, input.scenarioId);
  const frozen = makeSolveInput(plan, scenario, 'optimise', DEFAULT_SOLVE_SETTINGS);
  if (!frozen.ok) throw new RefusedInput(frozen.problems);
  const text = modelText(frozen.value, input.format);
  return file(fileNameOf([plan.name, scenario.name], `.${input.format}`), 'text/plain', Buffer.from(text));
}

function file(fileName: string, mediaType: string, content: Uint8Array): ExportedFile {
  return { fileName, mediaType, base64: Buffer.from(content).toString('base64') };
}
