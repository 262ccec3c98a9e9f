import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoredPlan } from '../../main/store/plan-store.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aFolder, aStore, dataFileOf } from './a-folder.ts';
import { startProcess } from './programs/start-process.ts';

const hasStrace = spawnSync('strace', ['-o', devNull, process.execPath, '-v']).status === 0;
if (!hasStrace) console.log('Skipped: counting disk syncs needs strace, which cannot be used on this machine.');

describe('a process that dies while it writes', () => {
  it('loses no change it has told of, and leaves a plan that can be undone to the start', async () => {
    for (const changesBefore of [1, 10, 60]) {
      const folder = aFolder();
      const writer = startProcess('rename-forever.ts', folder);
      let told = 0;
      while (told < changesBefore) told = Number(await writer.nextLine());
      await writer.kill();
      const store = aStore(folder);
      let stored = store.openPlan('plan');
      expect(stored.revision).toBeGreaterThanOrEqual(told);
      expect(stored.plan.name).toBe(stored.revision === 1 ? 'Plan' : `Name ${stored.revision}`);
      while (stored.undoLabel !== null) {
        expect(stored.undoLabel).toBe(stored.plan.name);
        stored = store.undo('plan', stored.revision);
      }
      expect(stored.plan).toEqual(aPlan());
    }
  });
});

describe('a journal whose end never reached the disk, or reached it damaged', () => {
  it('takes the plan back to a change before, whole', () => {
    const folder = aFolder();
    const store = aStore(folder);
    store.createPlan(aPlan());
    const steps = Array.from({ length: 12 }, (_, index) => `Name ${index + 2}`);
    steps.forEach((name, index) => {
      store.editPlan('plan', index + 1, { label: name, steps: [{ kind: 'replace', path: ['name'], value: name }] });
    });
    const crashed = aFolder();
    const whole = readFileSync(`${dataFileOf(folder)}-wal`);
    expect(whole.length).toBeGreaterThan(12 * 4096);
    const survivals: (readonly StoredPlan[])[] = [];
    for (let cut = 0; cut < whole.length; cut += 4001) {
      for (const isFlipped of [false, true]) {
        for (const suffix of ['-wal', '-shm']) rmSync(`${dataFileOf(crashed)}${suffix}`, { force: true });
        copyFileSync(dataFileOf(folder), dataFileOf(crashed));
        const journal = isFlipped ? Buffer.from(whole) : whole.subarray(0, whole.length - cut);
        const at = whole.length - 1 - cut;
        if (isFlipped) journal[at] = (journal[at] ?? 0) ^ 0x10;
        writeFileSync(`${dataFileOf(crashed)}-wal`, journal);
        const survivor = aStore(crashed);
        survivals.push(survivor.listPlans().map(({ planId }) => survivor.openPlan(planId)));
        survivor.close();
      }
    }
    for (const { plan, revision, undoLabel, redoLabel } of survivals.flat()) {
      expect(plan).toEqual(aPlan({ name: revision === 1 ? 'Plan' : `Name ${revision}` }));
      expect([undoLabel, redoLabel]).toEqual([revision === 1 ? null : `Name ${revision}`, null]);
    }
    const revisions = new Set(survivals.map(([stored]) => stored?.revision));
    expect(revisions.size).toBeGreaterThan(5);
    expect(revisions).toContain(undefined);
    expect(revisions).toContain(13);
  });
});

describe('a change that was told of', () => {
  it.skipIf(!hasStrace)('has been synced to the disk', () => {
    const folder = aFolder();
    const script = join(import.meta.dirname, 'programs/rename-forever.ts');
    const log = join(folder, 'syncs.txt');
    const syncsOf = (changes: number): number => {
      const data = join(folder, String(changes));
      const toTrace = [process.execPath, script, data, String(changes)];
      execFileSync('strace', ['-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', log, ...toTrace]);
      return readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => /f(data)?sync\(/.test(line)).length;
    };
    expect(syncsOf(25) - syncsOf(5)).toBeGreaterThanOrEqual(20);
  });
});
