import { type AddedRow, type LinearOutcome, type LinearRunOptions, LinearSolver } from '../highs.ts';
import { LinearModelBuilder, type Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import type { CutRows } from './cut-store.ts';
import type { SplitModel } from './split-model.ts';

/** A block of cells whose cost is one variable of the master. */
export type CostBlock = {
  readonly name: string;
  /** Share of the block's cost in the objective. */
  readonly weight: number;
  /** The band of its cells; null: cells of several bands, weighted by probability. */
  readonly band: number | null;
  /** The block never costs less, money. */
  readonly least: number;
};

/** How the mean cost of the tail is held up: by the cost of every band, or by cuts over sets of bands. */
export type TailForm = 'none' | 'bands' | 'sets';

/**
 * What is decided before any dispatch, with the cost of each block of cells as a variable held up by cuts. Money is
 * counted in units of `moneyUnit`, so that the solver's absolute tolerances are small beside the objective. What no
 * decision changes is left out.
 */
export class MasterProblem implements CutRows {
  readonly #solver: LinearSolver;
  readonly #firstBlock: number;
  readonly moneyUnit: number;
  readonly firstCutRow: number;
  /** Column of the mean cost of the tail, where cuts hold it up. */
  readonly tailColumn: number | null;

  private constructor(
    solver: LinearSolver,
    firstBlock: number,
    moneyUnit: number,
    firstCutRow: number,
    tailColumn: number | null,
  ) {
    this.#solver = solver;
    this.#firstBlock = firstBlock;
    this.moneyUnit = moneyUnit;
    this.firstCutRow = firstCutRow;
    this.tailColumn = tailColumn;
  }

  static async create(
    split: SplitModel,
    data: PortfolioData,
    blocks: readonly CostBlock[],
    tail: TailForm,
    moneyUnit: number,
    kind: 'relaxation' | 'whole-units',
  ): Promise<MasterProblem> {
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
    const model = builder.build();
    const solver = await LinearSolver.create(model, kind);
    if (kind === 'relaxation') solver.useDevex();
    return new MasterProblem(solver, firstBlock, moneyUnit, model.rowNames.length, tailColumn);
  }

  /** Column of the cost of a block. */
  costColumnOf(block: number): number {
    return this.#firstBlock + block;
  }

  addRows(rows: readonly AddedRow[]): void {
    this.#solver.addRows(rows);
  }

  deleteRows(rows: readonly number[]): void {
    this.#solver.deleteRows(rows);
  }

  setColumnBounds(columns: readonly number[], lower: readonly number[], upper: readonly number[]): void {
    this.#solver.setColumnBounds(columns, lower, upper);
  }

  run(options: LinearRunOptions): LinearOutcome {
    return this.#solver.run(options);
  }

  dispose(): void {
    this.#solver.dispose();
  }
}
