import type { DecomposedSolver } from './decomposition/decomposed-solver.ts';
import { fixByMonths } from './decomposition/fix-by-months.ts';
import { improveByMonths } from './decomposition/improve-by-months.ts';
import { kernelOf } from './decomposition/kernel.ts';
import { type BranchReport, MasterBranching } from './decomposition/master-branching.ts';
import { raiseBound } from './decomposition/raise-bound.ts';
import { startMonths } from './decomposition/start-months.ts';
import type { PlanForm } from './formulation.ts';
import type { LinearOutcome, LinearRunOptions } from './highs.ts';
import { type Candidate, PurchaseSearch } from './purchase-search.ts';
import type { SolveReport } from './solve-report.ts';

/** Start months that are first decided anew at a time; more once that finds nothing. */
const FIRST_WINDOW_MONTHS = 6;

/** Share of the time left for one round of moves of single blocks. */
const SHARE_FOR_MOVES = 0.15;

/** Keeps the best portfolio and hands it on. */
function keepBest(report: SolveReport): BranchReport {
  let best: Candidate | null = null;
  return {
    get best() {
      return best;
    },
    get secondsLeft() {
      return report.secondsLeft;
    },
    isDone: () => report.isDone(),
    raiseBound: (bound) => report.raiseBound(bound),
    offerCandidate: (candidate) => {
      report.offer(candidate.columnValues);
      if (best !== null && candidate.objective >= best.objective) return false;
      best = candidate;
      return true;
    },
  };
}

/** Moves block by block from a portfolio as long as it pays, for a share of the time left; true when that found a better one. */
function moveBlocks(
  search: PurchaseSearch,
  from: Candidate,
  report: BranchReport,
  take: (candidate: Candidate) => void,
): boolean {
  const leastSecondsLeft = (1 - SHARE_FOR_MOVES) * report.secondsLeft;
  return search.improve(from, take, () => report.isDone() || report.secondsLeft < leastSecondsLeft) !== from;
}

/**
 * Whole blocks of a plan that is solved by decomposition: portfolios by rounding and by relax and fix, then in turn
 * moves of single blocks, branch and bound on the master for the bound, and fix and optimise for the best, until the gap is
 * as asked or time is up.
 */
export async function searchDecomposed(
  formulation: PlanForm,
  solver: DecomposedSolver,
  relaxed: LinearOutcome,
  gapGoal: number,
  report: SolveReport,
  options: () => LinearRunOptions,
): Promise<void> {
  const search = new PurchaseSearch(formulation, solver, options);
  const branching = new MasterBranching(solver, relaxed);
  const kept = keepBest(report);
  const take = (candidate: Candidate | null): void => {
    if (candidate !== null && kept.offerCandidate(candidate)) branching.remember();
  };
  const isDone = (): boolean => report.isDone();
  report.enter('rounding');
  const relaxedSteps = search.stepsOf(relaxed.columnValues);
  take(search.roundAtOnce(relaxedSteps, isDone));
  if (isDone()) return;
  const purchaseColumns = new Set(formulation.variables.purchases.map(({ column }) => column));
  const kernel = kernelOf(branching, (column) => purchaseColumns.has(branching.modelColumnOf(column)));
  const startOf = startMonths(formulation, solver);
  const months = formulation.data.months.length;
  const fixed = await fixByMonths(branching, search, kernel, startOf, months, gapGoal, kept);
  take(fixed ?? search.roundByMonths(relaxedSteps, isDone));
  report.enter('proving');
  let windowMonths = FIRST_WINDOW_MONTHS;
  let isFar = false;
  while (!isDone()) {
    const before = kept.best;
    const isMoved = before !== null && moveBlocks(search, before, kept, take);
    // A first bound from the root is cheap, and often all that is missing.
    const end = await raiseBound(branching, search, relaxed, gapGoal, isFar, kept);
    if (isDone()) return;
    const isBetter = await improveByMonths(branching, search, kernel, startOf, months, windowMonths, gapGoal, kept);
    if (isMoved || isBetter || end === 'better') continue;
    const isAllTried = windowMonths >= months;
    if (isAllTried && isFar) return;
    if (end === 'proven' || isAllTried) isFar = true;
    windowMonths *= 2;
  }
}
