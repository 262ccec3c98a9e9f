import { Worker } from 'node:worker_threads';
import { createPoolJob, type PoolJob } from './pool-job.ts';
import { defaultPoolSettings, type PoolSettings } from './pool-settings.ts';
import type { SolverPort } from './solver-port.ts';

/** The script each worker runs, and what differs from the default settings. */
export type PoolOptions = Partial<PoolSettings> & { readonly workerScript: string };

/**
 * Solves on worker threads: as many at once as there are workers, the rest in the order asked.
 * A worker that died, was ended or threw is replaced by a fresh one; an idle worker does not keep the process alive.
 */
export function createSolverPool(options: PoolOptions): SolverPort {
  const settings: PoolSettings = { ...defaultPoolSettings(), ...options };
  const waiting: PoolJob[] = [];
  const running = new Set<PoolJob>();
  const idle: Worker[] = [];
  const alive = new Set<Worker>();
  let isClosed = false;

  function startWorker(): Worker {
    const worker = new Worker(options.workerScript, {
      resourceLimits: { maxOldGenerationSizeMb: settings.heapMib },
    });
    alive.add(worker);
    // A job watches its own worker; this keeps an error of an idle one from ending the app.
    worker.on('error', () => {});
    worker.on('exit', () => {
      alive.delete(worker);
      const position = idle.indexOf(worker);
      if (position >= 0) idle.splice(position, 1);
    });
    return worker;
  }

  function setIdle(worker: Worker): void {
    worker.unref();
    idle.push(worker);
  }

  async function runOnWorker(job: PoolJob): Promise<void> {
    const worker = idle.pop() ?? startWorker();
    worker.ref();
    running.add(job);
    const isReusable = await job.run(worker);
    if (isReusable && !isClosed) {
      setIdle(worker);
    } else {
      await worker.terminate();
    }
    running.delete(job);
    startWaiting();
  }

  function startWaiting(): void {
    while (running.size < settings.workerCount) {
      const job = waiting.shift();
      if (job === undefined) return;
      if (!job.isSettled()) void runOnWorker(job);
    }
  }

  // Ready before the first solve is asked for.
  setIdle(startWorker());

  return {
    solve(input, onProgress) {
      if (isClosed) throw new Error('The solver is closed: nothing can be solved any more.');
      const job = createPoolJob(input, onProgress, settings);
      waiting.push(job);
      startWaiting();
      return job;
    },
    async close() {
      isClosed = true;
      for (const job of [...waiting.splice(0), ...running]) job.cancel();
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };
}
