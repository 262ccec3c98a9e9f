import type { MasterBranching } from './master-branching.ts';

/** Purchases that are worth looking at: those the relaxation holds or would hold soonest. */
const MOST_PURCHASES = 300;

/** Whole columns of the master but for all purchases beyond those of least reduced cost. */
export function kernelOf(branching: MasterBranching, isPurchase: (column: number) => boolean): ReadonlySet<number> {
  const purchases = branching.wholeColumns
    .filter((column) => isPurchase(column))
    .map((column) => ({ column, cost: branching.reducedCostOf(column) }))
    .toSorted((a, b) => a.cost - b.cost);
  const kernel = new Set(branching.wholeColumns);
  for (const { column } of purchases.slice(MOST_PURCHASES)) kernel.delete(column);
  return kernel;
}
