import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { Solution, SolveProgress } from '../../shared/domain/solution.ts';

/** A solve under way. */
export type SolverJob = {
  /** The answer; rejects with `SolveCancelled` after `cancel`. Never rejects for a dead worker: that is status “failed”. */
  readonly solution: Promise<Solution>;
  /** Ends soon and keeps the best portfolio so far. */
  stop(): void;
  /** Ends at once and keeps nothing. */
  cancel(): void;
};

/** Where solves run: worker threads here, another process elsewhere. */
export type SolverPort = {
  solve(input: SolveInput, onProgress: (progress: SolveProgress) => void): SolverJob;
  /** Ends every job and frees the workers. */
  close(): Promise<void>;
};

/** A solve was cancelled by the user. */
export class SolveCancelled extends Error {
  constructor() {
    super('The solve was cancelled; nothing was kept.');
    this.name = 'SolveCancelled';
  }
}
