import type { Portfolio } from '../../shared/domain/portfolio.ts';
import type { KeptAgainstBest, KeptCost } from '../../shared/domain/questions/kept-against-best.ts';
import type { BandResult } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { ReSolver, SolvedAnyhow } from './re-solver.ts';

/** A changed plan costed with the kept portfolio and with the best, and the bands of the kept one. */
export type Weighed = KeptAgainstBest & { readonly bands: readonly BandResult[] };

function costOf({ solution: { expectedCost }, objective, broken }: SolvedAnyhow): KeptCost {
  if (expectedCost === null) throw new Error('A portfolio that was costed has no cost: please report this plan.');
  return { expectedCost, objective, broken: [...broken] };
}

/** A changed plan with a portfolio as it is and with the best one. Throws as `ReSolver`. */
export async function weighPortfolio(solver: ReSolver, input: SolveInput, portfolio: Portfolio): Promise<Weighed> {
  const kept = await solver.costOfAny(input, portfolio);
  const best = await solver.optimum(input);
  const expectedCost = best?.solution.expectedCost ?? null;
  return {
    kept: kept === null ? null : costOf(kept),
    best: best === null || expectedCost === null ? null : { expectedCost, objective: best.objective },
    bands: kept?.solution.bands ?? [],
  };
}
