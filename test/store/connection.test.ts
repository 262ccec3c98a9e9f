import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '../../main/store/inspect-data-file.ts';
import { NEWEST_VERSION } from '../../main/store/migrate.ts';
import { openConnection } from '../../main/store/open.ts';
import { withSentence } from '../../main/store/with-sentence.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aFolder, aStore, dataFileOf } from './a-folder.ts';
import { refusalOf } from './refusal-of.ts';

function aFileWithPlan(): string {
  const folder = aFolder();
  const store = aStore(folder);
  store.createPlan(aPlan());
  store.close();
  return dataFileOf(folder);
}

describe('a connection to a plans file', () => {
  it.each(['read-write', 'read-only'] as const)('has every setting in force on a reopened file (%s)', (access) => {
    const connection = openConnection(aFileWithPlan(), access);
    const inForce = (name: string): unknown => connection.pragma(name, { simple: true });
    expect({
      synchronous: inForce('synchronous'),
      foreignKeys: inForce('foreign_keys'),
      journal: inForce('journal_mode'),
      trustedSchema: inForce('trusted_schema'),
      busyTimeout: inForce('busy_timeout'),
      applicationId: inForce('application_id'),
      userVersion: inForce('user_version'),
      damage: inForce('integrity_check'),
    }).toEqual({
      synchronous: 2,
      foreignKeys: 1,
      journal: 'wal',
      trustedSchema: 0,
      busyTimeout: 5000,
      applicationId: APPLICATION_ID,
      userVersion: NEWEST_VERSION,
      damage: 'ok',
    });
    connection.close();
  });

  it('holds strict tables only', () => {
    const connection = openConnection(aFileWithPlan(), 'read-only');
    const tables = connection
      .prepare<[], { name: string; strict: number }>(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .all();
    connection.close();
    expect(tables).toEqual(['commands', 'plans', 'runs'].map((name) => ({ name, strict: 1 })));
  });

  it.each([
    ["UPDATE plans SET revision = 0 WHERE plan_id = 'plan'", 'CHECK constraint failed'],
    ["UPDATE plans SET revision = 'one' WHERE plan_id = 'plan'", 'cannot store TEXT value in INTEGER column'],
    ["UPDATE plans SET content = 'no json' WHERE plan_id = 'plan'", 'JSON'],
    ["UPDATE plans SET content = json_set(content, '$.id', 'other')", 'CHECK constraint failed'],
    [
      `INSERT INTO commands VALUES ('none', 1, 'x', 'x', '{}', '{}', '${'0'.repeat(64)}', '${'0'.repeat(64)}')`,
      'FOREIGN KEY constraint failed',
    ],
  ])('refuses %s', (sql, message) => {
    const connection = openConnection(aFileWithPlan(), 'read-write');
    expect(() => connection.exec(sql)).toThrow(message);
    connection.close();
  });

  it('tells a full disk in a sentence and changes nothing', () => {
    const file = aFileWithPlan();
    const connection = openConnection(file, 'read-write');
    const pages = Number(connection.pragma('page_count', { simple: true }));
    connection.pragma(`max_page_count = ${pages}`);
    const fill = connection.transaction(() => {
      connection.exec("UPDATE plans SET content = json_set(content, '$.note', hex(zeroblob(1000000)))");
    });
    expect(refusalOf(() => withSentence(file, () => fill()))).toBe(
      `The disk is full, so ${file} could not be written. Nothing was changed: free some space and try again.`,
    );
    connection.close();
    expect(statSync(file).size).toBe(pages * 4096);
  });
});
