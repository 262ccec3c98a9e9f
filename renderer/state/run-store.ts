import { create } from 'zustand';
import { ask, sentenceOf } from '../api.ts';
import type { PlanView, Run, RunSummary } from '../../shared/contract.ts';
import { usePlan } from './plan-store.ts';

type OpenRun = {
  readonly runId: string | null;
  readonly run: Run | null;
  readonly state: 'none' | 'loading' | 'open' | 'failed';
  readonly sentence: string | null;
};

const NONE: OpenRun = { runId: null, run: null, state: 'none', sentence: null };

/** The run whose result is shown: the newest of the scenario in view. */
export const useRun = create<OpenRun>()(() => NONE);

/** The newest run of a scenario, or null before the first. */
export function newestRunOf(view: PlanView | null, scenarioId: string | null): RunSummary | null {
  const runs = view?.runs.filter((run) => run.scenarioId === scenarioId) ?? [];
  return runs.reduce<RunSummary | null>(
    (newest, run) => (newest === null || run.createdAt > newest.createdAt ? run : newest),
    null,
  );
}

/** The newest run of the scenario in view, in short. */
export function useNewestRun(): RunSummary | null {
  return usePlan((open) => newestRunOf(open.view, open.scenarioId));
}

/** The run of the scenario in view before its newest one; null: there is none. */
export function useRunIdBefore(): string | null {
  return usePlan(({ view, scenarioId }) => {
    const newest = newestRunOf(view, scenarioId);
    const earlier = view?.runs.filter((run) => run.scenarioId === scenarioId && run.runId !== newest?.runId) ?? [];
    return newestRunOf(view === null ? null : { ...view, runs: earlier }, scenarioId)?.runId ?? null;
  });
}

/** Opens a run to compare with, beside the one in view; a sentence where it cannot be opened. */
export async function openRunBefore(
  runId: string,
): Promise<{ readonly run: Run | null; readonly sentence: string | null }> {
  const asked = await ask('runs/open', { runId });
  return asked.kind === 'ok' ? { run: asked.output, sentence: null } : { run: null, sentence: sentenceOf(asked) };
}

/** Opens a run whole; null: shows none. Frozen inputs never change, so one that is open is not asked for again. */
export async function showRun(runId: string | null): Promise<void> {
  const open = useRun.getState();
  if (runId === null) {
    useRun.setState(NONE);
    return;
  }
  if (open.runId === runId && open.state !== 'failed') return;
  useRun.setState({
    runId,
    run: open.run?.summary.runId === runId ? open.run : null,
    state: 'loading',
    sentence: null,
  });
  const asked = await ask('runs/open', { runId });
  if (useRun.getState().runId !== runId) return;
  useRun.setState(
    asked.kind === 'ok'
      ? { run: asked.output, state: 'open', sentence: null }
      : { run: null, state: 'failed', sentence: sentenceOf(asked) },
  );
}

/** Keeps the run in view the newest one of the scenario in view; returns a function that ends it. */
export function followNewestRun(): () => void {
  const follow = (): void => {
    const { view, scenarioId } = usePlan.getState();
    void showRun(newestRunOf(view, scenarioId)?.runId ?? null);
  };
  follow();
  return usePlan.subscribe(follow);
}
