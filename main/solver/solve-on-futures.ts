import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { inputOnFutures } from '../../shared/domain/input-on-futures.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import { identityOf } from '../../shared/domain/solve-input.ts';
import { refuseUnsound } from './checked-solve.ts';
import { foldPaths } from './fold-paths.ts';
import type { Solve } from './serve-solves.ts';

/**
 * A solve that lays sampled futures out as bands where the plan asks to be optimised on them. `checked` recomputes every
 * path in full, dispatch included; only then are the paths folded to what is kept of them, and what is kept is checked
 * once more against the plan. When no portfolio keeps the rules, the conflict is that of the bands: paths have none.
 */
export function solveOnFutures(checked: Solve): Solve {
  return async (input, hooks) => {
    if (input.assumptions.futures.optimisedPathsPerBand === 1) return checked(input, hooks);
    const inputsHash = hooks.sha256(canonicalJson(identityOf(input)));
    const fold = (solution: Solution): Solution => {
      const folded = {
        ...foldPaths(input, solution),
        proof: { ...solution.proof, inputsHash },
        relaxation: null,
      };
      refuseUnsound(input, folded);
      return folded;
    };
    const solution = await checked(inputOnFutures(input), {
      ...hooks,
      onIncumbent: (incumbent) => hooks.onIncumbent(fold(incumbent)),
    });
    return fold(solution);
  };
}
