/** A variable of the core. Values that differ by band have one entry a band. */
export type CoreColumn = {
  readonly name: string;
  readonly isInteger: boolean;
  readonly lower: number;
  readonly upper: number;
  /** Cost in the core: for the second stage that of the band if it came true. */
  readonly cost: readonly number[];
  /** Its variable in the extensive model; null where a band has none: `extensive[s]`. */
  readonly extensive: readonly (number | null)[];
};

/** A row of the core. */
export type CoreRow = {
  readonly name: string;
  readonly kind: 'E' | 'L' | 'G';
  /** Right-hand side: `side[s]`. */
  readonly side: readonly number[];
  /** Coefficients by core column: `[s]`. */
  readonly entries: ReadonlyMap<number, readonly number[]>;
};

/**
 * A plan as two-stage program: what is decided before the bands can be told apart, and what is decided in each band.
 * Every band has the same variables and rows; where a band lacks one, it has no cost, no coefficients and a side of 0.
 * First-stage variables and rows come first.
 */
export type TwoStageModel = {
  readonly bandIds: readonly string[];
  readonly probability: readonly number[];
  readonly columns: readonly CoreColumn[];
  readonly firstStageColumns: number;
  readonly rows: readonly CoreRow[];
  readonly firstStageRows: number;
};
