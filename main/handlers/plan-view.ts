import type { PlanView } from '../../shared/contract.ts';
import { checkPlan } from '../../shared/domain/plan-check.ts';
import type { PlanStore, StoredPlan } from '../store/plan-store.ts';
import { stalenessOf } from './run-staleness.ts';
import { summariseRun } from './run-summary.ts';

/** An open plan as a screen needs it: with everything wrong in it, and its runs. */
export function viewPlan(store: PlanStore, stored: StoredPlan): PlanView {
  const isStale = stalenessOf(stored.plan);
  return {
    plan: stored.plan,
    revision: stored.revision,
    problems: checkPlan(stored.plan),
    undoLabel: stored.undoLabel,
    redoLabel: stored.redoLabel,
    runs: store.listRuns(stored.plan.id).map((run) => summariseRun(run, isStale(run))),
  };
}
