import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import { bandwiseDecisions } from './decomposition/bandwise-decisions.ts';
import { DecomposedSolver } from './decomposition/decomposed-solver.ts';
import { type BandwisePlan, splitByBands } from './decomposition/split-bands.ts';
import { type Explanation, explainInfeasible } from './explain-infeasible.ts';
import { explainConflict } from './conflict.ts';
import { decidingBands } from './decision-group.ts';
import type { Decisions } from './decisions.ts';
import { formulate, type Formulation, type PlanForm } from './formulation.ts';
import { type LinearOutcome, type LinearRunOptions, LinearSolver, refuseTooLarge, solverVersion } from './highs.ts';
import type { PortfolioData } from './portfolio-data.ts';
import { preparePortfolio } from './prepare-portfolio.ts';
import { type Candidate, PurchaseSearch } from './purchase-search.ts';
import { cheapestRelaxation } from './relaxation/cheapest-relaxation.ts';
import { MOST_COLUMNS_IN_ONE_PIECE, relaxationOf } from './relaxation-of.ts';
import type { RelaxationSolver } from './relaxation-solver.ts';
import { searchDecomposed } from './search-decomposed.ts';
import type { SolveHooks } from './solve-hooks.ts';
import { preferFewerCommitments } from './tie-rule.ts';
import { reportedForm, SolveReport } from './solve-report.ts';

/** Models up to this many columns are handed to branch and bound as a whole. */
const MOST_COLUMNS_FOR_BRANCHING = 6_000;

/** True when some purchase must be decided in whole blocks. */
function needsWholeUnits({ model }: PlanForm): boolean {
  return model.isInteger.includes(true);
}

/** Portfolios costed at most to settle ties. */
const MOST_TIES_TRIED = 60;

/** Longest time to cost a portfolio that branch and bound has found, seconds. */
const LAST_EVALUATION_SECONDS = 30;

/**
 * Proves a small model by branch and bound. Its solution is whole only to a tolerance, so the purchases are set to
 * exactly whole blocks and costed again.
 */
async function branchAndBound(
  formulation: Formulation,
  relaxation: RelaxationSolver,
  report: SolveReport,
  options: () => LinearRunOptions,
): Promise<{ readonly status: LinearOutcome['status']; readonly found: Candidate | null }> {
  report.enter('proving');
  const solver = await LinearSolver.create(formulation.model, 'whole-units');
  try {
    const outcome = solver.run({ ...options(), relativeGap: 1e-7, onMipProgress: (bound) => report.raiseBound(bound) });
    if (outcome.status !== 'infeasible') report.raiseBound(outcome.bound);
    if (!outcome.hasSolution) return { status: outcome.status, found: null };
    const unhurried = { timeLimitSeconds: LAST_EVALUATION_SECONDS, shouldStop: () => false };
    const search = new PurchaseSearch(formulation, relaxation, () => unhurried);
    const found = search.evaluate(search.wholeStepsOf(outcome.columnValues));
    if (found !== null) report.offer(found.columnValues);
    return { status: outcome.status, found };
  } finally {
    solver.dispose();
  }
}

/** Portfolios in whole blocks, a first one fast and a better one; the best of them. */
function roundBlocks(search: PurchaseSearch, relaxed: LinearOutcome, report: SolveReport): Candidate | null {
  const isDone = (): boolean => report.isDone();
  report.enter('rounding');
  const relaxedSteps = search.stepsOf(relaxed.columnValues);
  const first = search.roundAtOnce(relaxedSteps, isDone);
  if (first !== null) report.offer(first.columnValues);
  const second = search.roundByMonths(relaxedSteps, isDone);
  if (second !== null) report.offer(second.columnValues);
  const found = [first, second].filter((candidate) => candidate !== null).toSorted((a, b) => a.objective - b.objective);
  return found[0] ?? null;
}

/** Of the optima of a plan without whole blocks, takes the one with the fewest unit-months. The bound stays that of the optimum. */
function settleTies(
  formulation: Formulation,
  solver: LinearSolver,
  { objective, columnValues }: LinearOutcome,
  report: SolveReport,
  options: () => LinearRunOptions,
): void {
  if (formulation.data.isEvaluation) return;
  const fewer = preferFewerCommitments(formulation, objective, columnValues);
  if (fewer === null || !solver.takeNumbers(formulation.model, fewer)) return;
  const settled = solver.run(options());
  if (settled.status === 'optimal') report.offerEqual(settled.columnValues);
  // A kept solver goes on from what it was given: the plan, without the cost of ties.
  solver.takeNumbers(fewer, formulation.model);
}

/** Moves block by block from a portfolio until nothing more pays; the best it comes to. */
function improveBlocks(search: PurchaseSearch, from: Candidate, report: SolveReport): Candidate {
  report.enter('improving');
  return search.improve(
    from,
    Infinity,
    ({ columnValues }) => report.offer(columnValues),
    () => report.isDone(),
  );
}

async function solveFormulation(
  formulation: Formulation,
  report: SolveReport,
  hooks: SolveHooks,
  gapGoal: number,
  explain: () => Promise<Explanation>,
): Promise<Solution> {
  const options = (): LinearRunOptions => ({ timeLimitSeconds: report.secondsLeft, shouldStop: hooks.shouldStop });
  report.enter('relaxation');
  const { kept } = hooks;
  const watched = { ...options(), onIteration: () => report.tickSometimes() };
  const { solver, relaxed } =
    kept === undefined ? await relaxationOf(formulation, hooks.now, watched) : await kept.solve(formulation, watched);
  try {
    if (relaxed.status === 'infeasible') {
      report.enter('explaining');
      return report.unsolvable(await explain());
    }
    if (relaxed.status === 'unbounded')
      throw new Error('The plan has no cheapest portfolio: some cost is negative without limit.');
    if (relaxed.status === 'failed') throw new Error('The solver gave up on the relaxation of this plan.');
    if (relaxed.status !== 'optimal') return report.finish();
    report.raiseBound(relaxed.bound);
    if (!needsWholeUnits(formulation)) {
      report.offer(relaxed.columnValues);
      if (solver instanceof LinearSolver) settleTies(formulation, solver, relaxed, report, options);
      return report.finish();
    }
    if (solver instanceof DecomposedSolver) {
      await searchDecomposed(formulation, solver, relaxed, gapGoal, report, options);
      return report.finish();
    }
    const search = new PurchaseSearch(formulation, solver, options);
    let best = roundBlocks(search, relaxed, report);
    if (best !== null && !report.isDone()) best = improveBlocks(search, best, report);
    if (!report.isDone() && formulation.model.columnNames.length <= MOST_COLUMNS_FOR_BRANCHING) {
      const { status, found } = await branchAndBound(formulation, solver, report, options);
      if (found !== null && (best === null || found.objective < best.objective)) best = found;
      if (status === 'infeasible' && !report.hasSolution) {
        report.enter('explaining');
        const why = await explain();
        if (why !== 'can-hold') return report.unsolvable(why);
      }
    }
    const isStopped = (): boolean => report.secondsLeft <= 0 || hooks.shouldStop();
    if (best !== null && !formulation.data.isEvaluation)
      search.settleTies(best, MOST_TIES_TRIED, ({ columnValues }) => report.offerEqual(columnValues), isStopped);
  } finally {
    if (kept === undefined) solver.dispose();
  }
  return report.finish();
}

/** Seconds beyond the time limit in which an infeasible plan may still be explained. */
const EXPLAINING_SECONDS = 12;

/**
 * Why a plan on sampled paths has no portfolio: the conflict of its bands alone, since a path may leave any work unmet.
 * Null where it is not there.
 */
async function explainPaths(data: PortfolioData, report: SolveReport, hooks: SolveHooks): Promise<Solution | null> {
  const bands = decidingBands(data);
  if (bands.length === data.bandIds.length) return null;
  report.enter('explaining');
  const secondsLeft = (): number => report.secondsLeft + EXPLAINING_SECONDS;
  const isOver = (): boolean => hooks.shouldStop() || secondsLeft() <= 0;
  const conflict = await explainConflict(formulate({ ...data, modelledBands: bands }), isOver, secondsLeft);
  if (conflict === null) return report.unsolvable('out-of-time');
  return conflict.length === 0 ? null : report.unsolvable({ conflict, relaxation: null });
}

/**
 * Solves a plan that was split band by band. Null when the decomposition gives up, or finds no portfolio for reasons that
 * only the extensive form can tell.
 */
async function solveBandwise(
  input: SolveInput,
  plan: BandwisePlan,
  hooks: SolveHooks,
  startedAt: number,
): Promise<Solution | null> {
  let solver: DecomposedSolver | null = null;
  const decisionsAt = (values: Float64Array): Decisions | null =>
    solver === null ? null : bandwiseDecisions(plan, solver.decomposition, values);
  const { data, size } = plan;
  const report = new SolveReport(input, { data, size, decisionsAt }, hooks, await solverVersion(), startedAt);
  report.enter('relaxation');
  solver = await DecomposedSolver.createBandwise(plan, hooks.now);
  if (solver === null) return null;
  try {
    const options = (): LinearRunOptions => ({ timeLimitSeconds: report.secondsLeft, shouldStop: hooks.shouldStop });
    const relaxed = solver.run({ ...options(), onIteration: () => report.tickSometimes() });
    if (relaxed.status === 'failed') return null;
    if (relaxed.status === 'infeasible') return await explainPaths(data, report, hooks);
    if (relaxed.status !== 'optimal') return report.finish();
    report.raiseBound(relaxed.bound);
    if (needsWholeUnits(plan)) await searchDecomposed(plan, solver, relaxed, input.settings.gapGoal, report, options);
    else report.offer(relaxed.columnValues);
    return report.finish();
  } finally {
    solver.dispose();
  }
}

/** Least time to cost a relaxed plan, seconds. */
const LAST_COST_SECONDS = 1;

/** Solves a plan with some limits opened, in what is left of the time. */
function wholeSolver(
  hooks: SolveHooks,
  secondsLeft: () => number,
  onProgress: () => void,
): (relaxed: SolveInput) => Promise<Solution> {
  const { kept: _kept, ...rest } = hooks;
  const quiet = { ...rest, onProgress, onIncumbent: () => undefined };
  return (relaxed) => {
    const timeLimitSeconds = Math.max(secondsLeft(), LAST_COST_SECONDS);
    return solvePlan({ ...relaxed, settings: { ...relaxed.settings, timeLimitSeconds } }, quiet, true);
  };
}

/** A solution without a portfolio, with the cheapest way out as far as the time goes. */
async function withWayOut(
  input: SolveInput,
  solution: Solution,
  hooks: SolveHooks,
  secondsLeft: () => number,
  onProgress: () => void,
): Promise<Solution> {
  const isOver = (): boolean => hooks.shouldStop() || secondsLeft() <= 0;
  const solveWhole = wholeSolver(hooks, secondsLeft, onProgress);
  return { ...solution, relaxation: await cheapestRelaxation(input, [], isOver, solveWhole) };
}

/** True where whole blocks were not to be had, for which no rule alone is the reason. */
function lacksWayOut({ proof }: Solution, { paths }: SolveInput, { shouldStop }: SolveHooks): boolean {
  return proof.status === 'failed' && paths === undefined && !shouldStop();
}

async function solvePlan(input: SolveInput, hooks: SolveHooks, isWayOut: boolean): Promise<Solution> {
  const startedAt = hooks.now();
  hooks.onProgress({ phase: 'preparing', bound: null, best: null, gap: null, seconds: 0 });
  const data = preparePortfolio(input);
  const secondsLeft = (): number => startedAt + input.settings.timeLimitSeconds + EXPLAINING_SECONDS - hooks.now();
  const plan = splitByBands(data, MOST_COLUMNS_IN_ONE_PIECE);
  const bandwise = plan === null ? null : await solveBandwise(input, plan, hooks, startedAt);
  if (bandwise !== null) {
    if (isWayOut || !lacksWayOut(bandwise, input, hooks)) return bandwise;
    const tick = (): void => {
      const { bound } = bandwise.proof;
      hooks.onProgress({ phase: 'explaining', bound, best: null, gap: null, seconds: hooks.now() - startedAt });
    };
    tick();
    return withWayOut(input, bandwise, hooks, secondsLeft, tick);
  }
  if (plan !== null) refuseTooLarge(plan.size);
  const formulation = formulate(data);
  const report = new SolveReport(input, reportedForm(formulation), hooks, await solverVersion(), startedAt);
  report.enter('preparing');
  const { gapGoal } = input.settings;
  if (isWayOut) {
    const untold = async (): Promise<Explanation> => ({ conflict: [], relaxation: null });
    return solveFormulation(formulation, report, hooks, gapGoal, untold);
  }
  const tick = (): void => report.tickSometimes();
  const { shouldStop } = hooks;
  const solution = await solveFormulation(formulation, report, hooks, gapGoal, () =>
    explainInfeasible(input, formulation, {
      shouldStop,
      secondsLeft,
      solveWhole: wholeSolver(hooks, secondsLeft, tick),
    }),
  );
  if (!lacksWayOut(solution, input, hooks)) return solution;
  report.enter('explaining');
  return withWayOut(input, solution, hooks, secondsLeft, tick);
}

/**
 * Finds the cheapest portfolio, or costs the given one with its best dispatch; tells why, and the cheapest way out, where
 * none keeps all the rules. Input: checked by `makeSolveInput`. Throws a sentence when the solver itself fails.
 */
export function solve(input: SolveInput, hooks: SolveHooks): Promise<Solution> {
  return solvePlan(input, hooks, false);
}

/** As `solve`, without looking for reasons or a way out where no portfolio keeps all the rules: for plans tried by the dozen. */
export function solveUnexplained(input: SolveInput, hooks: SolveHooks): Promise<Solution> {
  return solvePlan(input, hooks, true);
}
