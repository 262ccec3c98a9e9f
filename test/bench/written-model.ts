import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelText } from '../../main/optimiser/model-text.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';

/** Writes the extensive form of a plan as MPS, lets others read it, and removes it. */
export async function withWrittenModel<T>(input: SolveInput, read: (mpsFile: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lanewise-bench-model-'));
  try {
    const mpsFile = join(folder, 'model.mps');
    writeFileSync(mpsFile, modelText(input, 'mps'));
    return await read(mpsFile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
