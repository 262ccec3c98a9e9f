import type { Solution, SolveProgress } from '../../shared/domain/solution.ts';
import type { KeptRelaxation } from './kept-relaxation.ts';

/** What a solve may ask of its surroundings; keeps the optimiser free of clocks and threads. */
export type SolveHooks = {
  /** Seconds on a steady clock. */
  readonly now: () => number;
  /** True once the user wants the best so far. Looked at often. */
  readonly shouldStop: () => boolean;
  readonly onProgress: (progress: SolveProgress) => void;
  /** A complete, checked solution better than any before. */
  readonly onIncumbent: (solution: Solution) => void;
  /** SHA-256 as hex digits, of UTF-8 text. */
  readonly sha256: (text: string) => string;
  /** Where what is learnt of one plan stays for the next, which differs little. */
  readonly kept?: KeptRelaxation;
};
