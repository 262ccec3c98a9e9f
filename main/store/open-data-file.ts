import { createDataFile } from './create-data-file.ts';
import { inspectDataFile } from './inspect-data-file.ts';
import { migrate, NEWEST_VERSION } from './migrate.ts';
import { type Connection, openConnection } from './open.ts';
import { StoreFault } from './store-fault.ts';

/** Opens the plans file for writing; makes it or brings its layout forward where needed. The caller holds the lock. */
export function openForWriting(file: string): Connection {
  if (inspectDataFile(file, NEWEST_VERSION) === null) createDataFile(file);
  const connection = openConnection(file, 'read-write');
  try {
    migrate(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Opens the plans file for reading alone: it must be there in the newest layout. `reason` is why it cannot be written. */
export function openForReading(file: string, reason: string): Connection {
  const version = inspectDataFile(file, NEWEST_VERSION);
  if (version === null) throw new StoreFault(`There are no plans in ${file} yet. ${reason}`);
  if (version < NEWEST_VERSION) {
    throw new StoreFault(`${file} has an older layout and must be brought forward before it can be read. ${reason}`);
  }
  return openConnection(file, 'read-only');
}
