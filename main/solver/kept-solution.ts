import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { Solution, SolveProgress, SolveStatus } from '../../shared/domain/solution.ts';
import { inputsHash } from '../hash/inputs-hash.ts';

/** How a solve ended when its worker could not say so itself. */
export type Ending = { readonly status: SolveStatus; readonly message: string; readonly seconds: number };

/** The best portfolio a worker told of before it ended, with the last bound it had proven. */
export function keepIncumbent(incumbent: Solution, progress: SolveProgress | null, ending: Ending): Solution {
  const { objective } = incumbent.proof;
  const bound = highest(incumbent.proof.bound, progress?.bound ?? null);
  return {
    ...incumbent,
    proof: {
      ...incumbent.proof,
      status: ending.status,
      bound,
      gap: gapBetween(objective, bound),
      seconds: ending.seconds,
    },
    message: ending.message,
  };
}

/** The answer when there is no portfolio to keep. */
export function solutionWithoutPortfolio(input: SolveInput, progress: SolveProgress | null, ending: Ending): Solution {
  return {
    proof: {
      status: ending.status,
      objective: null,
      bound: progress?.bound ?? null,
      gap: null,
      seconds: ending.seconds,
      rows: 0,
      columns: 0,
      nonzeros: 0,
      solverVersion: '',
      inputsHash: inputsHash(input),
    },
    expectedCost: null,
    cvar: null,
    portfolio: [],
    purchases: [],
    bands: [],
    paths: [],
    conflict: [],
    relaxation: null,
    message: ending.message,
  };
}

function highest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

/** (objective − bound) / |objective|; a bound above the objective by rounding is no gap. */
function gapBetween(objective: number | null, bound: number | null): number | null {
  if (objective === null || bound === null) return null;
  if (bound >= objective) return 0;
  return objective === 0 ? null : (objective - bound) / Math.abs(objective);
}
