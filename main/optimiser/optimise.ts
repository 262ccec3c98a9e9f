import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import { type Explanation, explainInfeasible } from './explain-infeasible.ts';
import { formulate, type Formulation } from './formulation.ts';
import { type LinearOutcome, type LinearRunOptions, LinearSolver, solverVersion } from './highs.ts';
import { preparePortfolio } from './prepare-portfolio.ts';
import { type Candidate, PurchaseSearch } from './purchase-search.ts';
import { cheapestRelaxation } from './relaxation/cheapest-relaxation.ts';
import type { SolveHooks } from './solve-hooks.ts';
import { SolveReport } from './solve-report.ts';

/** Models up to this many columns are handed to branch and bound as a whole. */
const MOST_COLUMNS_FOR_BRANCHING = 6_000;

/** True when some purchase must be decided in whole blocks. */
function needsWholeUnits({ model }: Formulation): boolean {
  return model.isInteger.includes(true);
}

/** Longest time to cost a portfolio that branch and bound has found, seconds. */
const LAST_EVALUATION_SECONDS = 30;

/**
 * Proves a small model by branch and bound. Its solution is whole only to a tolerance, so the purchases are set to
 * exactly whole blocks and costed again.
 */
async function branchAndBound(
  formulation: Formulation,
  relaxation: LinearSolver,
  report: SolveReport,
  options: () => LinearRunOptions,
): Promise<LinearOutcome['status']> {
  report.enter('proving');
  const solver = await LinearSolver.create(formulation.model, 'whole-units');
  try {
    const outcome = solver.run({ ...options(), relativeGap: 1e-7, onMipProgress: (bound) => report.raiseBound(bound) });
    if (outcome.status !== 'infeasible') report.raiseBound(outcome.bound);
    if (!outcome.hasSolution) return outcome.status;
    const unhurried = { timeLimitSeconds: LAST_EVALUATION_SECONDS, shouldStop: () => false };
    const search = new PurchaseSearch(formulation, relaxation, () => unhurried);
    const found = search.evaluate(search.wholeStepsOf(outcome));
    if (found !== null) report.offer(found.columnValues);
    return outcome.status;
  } finally {
    solver.dispose();
  }
}

/** Portfolios in whole blocks: a first one fast, a better one, then block by block until done. */
function searchWholeBlocks(search: PurchaseSearch, relaxed: LinearOutcome, report: SolveReport): void {
  const isDone = (): boolean => report.isDone();
  const offer = ({ columnValues }: Candidate): void => report.offer(columnValues);
  report.enter('rounding');
  const relaxedSteps = search.stepsOf(relaxed);
  const first = search.roundAtOnce(relaxedSteps, isDone);
  if (first !== null) offer(first);
  const second = search.roundByMonths(relaxedSteps, isDone);
  if (second !== null) offer(second);
  const found = [first, second].filter((candidate) => candidate !== null).toSorted((a, b) => a.objective - b.objective);
  if (found[0] === undefined || isDone()) return;
  report.enter('improving');
  search.improve(found[0], offer, isDone);
}

async function solveFormulation(
  formulation: Formulation,
  report: SolveReport,
  hooks: SolveHooks,
  explain: () => Promise<Explanation>,
): Promise<Solution> {
  const options = (): LinearRunOptions => ({ timeLimitSeconds: report.secondsLeft, shouldStop: hooks.shouldStop });
  const solver = await LinearSolver.create(formulation.model, 'relaxation');
  try {
    report.enter('relaxation');
    const relaxed = solver.run({ ...options(), onIteration: () => report.tickSometimes() });
    if (relaxed.status === 'infeasible') {
      report.enter('explaining');
      return report.unsolvable(await explain());
    }
    if (relaxed.status === 'unbounded')
      throw new Error('The plan has no cheapest portfolio: some cost is negative without limit.');
    if (relaxed.status === 'failed') throw new Error('The solver gave up on the relaxation of this plan.');
    if (relaxed.status !== 'optimal') return report.finish();
    report.raiseBound(relaxed.objective);
    if (!needsWholeUnits(formulation)) {
      report.offer(relaxed.columnValues);
      return report.finish();
    }
    searchWholeBlocks(new PurchaseSearch(formulation, solver, options), relaxed, report);
    if (!report.isDone() && formulation.model.columnNames.length <= MOST_COLUMNS_FOR_BRANCHING) {
      const status = await branchAndBound(formulation, solver, report, options);
      if (status === 'infeasible' && !report.hasSolution) {
        report.enter('explaining');
        const why = await explain();
        if (why !== 'can-hold') return report.unsolvable(why);
      }
    }
  } finally {
    solver.dispose();
  }
  return report.finish();
}

/** Seconds beyond the time limit in which an infeasible plan may still be explained. */
const EXPLAINING_SECONDS = 12;

/** Least time to cost a relaxed plan, seconds. */
const LAST_COST_SECONDS = 1;

async function solvePlan(input: SolveInput, hooks: SolveHooks, isWayOut: boolean): Promise<Solution> {
  const startedAt = hooks.now();
  hooks.onProgress({ phase: 'preparing', bound: null, best: null, gap: null, seconds: 0 });
  const formulation = formulate(preparePortfolio(input));
  const report = new SolveReport(input, formulation, hooks, await solverVersion(), startedAt);
  report.enter('preparing');
  if (isWayOut) return solveFormulation(formulation, report, hooks, async () => ({ conflict: [], relaxation: null }));
  const secondsLeft = (): number => report.secondsLeft + EXPLAINING_SECONDS;
  const solveWhole = (relaxed: SolveInput): Promise<Solution> => {
    const timeLimitSeconds = Math.max(secondsLeft(), LAST_COST_SECONDS);
    const quiet = { ...hooks, onProgress: () => report.tickSometimes(), onIncumbent: () => undefined };
    return solvePlan({ ...relaxed, settings: { ...relaxed.settings, timeLimitSeconds } }, quiet, true);
  };
  const { shouldStop } = hooks;
  const solution = await solveFormulation(formulation, report, hooks, () =>
    explainInfeasible(input, formulation, { shouldStop, secondsLeft, solveWhole }),
  );
  if (solution.proof.status !== 'failed' || shouldStop()) return solution;
  report.enter('explaining');
  const isOver = (): boolean => shouldStop() || secondsLeft() <= 0;
  return { ...solution, relaxation: await cheapestRelaxation(input, [], isOver, solveWhole) };
}

/**
 * Finds the cheapest portfolio, or costs the given one with its best dispatch; tells why, and the cheapest way out, where
 * none keeps all the rules. Input: checked by `makeSolveInput`. Throws a sentence when the solver itself fails.
 */
export function solve(input: SolveInput, hooks: SolveHooks): Promise<Solution> {
  return solvePlan(input, hooks, false);
}
