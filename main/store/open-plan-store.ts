import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { addPlan, changePlan, readPlan, stepThroughLog } from './change-plan.ts';
import { type Lock, takeLock } from './lock.ts';
import { openForReading, openForWriting } from './open-data-file.ts';
import { deletePlanRow, listPlanRows, requirePlanRow } from './plan-rows.ts';
import type { PlanStore } from './plan-store.ts';
import { insertRun, listRunEntries, readRun } from './run-rows.ts';
import { StoreFault } from './store-fault.ts';
import { withSentence } from './with-sentence.ts';

/** What a store needs: its folder, made where missing, and the time in milliseconds since 1970. */
export type PlanStoreSettings = { readonly dataFolder: string; readonly now: () => number };

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new StoreFault(
      `The data folder ${folder} cannot be made (${code}): set LANEWISE_DATA to a folder that can be written.`,
      error,
    );
  }
}

function releaseLock(lock: Lock): void {
  if (lock.kind === 'held') lock.release();
}

/**
 * Opens the plans of a data folder. The first process to open it may write; any other reads, and says why
 * (`readOnlyReason`). Throws `StoreFault` with a sentence for a file that is damaged, of another application or of a
 * newer version, and leaves that file as it is.
 */
export function openPlanStore({ dataFolder, now }: PlanStoreSettings): PlanStore {
  makeFolder(dataFolder);
  const file = join(dataFolder, 'lanewise.db');
  const lock = takeLock(dataFolder, file);
  const connection = openOrRelease(file, lock);
  const readOnlyReason = lock.kind === 'refused' ? lock.reason : null;

  const at = (): string => new Date(now()).toISOString();
  const read = <T>(action: () => T): T => withSentence(file, () => connection.transaction(action)());
  const write = <T>(action: () => T): T => {
    if (readOnlyReason !== null) throw new RefusedInput([{ path: 'store', sentence: readOnlyReason }]);
    return withSentence(file, () => connection.transaction(action).immediate());
  };

  return {
    dataFolder,
    readOnlyReason,
    listPlans: () => read(() => listPlanRows(connection)),
    openPlan: (planId) => read(() => readPlan(connection, planId)),
    createPlan: (plan) => write(() => addPlan(connection, plan, at())),
    deletePlan: (planId) =>
      write(() => {
        requirePlanRow(connection, planId);
        deletePlanRow(connection, planId);
      }),
    editPlan: (planId, revision, edit) => write(() => changePlan(connection, planId, revision, edit, at())),
    undo: (planId, revision) => write(() => stepThroughLog(connection, planId, revision, 'undo', at())),
    redo: (planId, revision) => write(() => stepThroughLog(connection, planId, revision, 'redo', at())),
    saveRun: (run) => write(() => insertRun(connection, run, at())),
    listRuns: (planId) => read(() => listRunEntries(connection, planId)),
    openRun: (runId) => read(() => readRun(connection, runId)),
    close: () => {
      connection.close();
      releaseLock(lock);
    },
  };
}

function openOrRelease(file: string, lock: Lock): ReturnType<typeof openForWriting> {
  try {
    return withSentence(file, () => (lock.kind === 'held' ? openForWriting(file) : openForReading(file, lock.reason)));
  } catch (error) {
    releaseLock(lock);
    throw error;
  }
}
