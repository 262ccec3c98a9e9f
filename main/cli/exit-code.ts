import type { Solution } from '../../shared/domain/solution.ts';

/** What the exit code of a command says. */
export const EXIT = {
  /** Done; a solve ended within the gap asked for. */
  done: 0,
  /** The input or the arguments are wrong; every problem was told with its path. */
  badInput: 2,
  /** No portfolio keeps all the rules; the conflict was named. */
  infeasible: 3,
  /** Stopped, or out of time, with the best portfolio so far. */
  incumbent: 4,
  /** Something broke, or time ran out before a first portfolio. */
  failed: 5,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A relative gap this small is rounding. */
const GAP_TOLERANCE = 1e-9;

/** The exit code of a solve that was asked to end within `gapGoal`. */
export function exitCodeOf({ proof }: Solution, gapGoal: number): ExitCode {
  if (proof.status === 'infeasible') return EXIT.infeasible;
  if (proof.objective === null || proof.status === 'failed') return EXIT.failed;
  if (proof.status === 'proven-optimal') return EXIT.done;
  return proof.gap !== null && proof.gap <= gapGoal + GAP_TOLERANCE ? EXIT.done : EXIT.incumbent;
}
