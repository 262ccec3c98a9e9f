import type { Edit } from '../../shared/domain/edit.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';

/** A plan as it stands, with what undo and redo would do. */
export type StoredPlan = {
  readonly plan: Plan;
  /** Grows with every change. */
  readonly revision: number;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
};

/** A plan in the list, without its content. Times are ISO 8601, UTC. */
export type PlanEntry = {
  readonly planId: string;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** A finished solve to keep. */
export type NewRun = {
  readonly planId: string;
  readonly scenarioId: string;
  readonly planName: string;
  readonly scenarioName: string;
  readonly appVersion: string;
  readonly input: SolveInput;
  readonly solution: Solution;
};

/** A kept solve. */
export type StoredRun = NewRun & { readonly runId: string; readonly createdAt: string };

/** A kept solve in a list. `inputsHash` is the SHA-256 of the canonical identity of its inputs. */
export type RunEntry = Pick<StoredRun, 'runId' | 'planId' | 'scenarioId' | 'createdAt'> & {
  readonly kind: SolveInput['kind'];
  readonly status: Solution['proof']['status'];
  readonly objective: number | null;
  readonly gap: number | null;
  readonly inputsHash: string;
  readonly expectedCost: number | null;
};

/**
 * Where plans, runs and the command log live. Every method throws `RefusedInput` with a sentence when the request
 * does not fit the state (unknown id, older revision, read-only store), and its kind `StoreFault` when the store
 * itself fails (damaged content, full disk). After either, nothing has changed.
 */
export type PlanStore = {
  readonly dataFolder: string;
  /** Why nothing can be changed; null when it can. */
  readonly readOnlyReason: string | null;
  /** Newest change first. Content is not verified here: a damaged plan is listed, and refused when it is opened. */
  listPlans(): PlanEntry[];
  openPlan(planId: string): StoredPlan;
  /** Adds a plan under its own id. */
  createPlan(plan: Plan): StoredPlan;
  /** Deletes a plan with its command log and its runs. */
  deletePlan(planId: string): void;
  /**
   * Applies an edit made on `revision`, whole or not at all, and logs it with its inverse. What was undone before
   * can no longer be redone. An edit that changes nothing is not logged.
   */
  editPlan(planId: string, revision: number, edit: Edit): StoredPlan;
  undo(planId: string, revision: number): StoredPlan;
  redo(planId: string, revision: number): StoredPlan;
  /** Keeps a finished solve. The answer must carry the hash of these inputs (`inputsHash`). */
  saveRun(run: NewRun): RunEntry;
  /** Newest first. A damaged run is listed as failed, without figures; opening it says why. */
  listRuns(planId: string): RunEntry[];
  openRun(runId: string): StoredRun;
  close(): void;
};
