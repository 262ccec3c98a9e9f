import type { AddedRow } from '../highs.ts';
import { type Cut, lineOf, rowOf, type Slopes } from './cuts.ts';
import type { MasterProblem } from './master-problem.ts';
import type { SplitPlan } from './split-plan.ts';

/** Cost of purchases in the bands of a tail set. */
function addBandTerms(slopes: Slopes, { split }: SplitPlan, bandShares: Float64Array): void {
  split.bandTerms.forEach((terms, s) => {
    const share = bandShares[s]!;
    if (share === 0) return;
    for (const [column, cost] of terms) {
      slopes.columns.push(column);
      slopes.values.push(share * cost);
    }
  });
}

/** A cut as a row of a master of the plan; null when it says nothing. */
export function cutRow(cut: Cut, plan: SplitPlan, master: MasterProblem): AddedRow | null {
  const line = lineOf(cut, plan.cells);
  if (cut.kind === 'tail') addBandTerms(line.slopes, plan, cut.bandShares);
  const costColumn =
    cut.kind === 'block' ? master.costColumnOf(cut.block) : cut.kind === 'tail' ? master.tailColumn : null;
  return rowOf(line, costColumn, master.moneyUnit);
}
