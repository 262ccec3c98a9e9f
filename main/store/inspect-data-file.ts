import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { openConnection } from './open.ts';
import { StoreFault } from './store-fault.ts';

/** Marks a SQLite file as one of plans: “LNWS”. */
export const APPLICATION_ID = 0x4c_4e_57_53;

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
const USER_VERSION_OFFSET = 60;
const APPLICATION_ID_OFFSET = 68;

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const descriptor = openSync(file, 'r');
  try {
    return header.subarray(0, readSync(descriptor, header, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}

function hasJournal(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function refuseNewer(file: string, version: number, newest: number): never {
  throw new StoreFault(
    `${file} was written by a newer Lanewise (layout ${version}; this one knows up to ${newest}): update Lanewise to open it. The file was not changed.`,
  );
}

/**
 * Looks at a plans file without changing it: its layout version, or null where there is none yet.
 * Throws `StoreFault` for a file that is damaged, of another application, or of a newer version than `newest`.
 */
export function inspectDataFile(file: string, newest: number): number | null {
  if (!existsSync(file)) {
    if (hasJournal(file)) {
      throw new StoreFault(
        `${file} is missing, though its journal ${basename(file)}-wal is there: put the file back, or move the journal away to start anew.`,
      );
    }
    return null;
  }
  const header = readHeader(file);
  if (header.length === 0) {
    throw new StoreFault(
      `${file} is empty, where plans were expected: put back a copy of it, or delete it to start anew. It was not changed.`,
    );
  }
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new StoreFault(
      `${file} is not a Lanewise file or is damaged: put back a copy of it, or move it away to start anew. It was not changed.`,
    );
  }
  if (header.readUInt32BE(APPLICATION_ID_OFFSET) !== APPLICATION_ID) {
    throw new StoreFault(
      `${file} belongs to another application: choose another data folder with LANEWISE_DATA. It was not changed.`,
    );
  }
  const versionInFile = header.readUInt32BE(USER_VERSION_OFFSET);
  if (versionInFile > newest) refuseNewer(file, versionInFile, newest);
  if (!hasJournal(file)) return versionInFile;
  // The version in force may still lie in the journal.
  const connection = openConnection(file, 'read-only');
  try {
    const version = Number(connection.pragma('user_version', { simple: true }));
    if (version > newest) refuseNewer(file, version, newest);
    return version;
  } finally {
    connection.close();
  }
}
