import type { LinearOutcome } from '../highs.ts';
import type { Candidate, PurchaseSearch } from '../purchase-search.ts';
import type { DecomposedSolver } from './decomposed-solver.ts';
import { MasterProblem } from './master-problem.ts';

/** What the search reports to, and asks when to end. */
export type BranchReport = {
  readonly bestObjective: number | null;
  readonly secondsLeft: number;
  isDone(): boolean;
  raiseBound(bound: number): void;
  offerCandidate(candidate: Candidate): void;
};

/** A relative gap of one branch and bound on the master, against the gap that is asked for in all. */
const SHARE_OF_GOAL = 0.4;
const SMALLEST_GAP = 1e-6;

/** Share of the time left for one branch and bound: moves of single blocks often get further than a long one. */
const SHARE_OF_TIME = 0.3;

/** Most masters that are branched on: each learns from what the last one's portfolio really costs. */
const MOST_ROUNDS = 40;

/**
 * Upper bounds of the master's whole columns as far as a portfolio cheaper than the best allows: a step of a column with
 * reduced cost r costs at least r more than the relaxation.
 */
function upperBounds(
  {
    decomposition: {
      plan: { split },
    },
  }: DecomposedSolver,
  relaxed: { readonly objective: number; readonly reducedCosts: Float64Array },
  best: number,
): Map<number, number> {
  const bounds = new Map<number, number>();
  split.columns.forEach(({ isInteger, lower, upper, modelColumn }, j) => {
    if (!isInteger || modelColumn < 0) return;
    const reduced = relaxed.reducedCosts[modelColumn]!;
    if (reduced <= 0) return;
    const most = lower + Math.floor((best - relaxed.objective) / reduced + 1e-6);
    if (most < upper) bounds.set(j, most);
  });
  return bounds;
}

/**
 * Whole blocks by branch and bound on the master alone: it is small, and with the cuts it holds it is a relaxation, so
 * its bound is proven. Each portfolio it finds is costed exactly, which adds the cuts that it was too cheap by.
 */
export async function branchOnMaster(
  solver: DecomposedSolver,
  search: PurchaseSearch,
  relaxed: LinearOutcome,
  gapGoal: number,
  report: BranchReport,
  shouldStop: () => boolean,
): Promise<void> {
  const { decomposition } = solver;
  const { split, fixedCost } = decomposition.plan;
  const tried = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS && !report.isDone(); round++) {
    const { moneyUnit } = decomposition.master;
    const master = await MasterProblem.create(decomposition.plan, moneyUnit, 'whole-units');
    try {
      master.addRows(decomposition.cutRows());
      if (report.bestObjective !== null) {
        const bounds = [...upperBounds(solver, relaxed, report.bestObjective)].toSorted((a, b) => a[0] - b[0]);
        master.setColumnBounds(
          bounds.map(([column]) => column),
          bounds.map(([column]) => split.columns[column]!.lower),
          bounds.map(([, upper]) => upper),
        );
      }
      const toMoney = (value: number): number => value * moneyUnit + fixedCost;
      const outcome = master.run({
        timeLimitSeconds: SHARE_OF_TIME * report.secondsLeft,
        shouldStop,
        relativeGap: Math.max(SMALLEST_GAP, SHARE_OF_GOAL * gapGoal),
        onMipProgress: (bound) => report.raiseBound(toMoney(bound)),
      });
      if (outcome.status === 'infeasible') {
        // Nothing cheaper than the best is left, or nothing at all.
        if (report.bestObjective !== null) report.raiseBound(report.bestObjective);
        return;
      }
      report.raiseBound(toMoney(outcome.bound));
      if (!outcome.hasSolution) return;
      const values = new Float64Array(relaxed.columnValues.length);
      split.columns.forEach(({ modelColumn }, j) => {
        if (modelColumn >= 0) values[modelColumn] = outcome.columnValues[j]!;
      });
      const steps = search.wholeStepsOf({ ...outcome, columnValues: values });
      const key = steps.join(',');
      if (tried.has(key)) return;
      tried.add(key);
      const candidate = search.evaluate(steps);
      if (candidate !== null) report.offerCandidate(candidate);
    } finally {
      master.dispose();
    }
  }
}
