import type { Plan } from '../../shared/domain/plan.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { findScenario } from '../../shared/domain/resolve-scenario.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import { makeSolveInput, type SolveInput, type SolveKind } from '../../shared/domain/solve-input.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import { findSolverWorker } from '../solver/find-solver-worker.ts';
import { createSolverPool } from '../solver/pool.ts';
import type { StoredRun } from '../store/plan-store.ts';
import { ownVersion } from './own-version.ts';
import type { Call } from './command.ts';
import { progressTeller } from './progress-line.ts';
import { solveSettingsOf } from './solve-options.ts';

/** A scenario that was solved. */
export type Solved = {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly input: SolveInput;
  readonly solution: Solution;
};

/** The scenario a call names. Throws `RefusedInput` when the plan does not have it. */
export function scenarioOf(plan: Plan, call: Call): Scenario {
  return findScenario(plan, call.option('scenario'));
}

/** Freezes a scenario as a call asks for. Throws `RefusedInput` with every problem. */
export function freeze(plan: Plan, scenario: Scenario, kind: SolveKind, call: Call): SolveInput {
  const input = makeSolveInput(plan, scenario, kind, solveSettingsOf(call));
  if (!input.ok) throw new RefusedInput(input.problems);
  return input.value;
}

/** Ctrl-C once: say so, stop and keep what there is. Twice: end at once. */
export function stopOnInterrupt({ terminal }: Call, words: string, stop: () => void, cancel: () => void): () => void {
  let isStopping = false;
  return terminal.onInterrupt(() => {
    if (isStopping) return cancel();
    isStopping = true;
    terminal.say(words);
    stop();
  });
}

/** Solves a scenario on a worker thread, telling progress, until it ends or is interrupted. */
export async function solveScenario(plan: Plan, scenario: Scenario, kind: SolveKind, call: Call): Promise<Solved> {
  const input = freeze(plan, scenario, kind, call);
  const tell = progressTeller(call);
  const pool = createSolverPool({ workerScript: findSolverWorker() });
  try {
    const job = pool.solve(input, tell);
    const release = stopOnInterrupt(
      call,
      'Stopping; the best portfolio so far is kept. Press Ctrl-C again to end at once without it.',
      () => job.stop(),
      () => job.cancel(),
    );
    try {
      return { plan, scenario, input, solution: await job.solution };
    } finally {
      release();
    }
  } finally {
    await pool.close();
  }
}

/** A solved scenario as the run that exports speak of; it is not kept in the app. */
export function asRun({ plan, scenario, input, solution }: Solved): StoredRun {
  return {
    runId: 'not-kept',
    createdAt: new Date().toISOString(),
    planId: plan.id,
    scenarioId: scenario.id,
    planName: plan.name,
    scenarioName: scenario.name,
    appVersion: ownVersion(),
    input,
    solution,
  };
}
