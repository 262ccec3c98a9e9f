import type { DecomposedSolver } from './decomposition/decomposed-solver.ts';
import { fixByMonths } from './decomposition/fix-by-months.ts';
import { improveByMonths } from './decomposition/improve-by-months.ts';
import { kernelOf } from './decomposition/kernel.ts';
import { type BranchReport, MasterBranching } from './decomposition/master-branching.ts';
import { raiseBound } from './decomposition/raise-bound.ts';
import { roundNearby } from './decomposition/round-nearby.ts';
import { startMonths } from './decomposition/start-months.ts';
import type { PlanForm } from './formulation.ts';
import type { LinearOutcome, LinearRunOptions } from './highs.ts';
import { type Candidate, PurchaseSearch } from './purchase-search.ts';
import type { SolveReport } from './solve-report.ts';

/** Start months that are first decided anew at a time; more once that finds nothing. */
const FIRST_WINDOW_MONTHS = 6;

/** Portfolios costed in one round of moves of single blocks. */
const MOST_MOVES_TRIED = 60;

/** Portfolios costed to settle ties, and cells solved for them, are no more. */
const MOST_TIES_TRIED = 60;
const MOST_CELLS_FOR_TIES = 1_000;

/** Simplex iterations for the first proof; each one that is left unfinished doubles what the next may take, up to the last. */
const FIRST_ITERATIONS = 10_000;
const LAST_ITERATIONS = 5_000_000;

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

/** Moves block by block from a portfolio as long as it pays; true when that found a better one. */
function moveBlocks(
  search: PurchaseSearch,
  from: Candidate,
  report: BranchReport,
  take: (candidate: Candidate) => void,
): boolean {
  return search.improve(from, MOST_MOVES_TRIED, take, () => report.isDone()) !== from;
}

/**
 * Portfolios by rounding, at once and month by month, by branch and bound around the relaxation or by relax and fix, then in turn moves of single
 * blocks, branch and bound on the master for the bound, and fix and optimise for the best. Only numbers of steps end each
 * of them, so that two computers find the same.
 */
async function searchBlocks(
  formulation: PlanForm,
  solver: DecomposedSolver,
  search: PurchaseSearch,
  relaxed: LinearOutcome,
  gapGoal: number,
  report: SolveReport,
  kept: BranchReport,
): Promise<void> {
  const purchaseColumns = new Set(formulation.variables.purchases.map(({ column }) => column));
  const branching = new MasterBranching(solver, relaxed, purchaseColumns);
  const take = (candidate: Candidate | null): void => {
    if (candidate !== null && kept.offerCandidate(candidate)) branching.remember();
  };
  const isDone = (): boolean => report.isDone();
  report.enter('rounding');
  const relaxedSteps = search.stepsOf(relaxed.columnValues);
  take(search.roundAtOnce(relaxedSteps, isDone));
  if (isDone()) return;
  // Costs a few portfolios only, and is often all that is asked for.
  take(search.roundByMonths(relaxedSteps, isDone));
  if (isDone()) return;
  const kernel = kernelOf(branching, (column) => purchaseColumns.has(branching.modelColumnOf(column)));
  const startOf = startMonths(formulation, solver);
  const months = formulation.data.months.length;
  if (!(await roundNearby(branching, search, relaxed, gapGoal, kept)) && !isDone()) {
    take(await fixByMonths(branching, search, kernel, startOf, months, gapGoal, kept));
  }
  report.enter('proving');
  let windowMonths = FIRST_WINDOW_MONTHS;
  let isFar = false;
  let mostIterations = FIRST_ITERATIONS;
  while (!isDone()) {
    const before = kept.best;
    const isMoved = before !== null && moveBlocks(search, before, kept, take);
    // A first bound from the root is cheap, and often all that is missing.
    const end = await raiseBound(branching, search, relaxed, gapGoal, isFar, mostIterations, kept);
    if (isDone()) return;
    if (end === 'unfinished') mostIterations *= 2;
    const isBetter = await improveByMonths(branching, search, kernel, startOf, months, windowMonths, gapGoal, kept);
    if (isMoved || isBetter || end === 'better') continue;
    const isAllTried = windowMonths >= months;
    if (isAllTried && isFar && (end === 'proven' || mostIterations > LAST_ITERATIONS)) return;
    if (end === 'proven' || isAllTried) isFar = true;
    if (!isAllTried) windowMonths *= 2;
  }
}

/** Portfolios costed at most to settle ties: the fewer the more cells each of them costs. */
function mostTiesTried({ decomposition }: DecomposedSolver): number {
  return Math.min(
    MOST_TIES_TRIED,
    Math.max(1, Math.floor(MOST_CELLS_FOR_TIES / decomposition.plan.split.cells.length)),
  );
}

/**
 * Whole blocks of a plan that is solved by decomposition, until the gap is as asked or time is up; then of portfolios that
 * cost the same the one with the fewest unit-months nearby.
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
  const kept = keepBest(report);
  await searchBlocks(formulation, solver, search, relaxed, gapGoal, report, kept);
  if (kept.best === null) return;
  const isOver = (): boolean => report.secondsLeft <= 0 || options().shouldStop();
  search.settleTies(kept.best, mostTiesTried(solver), ({ columnValues }) => report.offerEqual(columnValues), isOver);
}
