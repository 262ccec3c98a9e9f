import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { modelText } from '../optimiser/model-text.ts';
import { smpsFiles } from '../optimiser/smps/smps-files.ts';
import type { StoredRun } from '../store/plan-store.ts';
import { csvTables } from './csv-tables.ts';
import { writeWorkbook } from './workbook.ts';
import { writeZip } from './zip.ts';

/** A file to make. */
export type ExportJob =
  | { readonly kind: 'workbook'; readonly run: StoredRun }
  | { readonly kind: 'csv'; readonly run: StoredRun }
  | { readonly kind: 'model'; readonly input: SolveInput; readonly format: 'lp' | 'mps' }
  | { readonly kind: 'smps'; readonly input: SolveInput; readonly stem: string };

/** The bytes of the file. Throws a sentence when it cannot be made. */
export async function writeExport(job: ExportJob): Promise<Uint8Array> {
  if (job.kind === 'workbook') return writeWorkbook(job.run);
  if (job.kind === 'csv') return writeZip(csvTables(job.run));
  if (job.kind === 'smps') return writeZip(smpsFiles(job.input, job.stem));
  return new TextEncoder().encode(modelText(job.input, job.format));
}
