import { solve } from '../../main/optimiser/optimise.ts';
import type { StoredRun } from '../../main/store/plan-store.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { aRichInput } from '../checker/rich-input.ts';
import { unwatched } from '../optimiser/unwatched.ts';

/** A kept run of `aSolveInput()` that is proven optimal. */
export function aStoredRun(fields: Partial<StoredRun> = {}): StoredRun {
  return {
    runId: 'run-1',
    createdAt: '2026-11-23T09:00:00.000Z',
    planId: 'plan',
    scenarioId: 'base',
    planName: 'Fleet 2027',
    scenarioName: 'Base',
    appVersion: '0.1.0',
    input: aSolveInput(),
    solution: aSolution(),
    ...fields,
  };
}

/** A run in which every source of work and every item of cost takes part, solved by the optimiser. */
export async function aFinanceRun(): Promise<StoredRun> {
  const input: SolveInput = { ...aRichInput(), settings: { timeLimitSeconds: 120, gapGoal: 0.01 } };
  const solution: Solution = await solve(input, unwatched());
  return aStoredRun({ input, solution });
}
