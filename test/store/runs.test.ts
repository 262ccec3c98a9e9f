import { describe, expect, it } from 'vitest';
import { inputsHash } from '../../main/hash/inputs-hash.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aProof, aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { aFolder, aStore } from './a-folder.ts';
import { aNewRun } from './a-new-run.ts';

describe('runs in the store', () => {
  it('come back as they were, after closing and opening again', () => {
    const folder = aFolder();
    const store = aStore(folder);
    store.createPlan(aPlan());
    const entry = store.saveRun(aNewRun());
    expect(entry).toEqual({
      runId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      planId: 'plan',
      scenarioId: 'base',
      createdAt: '2027-01-01T00:00:01.000Z',
      kind: 'optimise',
      status: 'proven-optimal',
      objective: 21_600,
      gap: 0,
      expectedCost: 21_600,
      inputsHash: inputsHash(aSolveInput()),
    });
    store.close();
    const reopened = aStore(folder);
    expect(reopened.listRuns('plan')).toEqual([entry]);
    expect(reopened.openRun(entry.runId)).toEqual({ ...aNewRun(), runId: entry.runId, createdAt: entry.createdAt });
  });

  it('are listed newest first, and keep what they were when the plan changes', () => {
    const store = aStore();
    store.createPlan(aPlan());
    const first = store.saveRun(aNewRun());
    const evaluated = aSolveInput({ kind: 'evaluate' });
    const second = store.saveRun(
      aNewRun({
        input: evaluated,
        solution: aSolution({
          proof: aProof({
            status: 'infeasible',
            objective: null,
            bound: null,
            gap: null,
            inputsHash: inputsHash(evaluated),
          }),
          expectedCost: null,
          cvar: null,
        }),
      }),
    );
    store.editPlan('plan', 1, { label: 'Rename', steps: [{ kind: 'replace', path: ['name'], value: 'New' }] });
    expect(store.listRuns('plan')).toEqual([second, first]);
    expect(second).toMatchObject({ kind: 'evaluate', status: 'infeasible', objective: null, expectedCost: null });
    expect(store.openRun(first.runId).planName).toBe('Plan');
  });

  it('have one inputs hash whatever their settings, and another for any other input', () => {
    const hash = inputsHash(aSolveInput());
    expect(inputsHash(aSolveInput({ settings: { timeLimitSeconds: 5, gapGoal: 0.5 } }))).toBe(hash);
    expect(inputsHash(aSolveInput({ startMonth: '2027-02' }))).not.toBe(hash);
    expect(inputsHash(aSolveInput({ kind: 'evaluate' }))).not.toBe(hash);
  });

  it('are refused with a number that is not finite, or an answer to other inputs, and nothing is written', () => {
    const store = aStore();
    store.createPlan(aPlan());
    const wrong = [
      aNewRun({ solution: aSolution({ expectedCost: Number.NaN }) }),
      aNewRun({ solution: aSolution({ cvar: Number.POSITIVE_INFINITY }) }),
      aNewRun({ input: aSolveInput({ startMonth: '2027-02' }) }),
    ];
    for (const run of wrong) expect(() => store.saveRun(run)).toThrow(RefusedInput);
    expect(store.listRuns('plan')).toEqual([]);
  });

  it('keep every figure to its last bit', () => {
    const store = aStore();
    store.createPlan(aPlan());
    const figures = Array.from({ length: 100 }, (_, index) => Math.sin(index + 1) * 10 ** (index % 12));
    for (const figure of figures) {
      const solution = aSolution({ proof: aProof({ objective: figure, gap: figure / 3 }), expectedCost: figure / 7 });
      store.saveRun(aNewRun({ solution }));
    }
    expect(store.listRuns('plan').map((run) => [run.status, run.objective, run.gap, run.expectedCost])).toEqual(
      figures.toReversed().map((figure) => ['proven-optimal', figure, figure / 3, figure / 7]),
    );
  });

  it('are refused by a sentence when they are not there', () => {
    expect(() => aStore().openRun('none')).toThrow('there is no run “none”');
  });
});
