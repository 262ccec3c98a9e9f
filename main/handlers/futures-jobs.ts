import { randomUUID } from 'node:crypto';
import type { FuturesProgress, FuturesResult } from '../../shared/domain/futures-result.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { sampleCosts, type SamplingJob } from '../futures/sample-costs.ts';
import { SolveCancelled } from '../solver/solver-port.ts';
import type { Services } from './services.ts';
import { createThrottle, type Throttle } from './throttle.ts';

/** Ten progress events a second are as many as a person can see. */
const PROGRESS_INTERVAL_MS = 100;

/** A scenario of a plan whose portfolio is costed on sampled futures. */
type Place = { readonly planId: string; readonly scenarioId: string };

/** A sampling that runs. */
type RunningSampling = Place & {
  readonly jobId: string;
  readonly sampling: SamplingJob;
  progress: FuturesProgress | null;
};

/** The samplings under way, at most one for each scenario, and what the newest of each came to. */
export type FuturesJobs = {
  /** Starts one and returns its job id. Throws `RefusedInput` when one runs already, or asks for too many paths. */
  readonly start: (place: Place, scenarioName: string, input: SolveInput) => string;
  readonly stop: (jobId: string) => void;
  /** Ends what runs on a plan and drops what is known of it. */
  readonly forgetPlan: (planId: string) => void;
  readonly running: (place: Place) => { readonly jobId: string; readonly progress: FuturesProgress | null } | null;
  readonly newest: (place: Place) => FuturesResult | null;
};

const keyOf = ({ planId, scenarioId }: Place): string => `${planId}/${scenarioId}`;

/** Makes the list of samplings; their results are kept until the program ends, and their progress is told as events. */
export function createFuturesJobs({ solver, emit }: Pick<Services, 'solver' | 'emit'>): FuturesJobs {
  const running = new Map<string, RunningSampling>();
  const results = new Map<string, FuturesResult>();

  async function followToEnd(
    { jobId, planId, scenarioId, sampling }: RunningSampling,
    throttle: Throttle<FuturesProgress>,
  ): Promise<void> {
    const place = { planId, scenarioId };
    const end = (hasResult: boolean, message: string | null): void => {
      if (!running.delete(jobId)) return;
      throttle.end();
      emit('futures/finished', { jobId, ...place, hasResult, message });
    };
    try {
      const result = await sampling.result;
      if (!running.has(jobId)) return;
      if (result === null) return end(false, 'Stopped before every band had a path: there is nothing to show.');
      results.set(keyOf(place), result);
      const isWhole = result.paths.length === result.pathCount;
      end(true, isWhole ? null : `Stopped after ${result.paths.length} of ${result.pathCount} paths.`);
    } catch (error) {
      if (error instanceof SolveCancelled) return end(false, error.message);
      if (!(error instanceof RefusedInput)) console.error('A sampling broke:', error);
      end(false, error instanceof Error ? error.message : String(error));
    }
  }

  return {
    start(place, scenarioName, input) {
      if ([...running.values()].some((job) => keyOf(job) === keyOf(place))) {
        const sentence = `futures of “${scenarioName}” are being sampled already: wait for them, or stop it first.`;
        throw new RefusedInput([{ path: `scenarios/${place.scenarioId}`, sentence }]);
      }
      const jobId = randomUUID();
      const throttle = createThrottle(PROGRESS_INTERVAL_MS, (progress: FuturesProgress) => {
        emit('futures/progress', { jobId, ...place, progress });
      });
      const sampling = sampleCosts(input, solver, (progress) => {
        const job = running.get(jobId);
        if (job === undefined) return;
        job.progress = progress;
        throttle.push(progress);
      });
      const job: RunningSampling = { jobId, ...place, sampling, progress: null };
      running.set(jobId, job);
      void followToEnd(job, throttle);
      return jobId;
    },
    stop: (jobId) => running.get(jobId)?.sampling.stop(),
    forgetPlan(planId) {
      for (const job of running.values()) {
        if (job.planId !== planId) continue;
        running.delete(job.jobId);
        job.sampling.stop();
      }
      for (const key of results.keys()) {
        if (key.startsWith(`${planId}/`)) results.delete(key);
      }
    },
    running(place) {
      const job = [...running.values()].find((entry) => keyOf(entry) === keyOf(place));
      return job === undefined ? null : { jobId: job.jobId, progress: job.progress };
    },
    newest: (place) => results.get(keyOf(place)) ?? null,
  };
}
