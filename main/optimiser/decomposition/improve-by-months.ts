import type { PurchaseSearch } from '../purchase-search.ts';
import type { BranchReport, MasterBranching } from './master-branching.ts';

/** Each branch and bound may take this share of the time left, and no more than so many seconds. */
const SHARE_OF_TIME = 0.05;
const MOST_SECONDS = 2;

/** Against the gap that is asked for in all. */
const SHARE_OF_GOAL = 0.02;
const SMALLEST_GAP = 1e-7;

/** Less than this share of the objective is no saving. */
const SAVING = 1e-6;

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
          const held = Math.round(branching.valueOf(column, best.columnValues));
          const isOpen = startOf[column]! >= from && startOf[column]! < end && (kernel.has(column) || held > 0);
          return isOpen ? branching.boundsOf(column) : [held, held];
        },
        start: best.columnValues,
        relativeGap: Math.max(SMALLEST_GAP, SHARE_OF_GOAL * gapGoal),
        timeLimitSeconds: Math.min(MOST_SECONDS, SHARE_OF_TIME * report.secondsLeft),
        closeness: CLOSENESS,
        isForBound: false,
      },
      report,
    );
    const isPromised = columnValues !== null && objective < best.objective - SAVING * Math.abs(best.objective);
    if (isPromised) {
      const candidate = search.evaluate(search.wholeStepsOf(columnValues));
      if (candidate !== null && report.offerCandidate(candidate)) {
        branching.remember();
        isBetter = true;
      }
    }
    tries++;
    if (isPromised && tries < MOST_TRIES) continue;
    tries = 0;
    if (end >= months) break;
    first += Math.ceil(windowMonths / 2);
  }
  return isBetter;
}
