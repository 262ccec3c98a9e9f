import type { ChannelInput, ChannelOutput } from '../../shared/contract.ts';
import type { StoredRun } from '../store/plan-store.ts';
import { inputsHash } from '../hash/inputs-hash.ts';
import { stalenessOf } from './run-staleness.ts';
import { summariseRun } from './run-summary.ts';
import type { Services } from './services.ts';

/** One run whole, with whether its scenario changed since. */
export function openRun({ store }: Services, input: ChannelInput<'runs/open'>): ChannelOutput<'runs/open'> {
  const run: StoredRun = store.openRun(input.runId);
  const { planName, scenarioName, appVersion, solution } = run;
  const entry = {
    ...run,
    kind: run.input.kind,
    status: solution.proof.status,
    objective: solution.proof.objective,
    gap: solution.proof.gap,
    inputsHash: inputsHash(run.input),
    expectedCost: solution.expectedCost,
  };
  const isStale = stalenessOf(store.openPlan(run.planId).plan)(entry);
  return { summary: summariseRun(entry, isStale), planName, scenarioName, appVersion, input: run.input, solution };
}
