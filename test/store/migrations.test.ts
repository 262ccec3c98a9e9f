import { describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '../../main/store/inspect-data-file.ts';
import { migrate, MIGRATIONS, NEWEST_VERSION } from '../../main/store/migrate.ts';
import { type Connection, openConnection } from '../../main/store/open.ts';
import { sealContent } from '../../main/store/sealed-content.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { aFolder, aStore, dataFileOf } from './a-folder.ts';

/** A plans file as an older version left it. */
function aFileOfVersion(version: number, folder: string = aFolder()): Connection {
  const connection = openConnection(dataFileOf(folder), 'create');
  connection.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(connection, version);
  return connection;
}

function addPlanTo(connection: Connection): void {
  const { text, sha256 } = sealContent(aPlan());
  connection
    .prepare(
      `INSERT INTO plans (plan_id, revision, applied_commands, created_at, updated_at, content, sha256)
       VALUES ('plan', 3, 0, '2026-12-01T00:00:00.000Z', '2026-12-02T00:00:00.000Z', ?, ?)`,
    )
    .run(text, sha256);
}

/** A run as it was kept before results told of spend commitments. */
function addRunTo(connection: Connection): void {
  addPlanTo(connection);
  const later = new Set(['spend', 'spendUnitHours']);
  const result = JSON.stringify(aSolution(), (key, value: unknown) => (later.has(key) ? undefined : value));
  const hash = 'a'.repeat(64);
  connection
    .prepare(
      `INSERT INTO runs (run_id, plan_id, scenario_id, plan_name, scenario_name, app_version, created_at,
         inputs_hash, inputs, inputs_sha256, result, result_sha256, row_sha256)
       VALUES ('run', 'plan', 'base', 'Plan', 'Base', '0.1.0', '2026-12-02T00:00:00.000Z', @hash, @inputs, @hash,
         @result, @hash, @hash)`,
    )
    .run({ hash, inputs: JSON.stringify(aSolveInput()), result });
}

function namesOf(connection: Connection, type: 'table' | 'view'): unknown[] {
  return connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all(type);
}

const versionOf = (connection: Connection): unknown => connection.pragma('user_version', { simple: true });

describe('the steps of the layout', () => {
  it('are numbered without a gap', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it('001 makes the tables in an empty file', () => {
    const connection = aFileOfVersion(0);
    migrate(connection, 1);
    expect([versionOf(connection), namesOf(connection, 'table'), namesOf(connection, 'view')]).toEqual([
      1,
      ['commands', 'plans', 'runs'],
      [],
    ]);
    connection.close();
  });

  it('002 makes the views and leaves plans as they are', () => {
    const connection = aFileOfVersion(1);
    addPlanTo(connection);
    const before = connection.prepare('SELECT * FROM plans').all();
    migrate(connection, 2);
    expect(versionOf(connection)).toBe(2);
    expect(namesOf(connection, 'view')).toEqual([
      'v_lane_results',
      'v_lanes',
      'v_monthly_results',
      'v_offers',
      'v_plans',
      'v_purchases',
      'v_runs',
    ]);
    expect(connection.prepare('SELECT * FROM plans').all()).toEqual(before);
    expect(connection.prepare('SELECT plan_id, name, revision FROM v_plans').all()).toEqual([
      { plan_id: 'plan', name: 'Plan', revision: 3 },
    ]);
    connection.close();
  });

  it('003 adds promised spend, of which runs of before have none', () => {
    const connection = aFileOfVersion(2);
    addRunTo(connection);
    const before = connection.prepare('SELECT * FROM runs').all();
    const lanesBefore = connection.prepare('SELECT * FROM v_lane_results').get();
    migrate(connection, 3);
    expect(versionOf(connection)).toBe(3);
    expect(namesOf(connection, 'view')).toContain('v_monthly_spend');
    expect(connection.prepare('SELECT * FROM runs').all()).toEqual(before);
    expect(connection.prepare('SELECT * FROM v_monthly_spend').all()).toEqual([]);
    expect(connection.prepare('SELECT * FROM v_lane_results').get()).toEqual({
      ...Object(lanesBefore),
      spend_unit_hours: 0,
    });
    connection.close();
  });

  it('004 adds clauses, of which offers and runs of before have none', () => {
    const connection = aFileOfVersion(3);
    addRunTo(connection);
    const before = connection.prepare('SELECT * FROM runs').all();
    const offersBefore = connection.prepare('SELECT * FROM v_offers').all();
    migrate(connection, 4);
    expect(versionOf(connection)).toBe(4);
    expect(namesOf(connection, 'view')).toEqual(expect.arrayContaining(['v_contract_options', 'v_monthly_resale']));
    expect(connection.prepare('SELECT * FROM runs').all()).toEqual(before);
    expect(connection.prepare('SELECT * FROM v_offers').all()).toMatchObject(offersBefore);
    expect(connection.prepare('SELECT * FROM v_contract_options').all()).toEqual([]);
    expect(connection.prepare('SELECT * FROM v_monthly_resale').all()).toEqual([]);
    connection.close();
  });

  it('have a test each here', () => {
    expect(NEWEST_VERSION).toBe(4);
  });

  it('leave the file at the step before when one fails', () => {
    const connection = aFileOfVersion(1);
    connection.exec('CREATE VIEW v_runs AS SELECT 1');
    expect(() => {
      migrate(connection);
    }).toThrow('already exists');
    expect([versionOf(connection), namesOf(connection, 'view')]).toEqual([1, ['v_runs']]);
    connection.close();
  });

  it('are taken when the store is opened on an older file', () => {
    const folder = aFolder();
    const connection = aFileOfVersion(1, folder);
    addPlanTo(connection);
    connection.close();
    expect(aStore(folder).openPlan('plan')).toMatchObject({ plan: aPlan(), revision: 3 });
    const reopened = openConnection(dataFileOf(folder), 'read-only');
    expect(versionOf(reopened)).toBe(NEWEST_VERSION);
    reopened.close();
  });
});
