import type { Assumptions } from '../../shared/domain/assumptions.ts';
import { isElasticOffer, type Offer } from '../../shared/domain/offer.ts';
import type { RelaxedLimit } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { at } from './costs.ts';
import { readDecisions } from './decisions.ts';
import { formulate } from './formulation.ts';
import type { LinearOutcome, LinearRunOptions } from './highs.ts';
import { KeptRelaxation } from './kept-relaxation.ts';
import { KeptSolver } from './kept-solver.ts';
import type { LinearModel, Rule } from './linear-model.ts';
import { preparePortfolio } from './prepare-portfolio.ts';
import { elasticLimits, givenIn } from './relaxation/elastic-limits.ts';
import { limitWorths } from './relaxation/limit-worth.ts';
import { withOpenLimits } from './relaxation/open-limits.ts';
import { overridesOf, relaxedLimit } from './relaxation/relaxed-limits.ts';
import { buildSolution, type SolutionBody } from './results/solution.ts';

/** A minute is the longest time to cost one portfolio. */
const UNHURRIED = { timeLimitSeconds: 60, shouldStop: () => false };

/** Changes below this share of a limit (or of 1) are the solver's noise. */
const NOISE = 1e-7;

/** True for limits that no decision of the planner's can move: what a provider has by the hour, alone or shared. */
function isOthersStock({ limit }: Rule, offers: readonly Offer[]): boolean {
  const [list, id] = limit?.path ?? [];
  if (list === 'offers') return offers.some((offer) => offer.id === id && isElasticOffer(offer));
  return list === 'policy' && id === 'supplyGroups';
}

/** The model in which what others have in stock stays as it is. */
function withFirmStock(model: LinearModel, offers: readonly Offer[]): LinearModel {
  const rowRules = model.rowRules.map((rule): Rule | null => {
    if (rule === null || !isOthersStock(rule, offers)) return rule;
    const { limit: _limit, ...firm } = rule;
    return firm;
  });
  return { ...model, rowRules };
}

/** True when something is left to decide in whole steps: purchases are given, runs of work may not be. */
function hasWholeChoices({ isInteger, lower, upper }: LinearModel): boolean {
  return isInteger.some((isWhole, j) => isWhole && at(lower, j) < at(upper, j));
}

/** An outcome that can be read; null when there is no dispatch. */
function decided(outcome: LinearOutcome): LinearOutcome | null {
  if (outcome.status === 'infeasible') return null;
  if (outcome.status !== 'optimal') throw new Error(`The portfolio could not be costed (${outcome.status}).`);
  return outcome;
}

/**
 * A portfolio with its best dispatch, and the limits that would have to give way for it; none: it keeps every rule.
 * `relaxed`: the assumptions in which they have given way, with so many steps more (cents, hundredths) in hand.
 */
export type Evaluation = {
  readonly body: SolutionBody;
  readonly broken: readonly RelaxedLimit[];
  readonly relaxed: (stepsMore: number) => Assumptions;
};

/**
 * Costs one portfolio again and again under changed assumptions, from models kept warm. Where it cannot keep every
 * rule, limits give way by as little as it takes, reckoned in money, and the dispatch is the cheapest then.
 */
export class WarmEvaluation {
  readonly #relaxation: KeptRelaxation;
  readonly #whole = new KeptSolver();
  readonly #elastic = new KeptSolver();
  readonly #options: LinearRunOptions;

  /** `now`: seconds on a steady clock. `options`: when to give up costing one portfolio, which then throws. */
  constructor(now: () => number, options: LinearRunOptions = UNHURRIED) {
    this.#relaxation = new KeptRelaxation(now);
    this.#options = options;
  }

  /** The best dispatch of the portfolio in `input` (kind `evaluate`); null when no limit could give way for it. */
  async evaluate(input: SolveInput): Promise<Evaluation | null> {
    const formulation = formulate(preparePortfolio(input));
    const { data, variables, model } = formulation;
    const outcome = decided(
      hasWholeChoices(model)
        ? await this.#run(this.#whole, model)
        : (await this.#relaxation.solve(formulation, this.#options)).relaxed,
    );
    if (outcome === null) return input.paths === undefined ? this.giveWay(input) : null;
    const { body } = buildSolution(input, data, readDecisions(variables, outcome.columnValues));
    return { body, broken: [], relaxed: () => input.assumptions };
  }

  /** The same of a portfolio that is known to break rules. */
  async giveWay(input: SolveInput): Promise<Evaluation | null> {
    const openInput = withOpenLimits(input);
    const open = formulate(preparePortfolio(openInput));
    const firm = { ...open, model: withFirmStock(open.model, input.assumptions.offers) };
    const elastic = elasticLimits(firm, openInput.assumptions, input.assumptions, limitWorths(open.data));
    const outcome = decided(await this.#run(this.#elastic, elastic.model));
    if (outcome === null) return null;
    const giving = elastic.limits
      .map((limit) => ({ elastic: limit, ...givenIn(limit, outcome.columnValues) }))
      .filter(({ elastic: { from }, change }) => change > NOISE * Math.max(1, Math.abs(from)))
      .toSorted((a, b) => b.worth - a.worth);
    const decisions = readDecisions(open.variables, outcome.columnValues);
    return {
      body: buildSolution(input, preparePortfolio(input), decisions).body,
      broken: giving.map((limit) => relaxedLimit(limit, 0, input.currency)),
      relaxed: (stepsMore) => overridesOf(input.assumptions, giving, stepsMore).relaxed,
    };
  }

  async #run(kept: KeptSolver, model: LinearModel): Promise<LinearOutcome> {
    const solver = await kept.take(model);
    return solver.run(this.#options);
  }

  /** Frees the solvers; the next evaluation starts cold. */
  dispose(): void {
    this.#relaxation.dispose();
    this.#whole.dispose();
    this.#elastic.dispose();
  }
}
