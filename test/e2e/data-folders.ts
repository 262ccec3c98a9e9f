import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A data folder in which the sample is solved, made once per test run and only ever copied. */
const solvedFolder = join(import.meta.dirname, '../../.results/e2e-solved-sample');

/** What a data folder starts with: nothing, so that the app puts the sample in, or the sample with its result. */
export type StartFrom = 'nothing' | 'solved sample';

/** A data folder of its own, to be removed with `removeDataFolder`. */
export function makeDataFolder(startFrom: StartFrom): string {
  const folder = mkdtempSync(join(tmpdir(), 'lanewise-e2e-'));
  if (startFrom === 'nothing') return folder;
  if (!existsSync(solvedFolder))
    throw new Error('The sample was not solved before: solve-sample.setup.ts did not run.');
  cpSync(solvedFolder, folder, { recursive: true });
  return folder;
}

/** Keeps a data folder, whose shell has ended, as the solved sample of this test run. */
export function keepAsSolvedSample(dataFolder: string): void {
  rmSync(solvedFolder, { recursive: true, force: true });
  mkdirSync(solvedFolder, { recursive: true });
  cpSync(dataFolder, solvedFolder, { recursive: true });
}

/** Removes a data folder made here. */
export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
