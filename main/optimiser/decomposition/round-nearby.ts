import type { LinearOutcome } from '../highs.ts';
import type { PurchaseSearch } from '../purchase-search.ts';
import type { BranchReport, MasterBranching } from './master-branching.ts';
import { promisesSaving, tryPortfolio } from './try-portfolio.ts';

/** Simplex iterations of each branch and bound. */
const MOST_ITERATIONS = 5_000;

/** How often it is run, each time with what the portfolio it found has turned out to cost. */
const MOST_TRIES = 3;

/** Against the gap that is asked for in all. */
const SHARE_OF_GOAL = 0.1;
const SMALLEST_GAP = 1e-6;

/** Rows are taken within this share of the objective. */
const CLOSENESS = 1e-5;

/** A step this close to a whole number is one. */
const WHOLE = 1e-6;

/**
 * Branch and bound on the master between the whole numbers around the relaxation, widened to the best portfolio: what
 * neither holds is not bought. True when that found a better one. Source: Berthold, RENS – the optimal rounding (2014).
 */
export async function roundNearby(
  branching: MasterBranching,
  search: PurchaseSearch,
  relaxed: LinearOutcome,
  gapGoal: number,
  report: BranchReport,
): Promise<boolean> {
  let isBetter = false;
  for (let tries = 0; tries < MOST_TRIES && !report.isDone(); tries++) {
    const { best } = report;
    const { columnValues, objective } = await branching.run(
      {
        isWhole: () => true,
        boundsOf: (column) => {
          const [lower, upper] = branching.boundsOf(column);
          const value = branching.valueOf(branching.tellingColumnOf(column), relaxed.columnValues);
          const held = best === null ? Math.round(value) : branching.heldOf(column, best);
          if (value <= WHOLE && held === 0) return [lower, Math.max(lower, 0)];
          if (branching.isChosen(column)) return [lower, upper];
          const least = Math.max(lower, Math.min(held, Math.floor(value + WHOLE)));
          return [least, Math.max(least, Math.min(upper, Math.max(held, Math.ceil(value - WHOLE))))];
        },
        start: best,
        relativeGap: Math.max(SMALLEST_GAP, SHARE_OF_GOAL * gapGoal),
        mostIterations: MOST_ITERATIONS,
        closeness: CLOSENESS,
        isForBound: false,
      },
      report,
    );
    if (columnValues === null || report.isDone()) return isBetter;
    if (!promisesSaving(objective, report)) return isBetter;
    if (tryPortfolio(branching, search, columnValues, report)) isBetter = true;
  }
  return isBetter;
}
