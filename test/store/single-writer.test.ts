import { chmodSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '../../main/store/inspect-data-file.ts';
import { takeLock } from '../../main/store/lock.ts';
import { migrate } from '../../main/store/migrate.ts';
import { openConnection } from '../../main/store/open.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aFolder, aStore, dataFileOf } from './a-folder.ts';
import { aNewRun } from './a-new-run.ts';
import { startProcess } from './programs/start-process.ts';
import { refusalOf } from './refusal-of.ts';

const obeysRights = process.platform !== 'win32' && process.getuid?.() !== 0;
if (!obeysRights) console.log('Skipped: this user may write to every file, so a write-protected one cannot be tried.');

describe('a second store on the same folder', () => {
  it('reads, refuses every change with a sentence, and leaves the first one free to write', () => {
    const folder = aFolder();
    const first = aStore(folder);
    first.createPlan(aPlan());
    const { runId } = first.saveRun(aNewRun());
    const second = aStore(folder);
    expect(first.readOnlyReason).toBeNull();
    expect(second.readOnlyReason).toContain(`Another Lanewise is open on ${folder}`);
    const rename = { label: 'Rename', steps: [{ kind: 'replace' as const, path: ['name'], value: 'New' }] };
    const changes = [
      () => second.createPlan(aPlan({ id: 'other' })),
      () => second.deletePlan('plan'),
      () => second.editPlan('plan', 1, rename),
      () => second.undo('plan', 1),
      () => second.redo('plan', 1),
      () => second.saveRun(aNewRun()),
    ];
    for (const change of changes) expect(refusalOf(change)).toContain('plans can be read but not changed here');
    first.editPlan('plan', 1, rename);
    expect(second.openPlan('plan')).toEqual(first.openPlan('plan'));
    expect(second.openPlan('plan').plan.name).toBe('New');
    expect(second.openRun(runId)).toEqual(first.openRun(runId));
    expect(second.listRuns('plan')).toHaveLength(1);
  });

  it('may write once the first is closed and it is opened again', () => {
    const folder = aFolder();
    const first = aStore(folder);
    first.createPlan(aPlan());
    aStore(folder).close();
    first.close();
    expect(aStore(folder).readOnlyReason).toBeNull();
  });
});

describe('a store that may only read', () => {
  it('says what is missing where there are no plans yet, or only in an older layout', () => {
    const folder = aFolder();
    const lock = takeLock(folder, dataFileOf(folder));
    expect(lock.kind).toBe('held');
    expect(refusalOf(() => aStore(folder))).toContain('There are no plans in');
    const connection = openConnection(dataFileOf(folder), 'create');
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(connection, 1);
    connection.close();
    const before = readFileSync(dataFileOf(folder));
    expect(refusalOf(() => aStore(folder))).toContain('has an older layout and must be brought forward');
    expect(readFileSync(dataFileOf(folder))).toEqual(before);
    if (lock.kind === 'held') lock.release();
    expect(aStore(folder).listPlans()).toEqual([]);
  });

  it.skipIf(!obeysRights)('is one on a file that cannot be written', () => {
    const folder = aFolder();
    const first = aStore(folder);
    first.createPlan(aPlan());
    first.close();
    chmodSync(dataFileOf(folder), 0o400);
    const store = aStore(folder);
    expect(store.readOnlyReason).toContain('cannot be written, so plans can be read but not changed here');
    expect(store.openPlan('plan').plan).toEqual(aPlan());
    expect(refusalOf(() => store.deletePlan('plan'))).toBe(`store: ${store.readOnlyReason ?? ''}`);
  });
});

describe('a second process on the same folder', () => {
  it('reads while the first lives, and may write as soon as it was killed', async () => {
    const folder = aFolder();
    const first = startProcess('hold-store.ts', folder);
    expect(await first.nextLine()).toBe('ready');
    const second = aStore(folder);
    expect(second.readOnlyReason).toContain('Another Lanewise is open');
    expect(second.openPlan('plan').plan).toEqual(aPlan());
    expect(refusalOf(() => second.deletePlan('plan'))).toContain('Another Lanewise is open');
    second.close();
    await first.kill();
    const third = aStore(folder);
    expect([third.readOnlyReason, third.openPlan('plan').plan]).toEqual([null, aPlan()]);
  });

  it('is told so when the other process is this one', async () => {
    const folder = aFolder();
    aStore(folder);
    await expect(startProcess('rename-forever.ts', folder).nextLine()).rejects.toThrow('Another Lanewise is open');
  });
});
