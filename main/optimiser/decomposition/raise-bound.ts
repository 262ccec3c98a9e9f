import type { LinearOutcome } from '../highs.ts';
import type { PurchaseSearch } from '../purchase-search.ts';
import type { BranchReport, MasterBranching } from './master-branching.ts';
import { tryPortfolio } from './try-portfolio.ts';

/** A relative gap of one branch and bound on the master, against the gap that is asked for in all. */
const SHARE_OF_GOAL = 0.1;
const SMALLEST_GAP = 1e-6;

/** Rows are taken within this share of the objective. */
const CLOSENESS = 2e-6;

/** The bound is looked for up to what the gap needs and this much of it more. */
const MARGIN = 1;
/** And up to at least this share of the way from the relaxation to the best. */
const LEAST_SHARE = 0.2;

/** What a round came to: a better portfolio, a proof as far as it looked, or the end of what it may take. */
export type BoundEnd = 'better' | 'proven' | 'unfinished';

/**
 * One branch and bound on the master, on its bound and on portfolios. A step of a column with reduced cost r costs at
 * least r more than the relaxation: columns are kept to the steps that could cost less than `reach`, a money above the
 * relaxation, and the bound holds up to there. `isFar`: as far as the best. `mostIterations`: simplex iterations that it
 * may take.
 */
export async function raiseBound(
  branching: MasterBranching,
  search: PurchaseSearch,
  relaxed: LinearOutcome,
  gapGoal: number,
  isFar: boolean,
  mostIterations: number,
  report: BranchReport,
): Promise<BoundEnd> {
  const { best } = report;
  const toBest = best === null ? Infinity : Math.max(0, best.objective - relaxed.bound);
  const needed = best === null ? Infinity : toBest - gapGoal * Math.abs(best.objective);
  const reach = isFar ? toBest : Math.min(toBest, Math.max((1 + MARGIN) * needed, LEAST_SHARE * toBest));
  const reachedMoney = relaxed.bound + reach;
  const end = await branching.run(
    {
      isWhole: () => true,
      boundsOf: (column) => {
        const [lower, upper] = branching.boundsOf(column);
        const reduced = branching.reducedCostOf(column);
        if (reduced <= 0 || reach === Infinity) return [lower, upper];
        const held = best === null ? lower : branching.heldOf(column, best);
        return [lower, Math.min(upper, Math.max(held, lower + Math.floor(reach / reduced + 1e-6)))];
      },
      start: best,
      relativeGap: Math.max(SMALLEST_GAP, SHARE_OF_GOAL * gapGoal),
      mostIterations,
      closeness: CLOSENESS,
      isForBound: best !== null,
      onBound: (bound) => report.raiseBound(Math.min(bound, reachedMoney)),
    },
    report,
  );
  if (end.status === 'infeasible') {
    // Nothing within reach is left, or nothing at all.
    if (reach < Infinity) report.raiseBound(reachedMoney);
    return 'proven';
  }
  report.raiseBound(Math.min(end.bound, reachedMoney));
  if (report.isDone()) return 'unfinished';
  if (end.columnValues !== null && (best === null || end.objective < best.objective)) {
    if (tryPortfolio(branching, search, end.columnValues, report)) return 'better';
  }
  return end.status === 'optimal' ? 'proven' : 'unfinished';
}
