import type { Formulation } from '../formulation.ts';
import { type LinearRunOptions, LinearSolver } from '../highs.ts';
import type { LinearModel } from '../linear-model.ts';
import { PurchaseSearch } from '../purchase-search.ts';

/** Models up to this many columns are handed to branch and bound as a whole; larger ones are rounded. */
const MOST_COLUMNS_FOR_BRANCHING = 6_000;

/** True for models that are not solved over and over. */
export function isLarge({ columnNames }: LinearModel): boolean {
  return columnNames.length > MOST_COLUMNS_FOR_BRANCHING;
}

/** Branch and bound ends this close to the cheapest: limits are rounded up anyway. */
const RELATIVE_GAP = 1e-4;

/** Longest time for one solve where nobody stops it, seconds. */
const STEP_SECONDS = 300;

/** Column values that keep every row, `infeasible` where there are none, or `unknown` where none were found in time. */
export type AnySolution = Float64Array | 'infeasible' | 'unknown';

async function inWholeBlocks(formulation: Formulation, options: LinearRunOptions): Promise<AnySolution> {
  const solver = await LinearSolver.create(formulation.model, 'whole-units');
  try {
    const { status, hasSolution, columnValues } = solver.run({ ...options, relativeGap: RELATIVE_GAP });
    if (hasSolution) return columnValues;
    return status === 'infeasible' ? 'infeasible' : 'unknown';
  } finally {
    solver.dispose();
  }
}

/**
 * The cheapest column values that keep every row, purchases in whole blocks where they are sold so. Models too large
 * for branch and bound are rounded from their relaxation, at once and month by month.
 */
export async function anySolution(formulation: Formulation, shouldStop: () => boolean): Promise<AnySolution> {
  const { model } = formulation;
  const options = { timeLimitSeconds: STEP_SECONDS, shouldStop };
  const solver = await LinearSolver.create(model, 'relaxation');
  try {
    const relaxed = solver.run(options);
    if (relaxed.status === 'infeasible') return 'infeasible';
    if (relaxed.status !== 'optimal') return 'unknown';
    if (!model.isInteger.includes(true)) return relaxed.columnValues;
    if (!isLarge(model)) return await inWholeBlocks(formulation, options);
    const search = new PurchaseSearch(formulation, solver, () => options);
    const steps = search.stepsOf(relaxed.columnValues);
    const rounded = [search.roundAtOnce(steps, shouldStop), search.roundByMonths(steps, shouldStop)];
    const [best] = rounded.filter((candidate) => candidate !== null).toSorted((a, b) => a.objective - b.objective);
    return best?.columnValues ?? 'unknown';
  } finally {
    solver.dispose();
  }
}
