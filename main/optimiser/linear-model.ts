/** What giving way is reckoned at, so that limits of different units can be compared in money. */
export type LimitWorth =
  /** The limit, or the row it stands in, counts money. */
  | { readonly kind: 'money' }
  /** Units held over the whole horizon. */
  | { readonly kind: 'units' }
  /** The row counts unit-hours. */
  | { readonly kind: 'unit-hours' }
  /** A share of the work of a lane in a band that is not served. */
  | { readonly kind: 'unmet-share'; readonly lane: number; readonly band: number }
  /** A share of the work of a lane that may run elsewhere. */
  | { readonly kind: 'moved-share'; readonly lane: number };

/** The one number of the plan by which a rule can give way. */
export type RuleLimit = {
  /** Its place in the assumptions, as an override names it. */
  readonly path: readonly string[];
  /** Set where the place holds a list of shares by band: the band whose share it is. */
  readonly bandId: string | null;
  readonly direction: 'raise' | 'lower';
  readonly unit: 'money' | 'units' | 'share';
  readonly worth: LimitWorth;
  /** What it is, in words that follow “Raise” or “Lower”. */
  readonly words: string;
  /**
   * By how much the row gives way for one unit of it: a number, or where the limit is a coefficient, terms over the
   * variables.
   */
  readonly slope: number | readonly Term[];
};

/** A rule of the plan that rows of the model stand for; conflicts are told in these. */
export type Rule = {
  /** Equal keys are one rule. */
  readonly key: string;
  /** The constraint family, a heading of the help. */
  readonly family: string;
  /** The place in the plan to change. */
  readonly path: string;
  /** The rule in the planner's words. */
  readonly sentence: string;
  /** Set where only “at least” of an equality is the rule; “at most” is true by definition and never given up. */
  readonly isFloorOnly?: true;
  /** How the row gives way; absent where nothing the planner sets would loosen it. */
  readonly limit?: RuleLimit;
};

/** A linear model with structured arrays: minimise cost · x, rowLower ≤ A x ≤ rowUpper, lower ≤ x ≤ upper. */
export type LinearModel = {
  readonly columnNames: readonly string[];
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly isInteger: readonly boolean[];
  /** The cell whose dispatch a variable belongs to (a month in a band); -1: it is decided before any dispatch. */
  readonly cellOfColumn: readonly number[];
  readonly rowNames: readonly string[];
  readonly rowLower: readonly number[];
  readonly rowUpper: readonly number[];
  /** The rule of each row; null: true by definition, never part of a conflict. */
  readonly rowRules: readonly (Rule | null)[];
  /** Compressed rows: entries of row i stand at rowStart[i] .. rowStart[i+1]-1. */
  readonly rowStart: ArrayLike<number>;
  readonly columnIndex: ArrayLike<number>;
  readonly value: ArrayLike<number>;
  /** Added to the objective. */
  readonly offset: number;
};

/** A coefficient of a row. */
export type Term = readonly [column: number, coefficient: number];

type NewColumn = {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  readonly isInteger: boolean;
  readonly cell: number;
};

/** Collects columns and rows in order. Refuses numbers that are not finite, except infinite bounds. */
export class LinearModelBuilder {
  readonly #columnNames: string[] = [];
  readonly #cost: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #isInteger: boolean[] = [];
  readonly #cellOfColumn: number[] = [];
  readonly #rowNames: string[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #rowRules: (Rule | null)[] = [];
  readonly #rowStart: number[] = [0];
  /** Entries of the rows so far, with room for more. */
  #columnIndex = new Int32Array(1024);
  #value = new Float64Array(1024);
  #entries = 0;
  #offset = 0;
  /** Sum of the coefficients of each column in the row (counted from 1) that it last stood in. */
  #sums = new Float64Array(0);
  #lastRow = new Int32Array(0);
  #columnsOfRow = new Int32Array(0);

  /** Columns and rows so far. */
  get size(): { readonly columns: number; readonly rows: number } {
    return { columns: this.#columnNames.length, rows: this.#rowNames.length };
  }

  /** Adds a variable that is decided before any dispatch and returns its index. */
  addColumn(name: string, lower: number, upper: number, isInteger = false): number {
    return this.#add({ name, lower, upper, isInteger, cell: -1 });
  }

  /** Adds a variable of the dispatch of one cell and returns its index. */
  addCellColumn(cell: number, name: string, lower: number, upper: number): number {
    return this.#add({ name, lower, upper, isInteger: false, cell });
  }

  #add({ name, lower, upper, isInteger, cell }: NewColumn): number {
    if (Number.isNaN(lower) || Number.isNaN(upper))
      throw new Error(`Variable ${name} has a bound that is not a number.`);
    this.#columnNames.push(name);
    this.#cost.push(0);
    this.#lower.push(lower);
    this.#upper.push(upper);
    this.#isInteger.push(isInteger);
    this.#cellOfColumn.push(cell);
    return this.#columnNames.length - 1;
  }

  /** Adds to the objective coefficient of a variable. */
  addCost(column: number, amount: number): void {
    if (!Number.isFinite(amount)) throw new Error(`The cost of ${this.#columnNames[column] ?? column} is not finite.`);
    this.#cost[column] = (this.#cost[column] ?? 0) + amount;
  }

  /** Adds a constant to the objective. */
  addOffset(amount: number): void {
    if (!Number.isFinite(amount)) throw new Error('A fixed cost is not finite.');
    this.#offset += amount;
  }

  /** Adds a row and returns its index; coefficients of the same variable are summed, zeros left out. */
  addRow(name: string, terms: readonly Term[], lower: number, upper: number, rule: Rule | null): number {
    if (Number.isNaN(lower) || Number.isNaN(upper)) throw new Error(`Row ${name} has a bound that is not a number.`);
    const columns = this.#sumTerms(name, terms);
    for (let n = 0; n < columns; n++) {
      const column = this.#columnsOfRow[n]!;
      const coefficient = this.#sums[column]!;
      if (coefficient === 0) continue;
      this.#columnIndex[this.#entries] = column;
      this.#value[this.#entries] = coefficient;
      this.#entries += 1;
    }
    this.#rowStart.push(this.#entries);
    this.#rowNames.push(name);
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
    this.#rowRules.push(rule);
    return this.#rowNames.length - 1;
  }

  /** Leaves the distinct columns of a row, from small to large, and their sums in the scratch arrays; returns how many. */
  #sumTerms(name: string, terms: readonly Term[]): number {
    this.#makeRoom(terms.length);
    const row = this.#rowNames.length + 1;
    const columns = this.#columnsOfRow;
    let count = 0;
    let isSorted = true;
    // By index: taking tuples apart one by one goes through an iterator each, which a model's first build feels.
    for (let n = 0; n < terms.length; n++) {
      const term = terms[n]!;
      const column = term[0];
      const coefficient = term[1];
      if (!Number.isFinite(coefficient)) throw new Error(`Row ${name} has a coefficient that is not finite.`);
      if (this.#lastRow[column] === row) {
        this.#sums[column] = this.#sums[column]! + coefficient;
        continue;
      }
      this.#lastRow[column] = row;
      this.#sums[column] = coefficient;
      if (count > 0 && column < columns[count - 1]!) isSorted = false;
      columns[count++] = column;
    }
    if (!isSorted) columns.subarray(0, count).sort();
    return count;
  }

  #makeRoom(terms: number): void {
    const columns = this.#columnNames.length;
    if (this.#sums.length < columns) {
      this.#sums = new Float64Array(2 * columns);
      this.#lastRow = new Int32Array(2 * columns);
    }
    if (this.#columnsOfRow.length < terms) this.#columnsOfRow = new Int32Array(2 * terms);
    if (this.#value.length >= this.#entries + terms) return;
    const room = 2 * (this.#entries + terms);
    this.#columnIndex = new Int32Array(this.#columnIndex.buffer.transfer(4 * room));
    this.#value = new Float64Array(this.#value.buffer.transfer(8 * room));
  }

  build(): LinearModel {
    return {
      columnNames: this.#columnNames,
      cost: this.#cost,
      lower: this.#lower,
      upper: this.#upper,
      isInteger: this.#isInteger,
      cellOfColumn: this.#cellOfColumn,
      rowNames: this.#rowNames,
      rowLower: this.#rowLower,
      rowUpper: this.#rowUpper,
      rowRules: this.#rowRules,
      rowStart: this.#rowStart,
      columnIndex: this.#columnIndex.slice(0, this.#entries),
      value: this.#value.slice(0, this.#entries),
      offset: this.#offset,
    };
  }
}
