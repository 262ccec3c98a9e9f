import { solve } from '../../main/optimiser/optimise.ts';
import type { StoredRun } from '../../main/store/plan-store.ts';
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

/** Inputs in which every source of work and every item of cost takes part, and prices move in every way. */
function financeInput(): SolveInput {
  const input = aRichInput();
  const flexRises = { offerId: 'gpu-flex', path: [{ month: '2027-04', multiplier: 1.2 }] };
  const bands = input.assumptions.bands.map((band) =>
    band.id === 'high' ? { ...band, pricePaths: [...band.pricePaths, flexRises] } : band,
  );
  return {
    ...input,
    assumptions: { ...input.assumptions, bands },
    settings: { timeLimitSeconds: 120, gapGoal: 0.01 },
  };
}

/** A run of those inputs, solved by the optimiser. */
export async function aFinanceRun(): Promise<StoredRun> {
  const input = financeInput();
  return aStoredRun({ input, solution: await solve(input, unwatched()) });
}
