import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formulate } from '../../main/optimiser/formulation.ts';
import { mpsText } from '../../main/optimiser/mps-text.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';

/** An extensive form in a file, and how large it is, in words. */
export type WrittenModel = { readonly mpsFile: string; readonly extent: string };

/** Writes the extensive form of a plan as MPS, lets others read it, and removes it. */
export async function withWrittenModel<T>(input: SolveInput, read: (model: WrittenModel) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lanewise-bench-model-'));
  try {
    const mpsFile = join(folder, 'model.mps');
    const { model } = formulate(preparePortfolio(input));
    writeFileSync(mpsFile, mpsText(model));
    const extent = `${model.rowNames.length} rows, ${model.columnNames.length} columns, ${model.value.length} non-zeros`;
    return await read({ mpsFile, extent });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
