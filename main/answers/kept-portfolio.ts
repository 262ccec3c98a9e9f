import { inFractions } from '../../shared/domain/in-fractions.ts';
import type { Portfolio } from '../../shared/domain/portfolio.ts';
import type { KeptAgainstBest, KeptCost } from '../../shared/domain/questions/kept-against-best.ts';
import type { BandResult } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { WarmEvaluation } from '../optimiser/warm-evaluation.ts';
import type { ReSolver, Solved } from './re-solver.ts';

/** A changed plan costed with the kept portfolio and with the best, and the bands of the kept one. */
export type Weighed = KeptAgainstBest & { readonly bands: readonly BandResult[] };

type Kept = { readonly cost: KeptCost; readonly bands: readonly BandResult[] };

function keptOf({ solution: { expectedCost, bands }, objective }: Solved): Kept {
  if (expectedCost === null) throw new Error('A portfolio that was costed has no cost: please report this plan.');
  return { cost: { expectedCost, objective, broken: [] }, bands };
}

/** The portfolio of a run, costed on one changed plan after another. Call `dispose` when done. */
export class KeptPortfolio {
  readonly #portfolio: Portfolio;
  readonly #solver: ReSolver;
  readonly #elastic: WarmEvaluation;

  /** `now`: seconds on a steady clock. */
  constructor(portfolio: Portfolio, solver: ReSolver, now: () => number) {
    this.#portfolio = portfolio;
    this.#solver = solver;
    this.#elastic = new WarmEvaluation(now);
  }

  /** A changed plan with this portfolio and with the best one. Throws `StoppedAnswer`. */
  async weigh(input: SolveInput): Promise<Weighed> {
    const kept = await this.#cost(input);
    const best = await this.#solver.optimum(input);
    const expectedCost = best?.solution.expectedCost ?? null;
    return {
      kept: kept?.cost ?? null,
      best: best === null || expectedCost === null ? null : { expectedCost, objective: best.objective },
      bands: kept?.bands ?? [],
    };
  }

  async #cost(input: SolveInput): Promise<Kept | null> {
    const solved = await this.#solver.costOf(input, this.#portfolio);
    if (solved !== null) return keptOf(solved);
    const asked: SolveInput = inFractions({ ...input, kind: 'evaluate', portfolio: this.#portfolio });
    const evaluation = await this.#elastic.evaluate(asked);
    if (evaluation === null) return null;
    const { expectedCost, cvar, bands } = evaluation.body;
    if (expectedCost === null || cvar === null) return null;
    const { riskWeight } = input.assumptions.policy;
    const objective = (1 - riskWeight) * expectedCost + riskWeight * cvar;
    return { cost: { expectedCost, objective, broken: [...evaluation.broken] }, bands };
  }

  dispose(): void {
    this.#elastic.dispose();
  }
}
