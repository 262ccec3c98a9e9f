import { create } from 'zustand';
import { ask, sentenceOf } from '../api.ts';
import type { ChannelOutput } from '../../shared/contract.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { SolveProgress, SolveSettings, SolveStatus } from '../../shared/domain/solution.ts';
import type { SolveKind } from '../../shared/domain/solve-input.ts';
import type { EventPayload } from '../../shared/events.ts';

export type Job = ChannelOutput<'solve/jobs'>[number] & {
  /** True from the moment the user stopped or cancelled it until it ends. */
  readonly isEnding: boolean;
};

/** How the last job of this window ended. */
export type Outcome = { readonly planId: string; readonly status: SolveStatus; readonly message: string };

type Jobs = {
  readonly jobs: readonly Job[];
  /** Why the last start was refused; empty when it was not. */
  readonly refusals: readonly Problem[];
  readonly outcome: Outcome | null;
};

/** Every solve that runs now, in any window. */
export const useJobs = create<Jobs>()(() => ({ jobs: [], refusals: [], outcome: null }));

/** The running solve of a scenario, or null. */
export function useJobOf(planId: string | null, scenarioId: string | null): Job | null {
  return useJobs(({ jobs }) => jobs.find((job) => job.planId === planId && job.scenarioId === scenarioId) ?? null);
}

function updateJob(jobId: string, change: Partial<Job>): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.jobId === jobId ? { ...job, ...change } : job)) }));
}

/** Asks which solves run, for a page that was opened meanwhile. */
export async function loadJobs(): Promise<void> {
  const asked = await ask('solve/jobs', {});
  if (asked.kind === 'ok') useJobs.setState({ jobs: asked.output.map((job) => ({ ...job, isEnding: false })) });
}

/** Starts a solve; gives why not, as problems, when it was refused. */
export async function startSolve(
  planId: string,
  scenarioId: string,
  kind: SolveKind,
  settings: SolveSettings,
): Promise<readonly Problem[]> {
  useJobs.setState({ refusals: [], outcome: null });
  const asked = await ask('solve/start', { planId, scenarioId, kind, settings });
  if (asked.kind === 'ok') {
    const { jobId } = asked.output;
    useJobs.setState(({ jobs, outcome }) =>
      jobs.some((job) => job.jobId === jobId) || outcome !== null
        ? {}
        : { jobs: [...jobs, { jobId, planId, scenarioId, kind, progress: null, isEnding: false }] },
    );
    return [];
  }
  const refusals = asked.kind === 'refused' ? asked.problems : [{ path: '', sentence: asked.sentence }];
  useJobs.setState({ refusals });
  return refusals;
}

/** Forgets why the last start was refused: the plan has changed since, or another one is in view. */
export function forgetRefusals(): void {
  if (useJobs.getState().refusals.length > 0) useJobs.setState({ refusals: [] });
}

/** Ends a solve: `stop` keeps the best portfolio so far, `cancel` keeps nothing. Gives why not, as a sentence. */
export async function endSolve(jobId: string, how: 'stop' | 'cancel'): Promise<string | null> {
  updateJob(jobId, { isEnding: true });
  const asked = await ask(how === 'stop' ? 'solve/stop' : 'solve/cancel', { jobId });
  if (asked.kind === 'ok') return null;
  updateJob(jobId, { isEnding: false });
  return sentenceOf(asked);
}

/** Takes in a progress event; it also tells of jobs that another window started. */
export function noteProgress({ jobId, planId, scenarioId, progress }: EventPayload<'solve/progress'>): void {
  if (useJobs.getState().jobs.some((job) => job.jobId === jobId)) updateJob(jobId, { progress });
  else {
    const job: Job = { jobId, planId, scenarioId, kind: 'optimise', progress, isEnding: false };
    useJobs.setState(({ jobs }) => ({ jobs: [...jobs, job] }));
  }
}

/** Takes in that a job ended. */
export function noteFinished({ jobId, planId, status, message }: EventPayload<'solve/finished'>): void {
  useJobs.setState(({ jobs }) => ({
    jobs: jobs.filter((job) => job.jobId !== jobId),
    outcome: { planId, status, message },
  }));
}

/** The phase of a solve in words. */
export function phaseWords(phase: SolveProgress['phase'] | null): string {
  switch (phase) {
    case null:
    case 'preparing':
      return 'Preparing the model';
    case 'relaxation':
      return 'Solving in fractions';
    case 'rounding':
      return 'Rounding to whole blocks';
    case 'improving':
      return 'Improving the portfolio';
    case 'proving':
      return 'Proving how good it is';
    case 'explaining':
      return 'Explaining the result';
    case 'checking':
      return 'Checking the result';
  }
}
