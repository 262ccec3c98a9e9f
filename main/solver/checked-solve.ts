import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import { checkSolution } from '../checker/check-solution.ts';
import type { Solve } from './serve-solves.ts';

/** Seconds between two incumbents that are checked and passed on. */
const SECONDS_BETWEEN_INCUMBENTS = 1;

/** Throws a sentence when the independent checker disagrees with a solution. */
export function refuseUnsound(input: SolveInput, solution: Solution): void {
  const violations = checkSolution(input, solution);
  const first = violations[0];
  if (first === undefined) return;
  throw new Error(
    `the answer was rejected by the independent check: ${first.place}: ${first.sentence} (${violations.length} in all)`,
  );
}

/**
 * A solve whose every answer has been recomputed by the independent checker before it leaves: the final one and each
 * incumbent that is passed on, at most one a second.
 */
export function checkedSolve(solve: Solve): Solve {
  return async (input, hooks) => {
    let lastPassedOn = -Infinity;
    const solution = await solve(input, {
      ...hooks,
      onIncumbent(incumbent) {
        if (hooks.now() - lastPassedOn < SECONDS_BETWEEN_INCUMBENTS) return;
        refuseUnsound(input, incumbent);
        lastPassedOn = hooks.now();
        hooks.onIncumbent(incumbent);
      },
    });
    refuseUnsound(input, solution);
    return solution;
  };
}
