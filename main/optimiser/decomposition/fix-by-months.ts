import type { Candidate, PurchaseSearch } from '../purchase-search.ts';
import type { BranchReport, MasterBranching } from './master-branching.ts';

/** Start months that are made whole at a time. */
const WINDOW_MONTHS = 3;

/** Simplex iterations of each branch and bound. */
const MOST_ITERATIONS = 3_000;

/** Against the gap that is asked for in all. */
const SHARE_OF_GOAL = 0.1;
const SMALLEST_GAP = 1e-6;

/** Rows are taken within this share of the objective. */
const CLOSENESS = 1e-5;

/** How often a window is tried whose purchases break a rule that the master has not learnt yet. */
const MOST_TRIES = 6;

/**
 * Relax and fix: branch and bound on the master in which purchases of a few start months must be whole, those before
 * stay as found and those after may be fractions that make up for them; month by month to the end. What each window
 * finds is costed exactly, so that the next one knows what it was too cheap by. Null when a window finds nothing.
 */
export async function fixByMonths(
  branching: MasterBranching,
  search: PurchaseSearch,
  kernel: ReadonlySet<number>,
  startOf: Int32Array,
  months: number,
  gapGoal: number,
  report: BranchReport,
): Promise<Candidate | null> {
  let fixed: Float64Array | null = null;
  let tries = 0;
  for (let first = 0; !report.isDone(); ) {
    const end = first + WINDOW_MONTHS;
    const known: Float64Array | null = fixed;
    const { columnValues } = await branching.run(
      {
        isWhole: (column) => startOf[column]! < end,
        boundsOf: (column) => {
          if (known !== null && startOf[column]! < first) {
            const value = Math.round(branching.valueOf(column, known));
            return [value, value];
          }
          const [lower, upper] = branching.boundsOf(column);
          return kernel.has(column) ? [lower, upper] : [lower, lower];
        },
        start: null,
        relativeGap: Math.max(SMALLEST_GAP, SHARE_OF_GOAL * gapGoal),
        mostIterations: MOST_ITERATIONS,
        closeness: CLOSENESS,
        isForBound: false,
      },
      report,
    );
    if (columnValues === null) return null;
    if (end >= months) {
      const candidate = search.evaluate(search.wholeStepsOf(columnValues));
      if (candidate !== null) return candidate;
    } else if (search.relaxFrom(end, search.wholeStepsOf(columnValues)) !== null) {
      branching.remember();
      fixed = columnValues;
      first = end;
      tries = 0;
      continue;
    }
    tries++;
    if (tries >= MOST_TRIES) return null;
  }
  return null;
}
