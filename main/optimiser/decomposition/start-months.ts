import type { PlanForm } from '../formulation.ts';
import type { DecomposedSolver } from './decomposed-solver.ts';

/**
 * The month in which what a whole column of the master decides starts, by master column: of a purchase its own, of a
 * choice about purchases theirs; 0 where there is none.
 */
export function startMonths({ variables }: PlanForm, { decomposition }: DecomposedSolver): Int32Array {
  const { columns, rows } = decomposition.plan.split;
  const startOfModelColumn = new Map(variables.purchases.map(({ column, start }) => [column, start]));
  const months = Int32Array.from(columns, ({ modelColumn }) => startOfModelColumn.get(modelColumn) ?? -1);
  const isPurchase = months.map((month) => (month >= 0 ? 1 : 0));
  for (const row of rows) {
    const start = row.columns.reduce((most, j) => (isPurchase[j] === 1 ? Math.max(most, months[j]!) : most), -1);
    for (const j of row.columns) {
      if (isPurchase[j] === 0 && columns[j]!.isInteger && months[j]! < 0) months[j] = start;
    }
  }
  return months.map((month) => Math.max(0, month));
}
