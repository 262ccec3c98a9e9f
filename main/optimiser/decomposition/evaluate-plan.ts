import { tailShares } from '../../../shared/domain/conditional-value-at-risk.ts';
import type { CellAnswer } from './cell-bank.ts';
import type { Cut, CutPart } from './cuts.ts';
import type { SplitPlan } from './split-plan.ts';

/** Cost of dispatch at a point with what it teaches. */
export type Evaluation = {
  readonly cuts: readonly Cut[];
  readonly isFeasible: boolean;
  /** (1 − λ)·expected + λ·CVaR, money; a bound where the point is not feasible. */
  readonly objective: number;
};

/** (1 − λ)·expected + λ·CVaR of costs by band, with what no decision changes. */
function objectiveOf({ data, fixedCost }: SplitPlan, bandCosts: Float64Array): number {
  const { probability, riskWeight, cvarLevel } = data;
  const shares = riskWeight === 0 ? null : tailShares(bandCosts, probability, cvarLevel);
  let sum = fixedCost;
  probability.forEach((share, s) => {
    sum += ((1 - riskWeight) * share + (shares === null ? 0 : riskWeight * shares[s]!)) * bandCosts[s]!;
  });
  return sum;
}

/**
 * Solves cells at the values of the master's columns: all, or those that `isAsked` names by number. What the others cost
 * is then a bound, from bases that cells of their banks were solved to. Throws `UnsolvedCell`.
 */
export function evaluatePlan(
  plan: SplitPlan,
  values: Float64Array,
  isAsked: (cell: number) => boolean = () => true,
): Evaluation {
  const { data, split, cells, costBlocks } = plan;
  const bandCosts = Float64Array.from(split.bandTerms, (terms) =>
    terms.reduce((sum, [column, cost]) => sum + cost * values[column]!, 0),
  );
  const cuts: Cut[] = [];
  let isFeasible = true;
  const all: CutPart[] = [];
  costBlocks.cellsOf.forEach((members, block) => {
    const answers = new Map<number, CellAnswer>();
    for (const { cell } of members) {
      if (isAsked(cell)) answers.set(cell, cells[cell]!.bank.evaluate(cells[cell]!.sides, values));
    }
    const parts = members.map(({ cell, weight }): CutPart => {
      const { bank, sides, split: own } = cells[cell]!;
      const { at, cost, ray } = answers.get(cell) ?? bank.promise(sides, values);
      bandCosts[own.band] = bandCosts[own.band]! + cost;
      if (ray !== null) {
        isFeasible = false;
        cuts.push({ kind: 'contradiction', parts: [{ cell, at: ray, weight: 1 }] });
      }
      const part = { cell, at, weight };
      all.push(part);
      return part;
    });
    cuts.push({ kind: 'block', block, parts });
  });
  if (costBlocks.tail === 'sets') {
    const bandShares = tailShares(bandCosts, data.probability, data.cvarLevel);
    const parts = all.map((part): CutPart => ({ ...part, weight: bandShares[cells[part.cell]!.split.band]! }));
    cuts.push({ kind: 'tail', bandShares, parts });
  }
  return { cuts, isFeasible, objective: objectiveOf(plan, bandCosts) };
}
