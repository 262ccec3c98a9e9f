import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { findQuestionWorker } from '../../main/answers/worker/find-question-worker.ts';
import type { Services } from '../../main/handlers/services.ts';
import { createFuturesJobs } from '../../main/handlers/futures-jobs.ts';
import { createQuestionJobs } from '../../main/handlers/question-jobs.ts';
import { createLiveSessions } from '../../main/handlers/live-sessions.ts';
import { createSolveJobs } from '../../main/handlers/solve-jobs.ts';
import { findLiveWorker } from '../../main/solver/live/find-live-worker.ts';
import { createSolverPool } from '../../main/solver/pool.ts';
import { openPlanStore } from '../../main/store/open-plan-store.ts';
import type { EventName } from '../../shared/events.ts';

/** Services on a real store in a folder of its own, with real workers that run one of `test/solver/workers`. */
export type TestServices = Services & {
  readonly emitted: readonly { readonly event: EventName; readonly payload: unknown }[];
  /** Resolves with the payload of the first such event, past or to come. */
  readonly nextEvent: (event: EventName) => Promise<unknown>;
};

/** Opens them; they are closed when the test has finished. A worker that hears no stop is ended after the grace. */
export function someServices(worker = 'answers', stopGraceSeconds = 3600): TestServices {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lanewise-handlers-'));
  const store = openPlanStore({ dataFolder, now: Date.now });
  const solver = createSolverPool({
    workerScript: join(import.meta.dirname, '../solver/workers', `${worker}.ts`),
    workerCount: 1,
    stopGraceSeconds,
  });
  const emitted: { event: EventName; payload: unknown }[] = [];
  const waiting: { readonly event: EventName; readonly resolve: (payload: unknown) => void }[] = [];
  const emit: Services['emit'] = (event, payload) => {
    emitted.push({ event, payload });
    for (const waiter of waiting) if (waiter.event === event) waiter.resolve(payload);
  };
  const questions = createQuestionJobs(emit, findQuestionWorker());
  const live = createLiveSessions(emit, findLiveWorker());
  onTestFinished(async () => {
    questions.forgetAll();
    await Promise.all([live.closeAll(), solver.close()]);
    store.close();
    rmSync(dataFolder, { recursive: true });
  });
  const appVersion = '0.0.1';
  return {
    store,
    solver,
    live,
    questions,
    jobs: createSolveJobs({ store, solver, appVersion, emit }),
    samplings: createFuturesJobs({ solver, emit }),
    appVersion,
    solverVersion: () => Promise.resolve('HiGHS 1'),
    shell: 'browser',
    resourcesFolder: join(import.meta.dirname, '../../resources'),
    emit,
    emitted,
    nextEvent(event) {
      const past = emitted.find((entry) => entry.event === event);
      if (past !== undefined) return Promise.resolve(past.payload);
      const { promise, resolve } = Promise.withResolvers<unknown>();
      waiting.push({ event, resolve });
      return promise;
    },
  };
}
