import type { NewRun } from '../../main/store/plan-store.ts';
import { aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';

/** A finished solve of `aPlan()` to keep. */
export function aNewRun(fields: Partial<NewRun> = {}): NewRun {
  return {
    planId: 'plan',
    scenarioId: 'base',
    planName: 'Plan',
    scenarioName: 'Base',
    appVersion: '0.1.0',
    input: aSolveInput(),
    solution: aSolution(),
    ...fields,
  };
}
