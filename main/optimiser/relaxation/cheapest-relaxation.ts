import type { ConflictRule, Relaxation, Solution } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import type { Portfolio } from '../../../shared/domain/portfolio.ts';
import { readDecisions } from '../decisions.ts';
import { formulate } from '../formulation.ts';
import { preparePortfolio } from '../prepare-portfolio.ts';
import { buildSolution } from '../results/solution.ts';
import { type AnySolution, anySolution, isLarge } from './any-solution.ts';
import { elasticLimits, type ElasticModel, givenIn } from './elastic-limits.ts';
import { limitWorths } from './limit-worth.ts';
import { withOpenLimits } from './open-limits.ts';
import { relaxationSentence } from './relaxation-words.ts';
import { type GivingWay, overridesOf, relaxedLimit, relaxedValue } from './relaxed-limits.ts';

/** Changes below this share of a limit (or of 1) are the solver's noise. */
const NOISE = 1e-9;

/** Steps given in addition where rounding up by one is not enough for the solver's tolerance. */
const STEPS_MORE = [0, 10, 100, 1_000];

/** How a plan is solved whole, to tell what it costs. */
export type SolveWhole = (input: SolveInput) => Promise<Solution>;

function relaxedInput(input: SolveInput, changed: readonly GivingWay[], stepsMore: number): SolveInput {
  return { ...input, assumptions: overridesOf(input.assumptions, changed, stepsMore).relaxed };
}

/** A plan that is only asked whether it can be kept costs nothing. */
function tryInput(input: SolveInput, shouldStop: () => boolean): Promise<AnySolution> {
  const formulation = formulate(preparePortfolio(input));
  const model = { ...formulation.model, cost: formulation.model.cost.map(() => 0) };
  return anySolution({ ...formulation, model }, shouldStop);
}

/** What gives way where every limit may. */
type LeastChanges = {
  readonly elastic: ElasticModel;
  readonly changed: GivingWay[];
  /** What is bought then. */
  readonly portfolio: Portfolio;
  /** True where the plan is small enough to be solved over and over. */
  readonly isQuick: boolean;
};

/** The limits that give way where all may, by the least sum of what it is worth; null when nothing helps. */
async function leastChanges(input: SolveInput, shouldStop: () => boolean): Promise<LeastChanges | null> {
  const openInput = withOpenLimits(input);
  const open = formulate(preparePortfolio(openInput));
  const elastic = elasticLimits(open, openInput.assumptions, input.assumptions, limitWorths(open.data));
  const found = await anySolution({ ...open, model: elastic.model }, shouldStop);
  if (found === 'infeasible' || found === 'unknown') return null;
  const changed = elastic.limits
    .map((limit): GivingWay => ({ elastic: limit, ...givenIn(limit, found) }))
    .filter(({ elastic: { from }, change }) => change > NOISE * Math.max(1, Math.abs(from)));
  const { portfolio } = buildSolution(input, open.data, readDecisions(open.variables, found)).body;
  return { elastic, changed, portfolio, isQuick: !isLarge(open.model) };
}

/** The limit of the conflict whose smallest step is worth least: a plan on the edge needs no more. */
function smallestStep({ limits }: ElasticModel, conflict: readonly ConflictRule[]): GivingWay[] {
  const sentences = new Set(conflict.map(({ sentence }) => sentence));
  const inConflict = limits.filter(({ rule }) => sentences.has(rule.sentence));
  const [cheapest] = inConflict
    .map((elastic): GivingWay => {
      const giving = { elastic, change: 0, worth: 0 };
      return { ...giving, worth: elastic.worth * Math.abs(relaxedValue(giving, 0) - elastic.from) };
    })
    .toSorted((a, b) => a.worth - b.worth);
  return cheapest === undefined ? [] : [cheapest];
}

/** The changes without those that are not needed, small ones tried first; null where all of them are not enough. */
async function neededOf(
  input: SolveInput,
  changed: readonly GivingWay[],
  stepsMore: number,
  shouldStop: () => boolean,
): Promise<GivingWay[] | null> {
  const answer = await tryInput(relaxedInput(input, changed, stepsMore), shouldStop);
  if (answer === 'infeasible') return null;
  if (answer === 'unknown') return [...changed];
  let needed = changed.toSorted((a, b) => a.worth - b.worth);
  for (const giving of needed) {
    if (needed.length === 1 || shouldStop()) break;
    const others = needed.filter((other) => other !== giving);
    if (typeof (await tryInput(relaxedInput(input, others, stepsMore), shouldStop)) !== 'string') needed = others;
  }
  return needed;
}

/**
 * The cheapest relaxation of a plan that cannot be kept: which limits give way and by how much, and what the plan then
 * costs. First an elastic model in which every limit may give way at what it is worth in money; then its limits,
 * rounded up to cents, hundredths of a unit and hundredths of a per cent, without those that are not needed. Large plans
 * are not solved again without each of them, and cost what the portfolio found on the way does. Locked purchases,
 * providers' minimums and migrations stay as they are. Null when nothing of this helps, or when stopped.
 */
export async function cheapestRelaxation(
  input: SolveInput,
  conflict: readonly ConflictRule[],
  shouldStop: () => boolean,
  solveWhole: SolveWhole,
): Promise<Relaxation | null> {
  if (input.paths !== undefined) return null;
  const least = await leastChanges(input, shouldStop);
  if (least === null) return null;
  const changed = least.changed.length > 0 ? least.changed : smallestStep(least.elastic, conflict);
  if (changed.length === 0) return null;
  for (const stepsMore of STEPS_MORE) {
    if (shouldStop()) return null;
    const needed = least.isQuick ? await neededOf(input, changed, stepsMore, shouldStop) : changed;
    if (needed === null) continue;
    const { overrides, relaxed } = overridesOf(input.assumptions, needed, stepsMore);
    const limits = needed.map((giving) => relaxedLimit(giving, stepsMore, input.currency));
    const whole = { ...input, assumptions: relaxed };
    const { expectedCost, proof } = await solveWhole(
      least.isQuick ? whole : { ...whole, kind: 'evaluate', portfolio: least.portfolio },
    );
    if (proof.status === 'infeasible') continue;
    const gap = least.isQuick ? proof.gap : null;
    const sentence = relaxationSentence(limits, { expectedCost, gap }, input.currency);
    return {
      limits,
      overrides,
      worth: needed.reduce((sum, { worth }) => sum + worth, 0),
      expectedCost,
      gap,
      sentence,
    };
  }
  return null;
}
