import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { openExclusively, sqliteCodeOf } from './open.ts';

/** The right to write to a data folder, or why it cannot be had. */
export type Lock = { readonly kind: 'held'; release(): void } | { readonly kind: 'refused'; readonly reason: string };

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes the right to write to a data folder. One process at a time has it; the system takes it back when the
 * process ends, also by a crash, so no lock is ever left behind. `dataFile` is the file that is written under it.
 */
export function takeLock(dataFolder: string, dataFile: string): Lock {
  const file = join(dataFolder, 'lanewise.lock');
  const needed = [dataFolder, ...[file, dataFile].filter((path) => existsSync(path))];
  const denied = needed.find((path) => !isWritable(path));
  if (denied !== undefined) {
    return { kind: 'refused', reason: `${denied} cannot be written, so plans can be read but not changed here.` };
  }
  try {
    const connection = openExclusively(file);
    return { kind: 'held', release: () => connection.close() };
  } catch (error) {
    const code = sqliteCodeOf(error);
    if (code === null) throw error;
    if (code.startsWith('SQLITE_BUSY')) {
      return {
        kind: 'refused',
        reason: `Another Lanewise is open on ${dataFolder}, so plans can be read but not changed here. Close the other one and start this one again.`,
      };
    }
    return {
      kind: 'refused',
      reason: `The lock ${file} cannot be used (${code}), so plans can be read but not changed here. Delete that file and start again.`,
    };
  }
}
