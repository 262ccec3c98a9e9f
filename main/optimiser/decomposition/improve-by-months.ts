import type { PurchaseSearch } from '../purchase-search.ts';
import type { BranchReport, MasterBranching } from './master-branching.ts';
import { promisesSaving, tryPortfolio } from './try-portfolio.ts';

/** Simplex iterations of each branch and bound, for every month that is decided anew. */
const ITERATIONS_PER_MONTH = 300;

/** Against the gap that is asked for in all. */
const SHARE_OF_GOAL = 0.02;
const SMALLEST_GAP = 1e-7;

/** Rows are taken within this share of the objective. */
const CLOSENESS = 1e-5;

/** How often a window is looked at again after its portfolio has turned out dearer than the master thought. */
const MOST_TRIES = 3;

/**
 * Fix and optimise: in turn the purchases of `windowMonths` start months are decided anew by branch and bound on the
 * master while all others stay as they are in the best portfolio. True when that found a better one.
 */
export async function improveByMonths(
  branching: MasterBranching,
  search: PurchaseSearch,
  kernel: ReadonlySet<number>,
  startOf: Int32Array,
  months: number,
  windowMonths: number,
  gapGoal: number,
  report: BranchReport,
): Promise<boolean> {
  let isBetter = false;
  let tries = 0;
  for (let first = 0; first < months && !report.isDone(); ) {
    const { best } = report;
    if (best === null) return false;
    const end = first + windowMonths;
    const from = first;
    const { columnValues, objective } = await branching.run(
      {
        isWhole: () => true,
        boundsOf: (column) => {
          const held = branching.heldOf(column, best);
          const isOpen = startOf[column]! >= from && startOf[column]! < end && (kernel.has(column) || held > 0);
          return isOpen ? branching.boundsOf(column) : [held, held];
        },
        start: best,
        relativeGap: Math.max(SMALLEST_GAP, SHARE_OF_GOAL * gapGoal),
        mostIterations: ITERATIONS_PER_MONTH * windowMonths,
        closeness: CLOSENESS,
        isForBound: false,
      },
      report,
    );
    const isPromised = columnValues !== null && promisesSaving(objective, report);
    if (isPromised && tryPortfolio(branching, search, columnValues, report)) isBetter = true;
    tries++;
    if (isPromised && tries < MOST_TRIES) continue;
    tries = 0;
    if (end >= months) break;
    first += Math.ceil(windowMonths / 2);
  }
  return isBetter;
}
