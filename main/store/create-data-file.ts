import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { APPLICATION_ID } from './inspect-data-file.ts';
import { migrate } from './migrate.ts';
import { openConnection } from './open.ts';

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Makes an empty plans file. It appears under its name only when complete, so an empty or half-made file under
 * that name is always damage.
 */
export function createDataFile(file: string): void {
  const draft = `${file}.new`;
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${draft}${suffix}`, { force: true });
  const connection = openConnection(draft, 'create');
  try {
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(connection);
  } finally {
    connection.close();
  }
  renameSync(draft, file);
  syncFolder(dirname(file));
}
