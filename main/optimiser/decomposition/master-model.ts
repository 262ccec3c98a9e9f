import { type LinearModel, LinearModelBuilder, type Term } from '../linear-model.ts';
import type { SplitPlan } from './split-plan.ts';

/** The linear model of a master without cuts: the columns of the split, one for each cost block, then those of risk. */
export type MasterModel = {
  readonly model: LinearModel;
  /** Column of the cost of the first block. */
  readonly firstBlock: number;
  /** Column of the mean cost of the tail, where cuts hold it up. */
  readonly tailColumn: number | null;
};

/** Money is counted in units of `moneyUnit`; what no decision changes is left out. */
export function masterModel({ data, split, costBlocks: { blocks, tail } }: SplitPlan, moneyUnit: number): MasterModel {
  const { riskWeight, cvarLevel, probability } = data;
  const builder = new LinearModelBuilder();
  for (const { name, lower, upper, isInteger } of split.columns) builder.addColumn(name, lower, upper, isInteger);
  split.bandTerms.forEach((terms, s) => {
    const weight = (1 - riskWeight) * probability[s]!;
    for (const [column, cost] of terms) builder.addCost(column, (weight * cost) / moneyUnit);
  });
  const firstBlock = split.columns.length;
  for (const { name, weight, least } of blocks) {
    builder.addCost(builder.addColumn(name, least / moneyUnit, Infinity), weight);
  }
  for (const { name, columns, values, lower, upper } of split.rows) {
    builder.addRow(
      name,
      columns.map((column, n): Term => [column, values[n]!]),
      lower,
      upper,
      null,
    );
  }
  let tailColumn: number | null = null;
  if (tail === 'bands') {
    const threshold = builder.addColumn('cost_threshold', -Infinity, Infinity);
    builder.addCost(threshold, riskWeight);
    split.bandTerms.forEach((terms, s) => {
      const excess = builder.addColumn(`cost_above_threshold[${s}]`, 0, Infinity);
      builder.addCost(excess, (riskWeight * probability[s]!) / (1 - cvarLevel));
      const row = [
        ...terms.map(([column, cost]): Term => [column, cost / moneyUnit]),
        ...blocks.flatMap(({ band }, n): Term[] => (band === s ? [[firstBlock + n, 1]] : [])),
        [threshold, -1] as const,
        [excess, -1] as const,
      ];
      builder.addRow(`tail[${s}]`, row, -Infinity, 0, null);
    });
  } else if (tail === 'sets') {
    const least = blocks.reduce((sum, block) => sum + Math.min(0, block.least), 0);
    tailColumn = builder.addColumn('tail_cost', least / moneyUnit, Infinity);
    builder.addCost(tailColumn, riskWeight);
  }
  return { model: builder.build(), firstBlock, tailColumn };
}
