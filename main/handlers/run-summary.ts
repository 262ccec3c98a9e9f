import type { RunSummary } from '../../shared/contract.ts';
import type { RunEntry } from '../store/plan-store.ts';

/** A run as a list of runs shows it. */
export function summariseRun(run: RunEntry, isStale: boolean): RunSummary {
  const { runId, planId, scenarioId, kind, createdAt, status, objective, gap } = run;
  return { runId, planId, scenarioId, kind, createdAt, status, objective, gap, isStale };
}
