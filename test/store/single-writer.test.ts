import { describe, expect, it } from 'vitest';
import { aPlan } from '../builders/a-plan.ts';
import { aFolder, aStore } from './a-folder.ts';
import { aNewRun } from './a-new-run.ts';
import { startProcess } from './programs/start-process.ts';
import { refusalOf } from './refusal-of.ts';

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
