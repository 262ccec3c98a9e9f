import type { Connection } from './open.ts';
import type { Migration } from './migrations/migration.ts';
import { tables } from './migrations/001-tables.ts';
import { views } from './migrations/002-views.ts';
import { spendViews } from './migrations/003-spend-views.ts';
import { clauseViews } from './migrations/004-clause-views.ts';

/** Every step of the layout in order. A new one is a new file, never a change of an old one. */
export const MIGRATIONS: readonly Migration[] = [tables, views, spendViews, clauseViews];

/** The layout version that this Lanewise writes. */
export const NEWEST_VERSION = MIGRATIONS.length;

/** Brings a plans file forward to `version`, one transaction a step: a step that fails leaves the file at the step before. */
export function migrate(connection: Connection, version: number = NEWEST_VERSION): void {
  const reached = Number(connection.pragma('user_version', { simple: true }));
  for (const migration of MIGRATIONS.slice(reached, version)) {
    connection
      .transaction(() => {
        connection.exec(migration.sql);
        connection.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  }
}
