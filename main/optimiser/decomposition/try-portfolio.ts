import type { PurchaseSearch } from '../purchase-search.ts';
import type { BranchReport, MasterBranching } from './master-branching.ts';

/** Less than this share of the objective is no saving. */
const SAVING = 1e-6;

/** True when a master's objective is below that of the best portfolio by more than noise, or there is none yet. */
export function promisesSaving(objective: number, { best }: BranchReport): boolean {
  return best === null || objective < best.objective - SAVING * Math.abs(best.objective);
}

/**
 * Costs the portfolio that a branch and bound on the master found, and remembers where that was: the master learns what
 * it was too cheap by. True when it is the best so far.
 */
export function tryPortfolio(
  branching: MasterBranching,
  search: PurchaseSearch,
  columnValues: Float64Array,
  report: BranchReport,
): boolean {
  const candidate = search.evaluate(search.wholeStepsOf(columnValues));
  if (candidate === null) return false;
  branching.remember();
  return report.offerCandidate(candidate);
}
