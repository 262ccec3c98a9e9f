import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openConnection } from '../../main/store/open.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aFolder, aStore, dataFileOf } from './a-folder.ts';
import { aNewRun } from './a-new-run.ts';
import { refusalOf } from './refusal-of.ts';

/** A folder with one plan that was renamed once, and one run. */
function aFolderWithRun(): { folder: string; runId: string } {
  const folder = aFolder();
  const store = aStore(folder);
  store.createPlan(aPlan());
  store.editPlan('plan', 1, { label: 'Rename', steps: [{ kind: 'replace', path: ['name'], value: 'New' }] });
  const { runId } = store.saveRun(aNewRun());
  store.close();
  return { folder, runId };
}

function changeOutside(folder: string, sql: string): void {
  const connection = openConnection(dataFileOf(folder), 'read-write');
  expect(connection.prepare(sql).run().changes).toBe(1);
  connection.close();
}

describe('content that was changed outside', () => {
  it('keeps a plan from being opened, changed, undone or exported, and leaves it as it is', () => {
    const { folder } = aFolderWithRun();
    changeOutside(
      folder,
      'UPDATE plans SET content = replace(content, \'"ratePerUnitHour":2,\', \'"ratePerUnitHour":3,\')',
    );
    const store = aStore(folder);
    const edit = { label: 'Rename', steps: [{ kind: 'replace' as const, path: ['name'], value: 'X' }] };
    for (const action of [
      () => store.openPlan('plan'),
      () => store.editPlan('plan', 2, edit),
      () => store.undo('plan', 2),
    ]) {
      expect(refusalOf(action)).toContain('The plan “New” does not fit its checksum');
    }
    expect(store.listPlans()).toHaveLength(1);
  });

  it.each([
    ['result', 'UPDATE runs SET result = replace(result, \'"expectedCost":21600\', \'"expectedCost":21500\')'],
    ['inputs', 'UPDATE runs SET inputs = replace(inputs, \'"baseWorkPerHour":100\', \'"baseWorkPerHour":101\')'],
  ])('keeps a run from being opened (%s)', (_, sql) => {
    const { folder, runId } = aFolderWithRun();
    changeOutside(folder, sql);
    const store = aStore(folder);
    expect(refusalOf(() => store.openRun(runId))).toContain('The run of “Plan” from');
    expect(store.openPlan('plan').plan.name).toBe('New');
  });

  it.each(['objective = 1', 'expected_cost = 1', 'result_sha256 = inputs_sha256', "app_version = '9'"])(
    'shows a run as failed in the list, without figures (%s)',
    (change) => {
      const { folder, runId } = aFolderWithRun();
      changeOutside(folder, `UPDATE runs SET ${change}`);
      const store = aStore(folder);
      expect(store.listRuns('plan')).toMatchObject([
        { runId, status: 'failed', objective: null, gap: null, expectedCost: null },
      ]);
      expect(refusalOf(() => store.openRun(runId))).toContain('does not fit its checksum');
    },
  );

  it('keeps a change from being undone to something else', () => {
    const { folder } = aFolderWithRun();
    changeOutside(folder, 'UPDATE commands SET inverse = replace(inverse, \'"Plan"\', \'"Plot"\')');
    const store = aStore(folder);
    expect(refusalOf(() => store.undo('plan', 2))).toContain('“Rename” cannot be undone');
    expect(store.openPlan('plan')).toMatchObject({ plan: { name: 'New' }, revision: 2, undoLabel: 'Rename' });
  });
});

describe('a plans file with damaged bytes', () => {
  it('gives back what was stored or a sentence, never anything else', () => {
    const { folder, runId } = aFolderWithRun();
    const sound = aStore(folder);
    const stored = sound.openPlan('plan');
    const run = sound.openRun(runId);
    sound.close();
    const whole = readFileSync(dataFileOf(folder));
    const damaged = aFolder();
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const refusals: string[] = [];
    for (let round = 0; round < 250; round++) {
      const bytes = Buffer.from(whole);
      for (let flip = 0; flip < 1 + (round % 20); flip++) bytes[next(bytes.length)] = next(256);
      writeFileSync(dataFileOf(damaged), bytes);
      try {
        const store = aStore(damaged);
        try {
          const { plan } = store.openPlan('plan');
          if (JSON.stringify(plan) !== JSON.stringify(stored.plan)) throw new Error('Another plan came back.');
          const read = store.openRun(runId);
          if (JSON.stringify(read) !== JSON.stringify(run)) throw new Error('Another run came back.');
        } finally {
          store.close();
        }
      } catch (error) {
        if (!(error instanceof RefusedInput)) throw error;
        refusals.push(error.message);
      }
    }
    expect(refusals.length).toBeGreaterThan(100);
    expect(refusals.length).toBeLessThan(250);
  });
});
