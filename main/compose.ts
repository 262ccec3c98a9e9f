import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../shared/contract.ts';
import { readAppVersion } from './app-version.ts';
import { findQuestionWorker } from './answers/worker/find-question-worker.ts';
import { answer } from './handlers/answer.ts';
import type { Emit, Services } from './handlers/services.ts';
import { createFuturesJobs } from './handlers/futures-jobs.ts';
import { createQuestionJobs } from './handlers/question-jobs.ts';
import { createLiveSessions } from './handlers/live-sessions.ts';
import { createSolveJobs } from './handlers/solve-jobs.ts';
import { solverVersion } from './optimiser/highs.ts';
import { buildSamplePlan } from './sample/build-sample-plan.ts';
import { findSolverWorker } from './solver/find-solver-worker.ts';
import { findLiveWorker } from './solver/live/find-live-worker.ts';
import { createSolverPool } from './solver/pool.ts';
import { dataFolderOf } from './store/data-folder.ts';
import { openPlanStore } from './store/open-plan-store.ts';

/** What a shell gives the app. */
export type Surroundings = {
  readonly shell: Services['shell'];
  /** The folder with `package.json` and `resources/`. */
  readonly appFolder: string;
  readonly emit: Emit;
};

/** The app without a shell: it answers questions, and ends when closed. */
export type App = {
  readonly answer: (channel: string, payload: unknown) => Promise<Answer>;
  /** Cancels what is being solved and closes the store. */
  readonly close: () => Promise<void>;
};

/**
 * Puts the app together on the user's data folder; an empty one gets the sample plan.
 * Throws `RefusedInput` or a `StoreFault` with a sentence when the plans cannot be opened.
 */
export function composeApp({ shell, appFolder, emit }: Surroundings): App {
  const dataFolder = dataFolderOf({ env: process.env, platform: process.platform, homeFolder: homedir() });
  const store = openPlanStore({ dataFolder, now: Date.now });
  if (store.readOnlyReason === null && store.listPlans().length === 0) store.createPlan(buildSamplePlan());
  const solver = createSolverPool({ workerScript: findSolverWorker() });
  const appVersion = readAppVersion(appFolder);
  const services: Services = {
    store,
    solver,
    live: createLiveSessions(emit, findLiveWorker()),
    jobs: createSolveJobs({ store, solver, appVersion, emit }),
    samplings: createFuturesJobs({ solver, emit }),
    questions: createQuestionJobs(emit, findQuestionWorker()),
    appVersion,
    solverVersion,
    shell,
    resourcesFolder: join(appFolder, 'resources'),
    emit,
  };
  return {
    answer: (channel, payload) => answer(services, channel, payload),
    async close() {
      services.questions.forgetAll();
      await Promise.all([services.live.closeAll(), solver.close()]);
      store.close();
    },
  };
}
