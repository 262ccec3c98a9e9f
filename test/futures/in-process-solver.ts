import { solve } from '../../main/optimiser/optimise.ts';
import { checkedSolve } from '../../main/solver/checked-solve.ts';
import type { SolverPort } from '../../main/solver/solver-port.ts';
import { unwatched } from '../optimiser/unwatched.ts';

/** The real optimiser and checker without a worker thread; counts the solves it was asked for. */
export function inProcessSolver(): SolverPort & { readonly solves: () => number } {
  let count = 0;
  return {
    solves: () => count,
    solve(input) {
      count += 1;
      let isStopped = false;
      return {
        solution: checkedSolve(solve)(input, unwatched({ shouldStop: () => isStopped })),
        stop() {
          isStopped = true;
        },
        cancel() {
          isStopped = true;
        },
      };
    },
    close: () => Promise.resolve(),
  };
}
