import type { Answer } from '../answer.ts';
import type { Clock } from '../clock.ts';

/** A model in a file, and how long and how well it is to be solved. */
export type ModelTask = {
  readonly mpsFile: string;
  readonly isWhole: boolean;
  readonly limitSeconds: number;
  readonly clock: Clock;
  /** A whole-number model is solved when its relative gap is at most this. */
  readonly relativeGap: number;
};

/** Another solver, given the extensive form. */
export type Baseline = {
  readonly name: string;
  /** True for programs of this computer, as against WebAssembly. */
  readonly isNative: boolean;
  readonly isInstalled: () => boolean;
  readonly solvesLinear: boolean;
  readonly solvesWhole: boolean;
  readonly solve: (task: ModelTask) => Promise<Answer>;
};
