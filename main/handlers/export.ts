import type { ChannelInput, ChannelOutput, ExportedFile } from '../../shared/contract.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { findScenario } from '../../shared/domain/resolve-scenario.ts';
import { makeSolveInput } from '../../shared/domain/solve-input.ts';
import { DEFAULT_SOLVE_SETTINGS } from '../../shared/domain/solution.ts';
import { writeExportApart } from '../export/export-apart.ts';
import { fileNameOf } from './file-name.ts';
import type { Services } from './services.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A run as a workbook that recalculates. */
export async function exportWorkbook(
  { store }: Services,
  input: ChannelInput<'export/workbook'>,
): Promise<ChannelOutput<'export/workbook'>> {
  const run = store.openRun(input.runId);
  return file(
    fileNameOf([run.planName, run.scenarioName], '.xlsx'),
    XLSX,
    await writeExportApart({ kind: 'workbook', run }),
  );
}

/** A run as one zip with a CSV per table. */
export async function exportCsv(
  { store }: Services,
  input: ChannelInput<'export/csv'>,
): Promise<ChannelOutput<'export/csv'>> {
  const run = store.openRun(input.runId);
  const zip = await writeExportApart({ kind: 'csv', run });
  return file(fileNameOf([run.planName, run.scenarioName], '-csv.zip'), 'application/zip', zip);
}

/** The model a scenario would be optimised on, as text for other solvers; SMPS is three files, zipped. */
export async function exportModel(
  { store }: Services,
  input: ChannelInput<'export/model'>,
): Promise<ChannelOutput<'export/model'>> {
  const { plan } = store.openPlan(input.planId);
  const scenario = findScenario(plan, input.scenarioId);
  const frozen = makeSolveInput(plan, scenario, 'optimise', DEFAULT_SOLVE_SETTINGS);
  if (!frozen.ok) throw new RefusedInput(frozen.problems);
  const names = [plan.name, scenario.name];
  if (input.format === 'smps') {
    const zip = await writeExportApart({ kind: 'smps', input: frozen.value, stem: fileNameOf(names, '') });
    return file(fileNameOf(names, '-smps.zip'), 'application/zip', zip);
  }
  const text = await writeExportApart({ kind: 'model', input: frozen.value, format: input.format });
  return file(fileNameOf(names, `.${input.format}`), 'text/plain', text);
}

function file(fileName: string, mediaType: string, content: Uint8Array): ExportedFile {
  return { fileName, mediaType, base64: Buffer.from(content).toString('base64') };
}
