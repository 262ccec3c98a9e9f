import { fixedDiscountedCost } from '../costs.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { type CostBlocks, costBlocks } from './cost-blocks.ts';
import type { Cut, CutPart } from './cuts.ts';
import { type BankedCell, groupCells, type CellChange } from './group-cells.ts';
import type { SplitModel } from './split-model.ts';

/** A split plan with all that costs it. */
export type SplitPlan = {
  readonly data: PortfolioData;
  readonly split: SplitModel;
  readonly cells: readonly BankedCell[];
  readonly costBlocks: CostBlocks;
  /** What no decision changes, money. */
  readonly fixedCost: number;
};

function planOf(data: PortfolioData, split: SplitModel, cells: readonly BankedCell[]): SplitPlan {
  return { data, split, cells, costBlocks: costBlocks(data, split.cells), fixedCost: fixedDiscountedCost(data) };
}

export function createSplitPlan(data: PortfolioData, split: SplitModel): SplitPlan {
  return planOf(data, split, groupCells(split.cells, null).cells);
}

/** A change of a plan: what its cells have learnt is kept where it still fits. */
export function changeSplitPlan(
  before: SplitPlan,
  data: PortfolioData,
  split: SplitModel,
): { readonly plan: SplitPlan; readonly change: CellChange } {
  const { cells, change } = groupCells(split.cells, before.cells);
  return { plan: planOf(data, split, cells), change };
}

/** The cut with its duals as the changed plan's cells price them, at best where it is tight; null when some cell is another. */
export function renewCut(cut: Cut, isTight: boolean, { renewDuals, isUnchanged }: CellChange): Cut | null {
  if (cut.kind !== 'tail' && cut.parts.every(({ cell }) => isUnchanged(cell))) return cut;
  const parts: CutPart[] = [];
  for (const part of cut.parts) {
    const at = renewDuals(part.cell, part.at, cut.kind === 'contradiction' ? 'contradiction' : 'cost', isTight);
    if (at === null) return null;
    parts.push(at === part.at ? part : { ...part, at });
  }
  return { ...cut, parts };
}

/** True when what was learnt of one plan can be told of the other in new numbers: columns and cost blocks correspond. */
export function canContinue(before: SplitPlan, after: SplitPlan): boolean {
  const [from, to] = [before.split, after.split];
  const [old, blocks] = [before.costBlocks, after.costBlocks];
  return (
    from.bands === to.bands &&
    from.columns.length === to.columns.length &&
    from.columns.every(({ name }, j) => name === to.columns[j]!.name) &&
    from.cells.length === to.cells.length &&
    old.isApart === blocks.isApart &&
    // Where bands are apart, cuts are on their costs alone, with a tail or without.
    (old.isApart || old.tail === blocks.tail) &&
    old.cellsOf.length === blocks.cellsOf.length &&
    old.cellsOf.every((members, n) => {
      const others = blocks.cellsOf[n]!;
      return (
        members.length === others.length &&
        members.every(({ cell, weight }, k) => cell === others[k]!.cell && weight === others[k]!.weight)
      );
    })
  );
}
