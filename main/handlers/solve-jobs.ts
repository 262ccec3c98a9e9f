import { randomUUID } from 'node:crypto';
import type { ChannelOutput } from '../../shared/contract.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import type { Solution, SolveProgress, SolveStatus } from '../../shared/domain/solution.ts';
import { SolveCancelled, type SolverJob } from '../solver/solver-port.ts';
import { isWorthKeeping, keepRun, type SolvedScenario } from './keep-run.ts';
import type { Services } from './services.ts';
import { createThrottle } from './throttle.ts';

/** Ten progress events a second are as many as a person can see. */
const PROGRESS_INTERVAL_MS = 100;

type JobEntry = ChannelOutput<'solve/jobs'>[number];

/** The solves under way, at most one for each scenario of a plan. */
export type SolveJobs = {
  /** Starts a solve and returns its job id. Throws `RefusedInput` when the scenario is being solved already. */
  readonly start: (solved: SolvedScenario) => string;
  readonly stop: (jobId: string) => void;
  readonly cancel: (jobId: string) => void;
  readonly cancelPlan: (planId: string) => void;
  readonly list: () => JobEntry[];
};

/** Makes the list of solves; what they end with is saved to the store and told as events. */
export function createSolveJobs(services: Pick<Services, 'store' | 'solver' | 'appVersion' | 'emit'>): SolveJobs {
  const { solver, emit } = services;
  const jobs = new Map<string, { entry: JobEntry; readonly solve: SolverJob }>();

  function refuseSecondSolve({ plan, scenario }: SolvedScenario): void {
    const isSolving = [...jobs.values()].some(
      ({ entry }) => entry.planId === plan.id && entry.scenarioId === scenario.id,
    );
    if (!isSolving) return;
    const sentence = `“${scenario.name}” is being solved already: wait for it, or stop it first.`;
    throw new RefusedInput([{ path: `scenarios/${scenario.id}`, sentence }]);
  }

  function start(solved: SolvedScenario): string {
    refuseSecondSolve(solved);
    const jobId = randomUUID();
    const job = { jobId, planId: solved.plan.id, scenarioId: solved.scenario.id };
    const throttle = createThrottle(PROGRESS_INTERVAL_MS, (progress: SolveProgress) => {
      emit('solve/progress', { ...job, progress });
    });
    const solve = solver.solve(solved.input, (progress) => {
      const running = jobs.get(jobId);
      if (running !== undefined) running.entry = { ...running.entry, progress };
      throttle.push(progress);
    });
    jobs.set(jobId, { entry: { ...job, kind: solved.input.kind, progress: null }, solve });
    void followToEnd(solved, solve.solution, services).then((end) => {
      throttle.end();
      jobs.delete(jobId);
      emit('solve/finished', { ...job, ...end });
    });
    return jobId;
  }

  return {
    start,
    stop: (jobId) => jobs.get(jobId)?.solve.stop(),
    cancel: (jobId) => jobs.get(jobId)?.solve.cancel(),
    cancelPlan(planId) {
      for (const { entry, solve } of jobs.values()) {
        if (entry.planId === planId) solve.cancel();
      }
    },
    list: () => [...jobs.values()].map(({ entry }) => entry),
  };
}

/** What a job ended with, in the words of the event that tells it. */
type JobEnd = { readonly runId: string | null; readonly status: SolveStatus; readonly message: string };

/** Waits for the answer and keeps it. Never rejects: what goes wrong is an end too. */
async function followToEnd(
  solved: SolvedScenario,
  answer: Promise<Solution>,
  services: Pick<Services, 'store' | 'appVersion' | 'emit'>,
): Promise<JobEnd> {
  try {
    const solution = await answer;
    const { message } = solution;
    const { status } = solution.proof;
    if (!isWorthKeeping(solution)) return { runId: null, status, message };
    return { runId: keepRun(services, solved, solution).runId, status, message };
  } catch (error) {
    if (error instanceof SolveCancelled) return { runId: null, status: 'stopped', message: error.message };
    if (error instanceof RefusedInput) return { runId: null, status: 'failed', message: error.message };
    console.error('A solve broke:', error);
    const reason = error instanceof Error ? error.message : String(error);
    return { runId: null, status: 'failed', message: `The result could not be kept (${reason}).` };
  }
}
