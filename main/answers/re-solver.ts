import { inFractions } from '../../shared/domain/in-fractions.ts';
import type { Portfolio } from '../../shared/domain/portfolio.ts';
import type { ConflictRule, RelaxedLimit, Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { explainConflict } from '../optimiser/conflict.ts';
import { type Decisions, readDecisions } from '../optimiser/decisions.ts';
import { formulate, type Formulation } from '../optimiser/formulation.ts';
import { KeptRelaxation } from '../optimiser/kept-relaxation.ts';
import { solveUnexplained } from '../optimiser/optimise.ts';
import type { PortfolioData } from '../optimiser/portfolio-data.ts';
import { preparePortfolio } from '../optimiser/prepare-portfolio.ts';
import type { SolveHooks } from '../optimiser/solve-hooks.ts';
import { type Evaluation, WarmEvaluation } from '../optimiser/warm-evaluation.ts';
import { refuseUnsound } from '../solver/checked-solve.ts';
import { StoppedAnswer } from './stopped-answer.ts';

/** Longest time for one solve of many, seconds: far more than any needs, also on a busy computer, for Stop ends it at once. */
const LONGEST_SECONDS = 300;
/** Longest time to look for the rules that conflict, seconds. */
const CONFLICT_SECONDS = 10;

/** Steps (cents, hundredths) that limits give way beyond the least, until the solver's tolerance is met. */
const STEPS_MORE = [0, 10, 100, 1_000];

/** A solved plan, recomputed by the independent checker; `objective` is (1 − λ)·expected cost + λ·CVaR, plan currency. */
export type Solved = { readonly solution: Solution; readonly objective: number };

/** A portfolio that was costed with limits giving way where they had to; `broken`: those; empty: it keeps every rule. */
export type SolvedAnyhow = Solved & { readonly broken: readonly RelaxedLimit[] };

/** A solved plan as a search needs it: not yet checked, so nothing of it is told. */
export type Probe = {
  readonly objective: number;
  readonly data: PortfolioData;
  readonly purchases: Decisions['purchases'];
  /** The model that was solved. */
  readonly formulation: Formulation;
  readonly columnValues: Float64Array;
  /** By column; 0 for the dispatch of plans that are solved by decomposition. */
  readonly reducedCosts: Float64Array;
};

function asQuestion(input: SolveInput): SolveInput {
  const portfolio = input.portfolio.filter(({ isLocked }) => isLocked);
  return inFractions({ ...input, kind: 'optimise', portfolio });
}

/**
 * Solves a plan again and again with some assumptions changed, each time from what was learnt before. Call `dispose` when
 * done. Every method throws `StoppedAnswer` once it should stop, and a sentence when the solver fails.
 */
export class ReSolver {
  readonly #surroundings: Pick<SolveHooks, 'now' | 'sha256' | 'shouldStop'>;
  readonly #optima: KeptRelaxation;
  readonly #costs: KeptRelaxation;
  readonly #elastic: WarmEvaluation;

  constructor(surroundings: Pick<SolveHooks, 'now' | 'sha256' | 'shouldStop'>) {
    this.#surroundings = surroundings;
    this.#optima = new KeptRelaxation(surroundings.now);
    this.#costs = new KeptRelaxation(surroundings.now);
    const { now, shouldStop } = surroundings;
    this.#elastic = new WarmEvaluation(now, { timeLimitSeconds: LONGEST_SECONDS, shouldStop });
  }

  /** The cheapest portfolio in any fractions of units, with locked purchases as they are; null when none keeps the rules. */
  optimum(input: SolveInput): Promise<Solved | null> {
    return this.#solve(asQuestion(input), this.#optima);
  }

  /** What the cheapest portfolio in any fractions costs and holds, without its dispatch; for searches whose end is solved by `optimum`. */
  async probe(input: SolveInput): Promise<Probe | null> {
    this.#refuseStopped();
    const data = preparePortfolio(asQuestion(input));
    const formulation = formulate(data);
    const { shouldStop } = this.#surroundings;
    const { relaxed } = await this.#optima.solve(formulation, { timeLimitSeconds: LONGEST_SECONDS, shouldStop });
    this.#refuseStopped();
    if (relaxed.status === 'infeasible') return null;
    if (relaxed.status !== 'optimal') throw new Error(`A changed plan could not be solved (${relaxed.status}).`);
    const { objective, columnValues, reducedCosts } = relaxed;
    const { purchases } = readDecisions(formulation.variables, columnValues);
    return { objective, data, purchases, formulation, columnValues, reducedCosts };
  }

  /** A portfolio, whole or in fractions, with its best dispatch; null when no dispatch keeps the rules. */
  costOf(input: SolveInput, portfolio: Portfolio): Promise<Solved | null> {
    return this.#solve(inFractions({ ...input, kind: 'evaluate', portfolio }), this.#costs);
  }

  /** Rules of a plan that cannot all be kept, in any fractions; empty where they can, or where none were found in time. */
  async conflict(input: SolveInput): Promise<readonly ConflictRule[]> {
    this.#refuseStopped();
    const { now, shouldStop } = this.#surroundings;
    const end = now() + CONFLICT_SECONDS;
    const secondsLeft = (): number => end - now();
    const formulation = formulate(preparePortfolio(asQuestion(input)));
    const conflict = await explainConflict(formulation, () => shouldStop() || secondsLeft() <= 0, secondsLeft);
    this.#refuseStopped();
    return conflict ?? [];
  }

  /**
   * A portfolio with its best dispatch where limits may give way: by as little as it takes, reckoned in money. Null when no
   * dispatch is possible even so.
   */
  async costOfAny(input: SolveInput, portfolio: Portfolio): Promise<SolvedAnyhow | null> {
    const kept = await this.costOf(input, portfolio);
    if (kept !== null) return { ...kept, broken: [] };
    const given = await this.#giveWay(inFractions({ ...input, kind: 'evaluate', portfolio }));
    if (given === null) return null;
    for (const stepsMore of STEPS_MORE) {
      const solved = await this.costOf({ ...input, assumptions: given.relaxed(stepsMore) }, portfolio);
      if (solved !== null) return { ...solved, broken: given.broken };
    }
    return null;
  }

  async #giveWay(input: SolveInput): Promise<Evaluation | null> {
    try {
      return await this.#elastic.giveWay(input);
    } catch (error) {
      this.#refuseStopped();
      throw error;
    }
  }

  async #solve(asked: SolveInput, kept: KeptRelaxation): Promise<Solved | null> {
    this.#refuseStopped();
    const input = { ...asked, settings: { ...asked.settings, timeLimitSeconds: LONGEST_SECONDS } };
    const solution = await solveUnexplained(input, {
      ...this.#surroundings,
      onProgress: () => {},
      onIncumbent: () => {},
      kept,
    });
    this.#refuseStopped();
    const { status, objective } = solution.proof;
    if (status === 'infeasible') return null;
    if (objective === null)
      throw new Error(`A changed plan could not be solved within ${LONGEST_SECONDS} s: ${solution.message}`);
    refuseUnsound(input, solution);
    return { solution, objective };
  }

  #refuseStopped(): void {
    if (this.#surroundings.shouldStop()) throw new StoppedAnswer();
  }

  dispose(): void {
    this.#optima.dispose();
    this.#costs.dispose();
    this.#elastic.dispose();
  }
}
