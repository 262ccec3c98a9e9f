import type { Clock } from './clock.ts';
import type { Baseline } from './baselines/baseline.ts';
import type { SizeName } from './plan/sizes.ts';

/** What a run of the bench is to measure. */
export type BenchChoice = {
  /** Null: the sizes of each goal. */
  readonly sizes: readonly SizeName[] | null;
  readonly seeds: readonly number[];
  /** How often each seed is measured, everyone in turn. */
  readonly repeats: number;
  /** Longest time for one solve of anyone. */
  readonly limitSeconds: number;
  readonly frontierPoints: number;
  readonly clock: Clock;
  /** True where one other solver is enough: a program of this computer, or WebAssembly where there is none. */
  readonly isShort: boolean;
};

/** What goals measure with. */
export type BenchContext = {
  readonly choice: BenchChoice;
  /** Solvers of linear programs, and of whole numbers, that are there and were asked for. */
  readonly linear: readonly Baseline[];
  readonly whole: readonly Baseline[];
  /** Tells what is going on, on standard error. */
  readonly tell: (sentence: string) => void;
};
