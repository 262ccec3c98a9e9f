import { at } from '../costs.ts';
import type { Formulation } from '../formulation.ts';
import type { TermVariable } from '../term-variables.ts';
import type { PurchaseVariable, Variables } from '../variables.ts';
import { SharedArrays } from './share-arrays.ts';
import type { MasterColumn, MasterRow, SplitCell, SplitModel } from './split-model.ts';

/** What is decided before any dispatch, at columns of the master. */
type FirstStage = {
  readonly purchases: PurchaseVariable[];
  readonly renewals: Variables['renewals'][number][];
  readonly ends: Variables['ends'][number][];
};

/**
 * Puts splits of the same plan, each with bands of its own, together: what is decided before any dispatch stands in many
 * of them and is taken once. No rule spans bands, so every other column, row and cell stands in one.
 */
export class SplitMerger {
  readonly #columns: MasterColumn[] = [];
  readonly #columnOfName = new Map<string, number>();
  readonly #rows: MasterRow[] = [];
  readonly #rowNames = new Set<string>();
  readonly #cells: SplitCell[] = [];
  readonly #bandTerms: SplitModel['bandTerms'][number][];
  readonly #shared = new SharedArrays();
  readonly #firstStage: FirstStage = { purchases: [], renewals: [], ends: [] };
  readonly #termOfColumn = new Map<number, TermVariable>();
  readonly #taken = new Set<number>();

  constructor(bands: number) {
    this.#bandTerms = Array.from({ length: bands }, () => []);
  }

  /** Cells so far. */
  get cellCount(): number {
    return this.#cells.length;
  }

  /** Takes in the split of some bands. */
  add({ variables, data }: Pick<Formulation, 'variables' | 'data'>, split: SplitModel): void {
    const masterOf = split.columns.map((column) => this.#columnFor(column));
    for (const row of split.rows) {
      if (this.#rowNames.has(row.name)) continue;
      this.#rowNames.add(row.name);
      this.#rows.push({ ...row, columns: row.columns.map((column) => at(masterOf, column)) });
    }
    for (const cell of split.cells) {
      const parameters = cell.parameters.map((column) => at(masterOf, column));
      this.#cells.push(this.#shared.share({ ...cell, parameters }));
    }
    for (const s of data.modelledBands) {
      this.#bandTerms[s] = at(split.bandTerms, s).map(([column, cost]): [number, number] => [
        at(masterOf, column),
        cost,
      ]);
    }
    const ofModel = new Map(split.columns.map(({ modelColumn }, j) => [modelColumn, at(masterOf, j)]));
    this.#addVariables(variables, (column) => ofModel.get(column) ?? -1);
  }

  #columnFor(column: MasterColumn): number {
    const known = this.#columnOfName.get(column.name);
    if (known !== undefined) return known;
    const index = this.#columns.length;
    this.#columnOfName.set(column.name, index);
    this.#columns.push({ ...column, modelColumn: column.modelColumn < 0 ? -1 : index });
    return index;
  }

  #addVariables(variables: Variables, masterOf: (column: number) => number): void {
    const { purchases, renewals, ends } = this.#firstStage;
    const termAt = (column: number): TermVariable => {
      const term = this.#termOfColumn.get(column);
      if (term === undefined) throw new Error(`No term starts in column ${column} of the master.`);
      return term;
    };
    const isNew = (column: number): boolean => {
      if (this.#taken.has(column)) return false;
      this.#taken.add(column);
      return true;
    };
    for (const purchase of variables.purchases) {
      const column = masterOf(purchase.column);
      if (!isNew(column)) continue;
      const taken = { ...purchase, column };
      this.#termOfColumn.set(column, taken);
      purchases.push(taken);
    }
    for (const renewal of variables.renewals) {
      const column = masterOf(renewal.column);
      if (!isNew(column)) continue;
      const taken = { ...renewal, column, of: termAt(masterOf(renewal.of.column)) };
      this.#termOfColumn.set(column, taken);
      renewals.push(taken);
    }
    for (const end of variables.ends) {
      const column = masterOf(end.column);
      if (isNew(column)) ends.push({ ...end, column, term: termAt(masterOf(end.term.column)) });
    }
  }

  split(): SplitModel {
    return {
      columns: this.#columns,
      rows: this.#rows,
      cells: this.#cells,
      bandTerms: this.#bandTerms,
      bands: this.#bandTerms.length,
      source: null,
    };
  }

  /** What is bought, renewed and ended, at columns of the merged master; nothing else is told of a point of it. */
  variables(): Variables {
    const { purchases, renewals, ends } = this.#firstStage;
    return {
      purchases,
      renewals,
      terms: [...purchases, ...renewals],
      ends,
      forfeits: [],
      capacity: [],
      committedSpend: [],
      committed: [],
      spendUse: [],
      elastic: [],
      unmet: [],
      resales: [],
      deferrals: [],
      runs: [],
      standby: [],
    };
  }
}
