import type { MasterBranching } from './master-branching.ts';

/** Columns that are worth looking at: those the relaxation holds or would hold soonest. */
const KERNEL_COLUMNS = 300;

/** Whole columns of the master with the least reduced cost. */
export function kernelOf(branching: MasterBranching): ReadonlySet<number> {
  const byCost = branching.wholeColumns.map((column) => ({ column, cost: branching.reducedCostOf(column) }));
  const cheapest = byCost.toSorted((a, b) => a.cost - b.cost).slice(0, KERNEL_COLUMNS);
  return new Set(cheapest.map(({ column }) => column));
}
