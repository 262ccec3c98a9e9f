import Database from 'better-sqlite3';
import { StoreFault } from './store-fault.ts';

/** An open SQLite connection. */
export type Connection = Database.Database;

/** How a plans file is opened: `create` makes a new one, the others need it to be there. */
export type Access = 'create' | 'read-write' | 'read-only';

const BUSY_TIMEOUT_MS = 5000;

/** Set on every open, and read back: some builds reopen a WAL file with weaker settings than it was made with. */
const SETTINGS: readonly (readonly [name: string, value: number])[] = [
  ['synchronous', 2],
  ['fullfsync', 1],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['mmap_size', 0],
  ['busy_timeout', BUSY_TIMEOUT_MS],
];

function applySettings(connection: Connection, access: Access): void {
  if (access !== 'read-only') {
    const mode = connection.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal') {
      throw new StoreFault(
        `${connection.name} lies on a drive that cannot keep its journal (${String(mode)} instead of wal): choose a local data folder with LANEWISE_DATA.`,
      );
    }
  }
  for (const [name, value] of SETTINGS) {
    connection.pragma(`${name} = ${value}`);
    const inForce = connection.pragma(name, { simple: true });
    // Without memory mapping in the build, there is no such setting to read back.
    if (inForce !== value && !(name === 'mmap_size' && inForce === undefined)) {
      throw new StoreFault(`${connection.name}: SQLite did not take the setting ${name} = ${value}.`);
    }
  }
}

/** Opens a plans file with everything a connection needs. Throws SQLite's errors, or `StoreFault` for a setting not taken. */
export function openConnection(file: string, access: Access): Connection {
  const connection = new Database(file, {
    readonly: access === 'read-only',
    fileMustExist: access !== 'create',
    timeout: BUSY_TIMEOUT_MS,
  });
  try {
    applySettings(connection, access);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Opens (or makes) a file that is used as a lock alone and holds it exclusively until the connection is closed
 * or the process ends, however it ends. Throws with the code `SQLITE_BUSY` when another connection holds it.
 */
export function openExclusively(file: string): Connection {
  const connection = new Database(file, { timeout: 0 });
  try {
    connection.exec('BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** SQLite's code of an error, such as `SQLITE_BUSY`; null when it is not from SQLite. */
export function sqliteCodeOf(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null;
}
