import type { Plan } from '../../shared/domain/plan.ts';
import { makeSolveInput } from '../../shared/domain/solve-input.ts';
import { DEFAULT_SOLVE_SETTINGS } from '../../shared/domain/solution.ts';
import { inputsHash } from '../hash/inputs-hash.ts';
import type { RunEntry } from '../store/plan-store.ts';

/**
 * Tells which runs of a plan are stale: solved on inputs that are not what their scenario would be solved on now.
 * Each scenario is frozen and hashed once however many runs it has.
 */
export function stalenessOf(plan: Plan): (run: Pick<RunEntry, 'scenarioId' | 'kind' | 'inputsHash'>) => boolean {
  const hashes = new Map<string, string | null>();
  return (run) => {
    const key = `${run.kind}/${run.scenarioId}`;
    const known = hashes.get(key);
    const hash = known === undefined ? hashNow(plan, run) : known;
    hashes.set(key, hash);
    return hash !== run.inputsHash;
  };
}

/** Null when the scenario is gone or can no longer be solved. */
function hashNow(plan: Plan, run: Pick<RunEntry, 'scenarioId' | 'kind'>): string | null {
  const scenario = plan.scenarios.find(({ id }) => id === run.scenarioId);
  if (scenario === undefined) return null;
  const input = makeSolveInput(plan, scenario, run.kind, DEFAULT_SOLVE_SETTINGS);
  return input.ok ? inputsHash(input.value) : null;
}
