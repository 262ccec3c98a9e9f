import type { LinearOutcome, LinearRunOptions } from './highs.ts';

/** Solves the relaxation of a plan again and again while bounds of its purchases move. */
export type RelaxationSolver = {
  /** Changes the bounds of some columns; indices must increase. */
  setColumnBounds(columns: readonly number[], lower: readonly number[], upper: readonly number[]): void;
  run(options: LinearRunOptions): LinearOutcome;
  dispose(): void;
};
