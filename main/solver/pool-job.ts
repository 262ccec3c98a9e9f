import type { Worker } from 'node:worker_threads';
import { parseWith } from '../../shared/domain/parse.ts';
import { assertNever, RefusedInput } from '../../shared/domain/problem.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { type Solution, type SolveProgress, type SolveStatus, solutionSchema } from '../../shared/domain/solution.ts';
import { keepIncumbent, solutionWithoutPortfolio } from './kept-solution.ts';
import type { PoolSettings } from './pool-settings.ts';
import { type SolveRequest, type WorkerMessage, workerMessageSchema } from './protocol.ts';
import { SolveCancelled, type SolverJob } from './solver-port.ts';

/** A job of the pool, waiting or running. */
export type PoolJob = SolverJob & {
  /** True once `solution` is settled; a waiting job that is settled need not run. */
  readonly isSettled: () => boolean;
  /** Runs on a worker that does nothing else; resolves when the worker is free, to whether it can be used again. */
  readonly run: (worker: Worker) => Promise<boolean>;
};

/** Makes a job that waits for a worker. */
export function createPoolJob(
  input: SolveInput,
  onProgress: (progress: SolveProgress) => void,
  settings: PoolSettings,
): PoolJob {
  const answer = Promise.withResolvers<Solution>();
  const workerIsFree = Promise.withResolvers<boolean>();
  const stopFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const timers: NodeJS.Timeout[] = [];
  let isRunning = false;
  let isSettled = false;
  let startedAt = performance.now();
  let incumbent: unknown = null;
  let progress: SolveProgress | null = null;

  /** Settles the answer and gives the worker back, once. */
  function finish(settle: () => void, isWorkerReusable: boolean): void {
    if (isSettled) return;
    isSettled = true;
    timers.forEach(clearTimeout);
    settle();
    workerIsFree.resolve(isWorkerReusable);
  }

  /** Ends with the best known, under `status`; without one, with `statusWithout`. */
  function finishWithBest(status: SolveStatus, statusWithout: SolveStatus, reason: string): void {
    const seconds = (performance.now() - startedAt) / 1000;
    const best = incumbent === null ? null : parseWith(solutionSchema, incumbent);
    const solution =
      best?.ok === true
        ? keepIncumbent(best.value, progress, {
            status,
            seconds,
            message: `${reason} The best portfolio found is kept.`,
          })
        : solutionWithoutPortfolio(input, progress, {
            status: statusWithout,
            seconds,
            message: `${reason} There was no portfolio to keep yet${statusWithout === 'time-limit' ? ': allow more time' : ''}.`,
          });
    finish(() => answer.resolve(solution), false);
  }

  function finishWithAnswer(solution: unknown): void {
    const parsed = parseWith(solutionSchema, solution);
    if (parsed.ok) return finish(() => answer.resolve(parsed.value), true);
    const first = parsed.problems[0];
    finishWithBest(
      'stopped',
      'failed',
      `The solver gave an answer that cannot be read (${first?.path}: ${first?.sentence}).`,
    );
  }

  function take(message: WorkerMessage): void {
    switch (message.kind) {
      case 'progress':
        progress = message.progress;
        return onProgress(message.progress);
      case 'incumbent':
        incumbent = message.solution;
        return;
      case 'done':
        return finishWithAnswer(message.solution);
      case 'refused':
        return finish(() => answer.reject(new RefusedInput(message.problems)), true);
      case 'threw':
        return finishWithBest('stopped', 'failed', `The solver broke off (${message.reason}).`);
      default:
        return assertNever(message);
    }
  }

  function onMessage(raw: unknown): void {
    if (isSettled) return;
    const message = parseWith(workerMessageSchema, raw);
    if (message.ok) return take(message.value);
    finishWithBest('stopped', 'failed', 'The solver sent a message that cannot be read.');
  }

  function onDeath(reason: string): void {
    finishWithBest('stopped', 'failed', reason);
  }

  return {
    solution: answer.promise,
    isSettled: () => isSettled,
    stop() {
      if (isSettled) return;
      if (!isRunning) return finishWithBest('stopped', 'stopped', 'Stopped before the solver began.');
      Atomics.store(new Int32Array(stopFlag), 0, 1);
      const end = (): void => finishWithBest('stopped', 'stopped', 'Stopped by you.');
      timers.push(setTimeout(end, settings.stopGraceSeconds * 1000));
    },
    cancel() {
      finish(() => answer.reject(new SolveCancelled()), false);
    },
    async run(worker) {
      isRunning = true;
      startedAt = performance.now();
      const limitSeconds = input.settings.timeLimitSeconds + settings.timeLimitGraceSeconds;
      const end = (): void => finishWithBest('time-limit', 'time-limit', 'The time limit was reached.');
      timers.push(setTimeout(end, Math.min(limitSeconds * 1000, 2 ** 31 - 1)));
      const listeners = watch(worker, onMessage, onDeath);
      const request: SolveRequest = { kind: 'solve', input, stopFlag };
      worker.postMessage(request);
      try {
        return await workerIsFree.promise;
      } finally {
        listeners.remove();
      }
    },
  };
}

/** Listens to what a worker says and to every way it can die. */
function watch(
  worker: Worker,
  onMessage: (message: unknown) => void,
  onDeath: (reason: string) => void,
): { readonly remove: () => void } {
  const onError = (error: unknown): void => onDeath(describeDeath(error));
  const onMessageError = (): void => onDeath('The solver sent a message that cannot be read.');
  const onExit = (): void => onDeath('The solver ended without an answer.');
  worker.on('message', onMessage).on('messageerror', onMessageError).on('error', onError).on('exit', onExit);
  return {
    remove() {
      worker.off('message', onMessage).off('messageerror', onMessageError).off('error', onError).off('exit', onExit);
    },
  };
}

function describeDeath(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return 'The solver ran out of memory: try fewer bands, months or offers.';
  }
  return `The solver broke off (${error instanceof Error ? error.message : String(error)}).`;
}
