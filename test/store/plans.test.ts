import { describe, expect, it } from 'vitest';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { aBand } from '../builders/a-band.ts';
import { aPlan } from '../builders/a-plan.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { aFolder, aStore } from './a-folder.ts';
import { aNewRun } from './a-new-run.ts';

describe('plans in the store', () => {
  it('come back as they were, after closing and opening again', () => {
    const folder = aFolder();
    const plan = aPlan({ name: 'Robert"); DROP TABLE plans;--', note: 'null byte \u0000, emoji 🛰, lone \ud800' });
    const store = aStore(folder);
    expect(store.createPlan(plan)).toEqual({ plan, revision: 1, undoLabel: null, redoLabel: null });
    store.close();
    expect(aStore(folder).openPlan('plan')).toEqual({ plan, revision: 1, undoLabel: null, redoLabel: null });
  });

  it('are listed with the newest change first', () => {
    const store = aStore();
    store.createPlan(aPlan({ id: 'a', name: 'A' }));
    store.createPlan(aPlan({ id: 'b', name: 'B' }));
    store.editPlan('a', 1, { label: 'Rename', steps: [{ kind: 'replace', path: ['name'], value: 'A2' }] });
    expect(store.listPlans()).toEqual([
      { planId: 'a', name: 'A2', createdAt: '2027-01-01T00:00:00.000Z', updatedAt: '2027-01-01T00:00:02.000Z' },
      { planId: 'b', name: 'B', createdAt: '2027-01-01T00:00:01.000Z', updatedAt: '2027-01-01T00:00:01.000Z' },
    ]);
  });

  it('may hold problems that keep them from being solved: a draft is kept as it is', () => {
    const draft = aPlan({ assumptions: someAssumptions({ bands: [aBand({ probability: 0.4 })] }) });
    expect(aStore().createPlan(draft).plan).toEqual(draft);
  });

  it('are refused with a number that is not finite, and nothing is written', () => {
    const store = aStore();
    for (const baseWorkPerHour of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const plan = aPlan({ assumptions: someAssumptions({ workloads: [aWorkload({ baseWorkPerHour })] }) });
      expect(() => store.createPlan(plan)).toThrow(RefusedInput);
    }
    expect(store.listPlans()).toEqual([]);
  });

  it('are refused under an id that is taken', () => {
    const store = aStore();
    store.createPlan(aPlan());
    expect(() => store.createPlan(aPlan({ name: 'Other' }))).toThrow('there is a plan with the id “plan” already');
    expect(store.openPlan('plan').plan.name).toBe('Plan');
  });

  it('are deleted with their log and their runs', () => {
    const store = aStore();
    store.createPlan(aPlan());
    store.createPlan(aPlan({ id: 'other' }));
    const { runId } = store.saveRun(aNewRun());
    store.editPlan('plan', 1, { label: 'Rename', steps: [{ kind: 'replace', path: ['name'], value: 'New' }] });
    store.deletePlan('plan');
    expect(store.listPlans().map(({ planId }) => planId)).toEqual(['other']);
    expect(() => store.openPlan('plan')).toThrow('there is no plan “plan”');
    expect(() => store.openRun(runId)).toThrow('there is no run');
    store.createPlan(aPlan());
    expect(store.openPlan('plan').undoLabel).toBeNull();
    expect(store.listRuns('plan')).toEqual([]);
  });

  it('are refused by a sentence when they are not there', () => {
    const store = aStore();
    const edit = { label: 'Rename', steps: [{ kind: 'replace' as const, path: ['name'], value: 'New' }] };
    const requests: readonly (() => unknown)[] = [
      () => store.openPlan('none'),
      () => store.deletePlan('none'),
      () => store.editPlan('none', 1, edit),
      () => store.undo('none', 1),
      () => store.redo('none', 1),
      () => store.listRuns('none'),
      () => store.saveRun(aNewRun({ planId: 'none' })),
    ];
    for (const request of requests) {
      expect(request).toThrow(RefusedInput);
      expect(request).toThrow('there is no plan “none”: it may have been deleted in another window.');
    }
  });
});
