import type { ConflictRule } from '../../shared/domain/solution.ts';
import { at } from './costs.ts';
import type { Formulation } from './formulation.ts';
import { LinearSolver, type LinearStatus } from './highs.ts';
import type { LinearModel, Rule } from './linear-model.ts';
import { rowTerms, withVariablesOf } from './rebuild-model.ts';

/** Sum of violations below this is none. */
const FEASIBLE = 1e-6;

/** Longest time for the explanation where none is given, seconds. */
const LONGEST_SECONDS = 60;

/** A set of rules is in conflict once this share of the least violation found is proven: its size does not matter. */
const PROVEN_SHARE = 0.01;

type KeptRow = {
  readonly row: number;
  readonly name: string;
  readonly rule: Rule | null;
  readonly lower: number;
};

/** The rows of a model that stay when some rules are given up; of equalities whose floor is given up “at most” stays. */
function keptRows(model: LinearModel, isKept: (rule: Rule) => boolean): KeptRow[] {
  return model.rowNames.flatMap((name, row) => {
    const rule = model.rowRules[row] ?? null;
    const isGivenUp = rule !== null && !isKept(rule);
    if (isGivenUp && rule.isFloorOnly !== true) return [];
    return [{ row, name, rule, lower: isGivenUp ? -Infinity : at(model.rowLower, row) }];
  });
}

/**
 * A model with the rules that are kept, each of which may be violated at a price of 1 per unit of a row scaled to its
 * largest coefficient.
 */
function elasticModel(model: LinearModel, isKept: (rule: Rule) => boolean): LinearModel {
  const builder = withVariablesOf(model);
  for (const { row, name, rule, lower } of keptRows(model, isKept)) {
    const terms = rowTerms(model, row);
    const scale = terms.reduce((most, [, value]) => Math.max(most, Math.abs(value)), 0);
    const upper = at(model.rowUpper, row);
    const size = Math.max(
      scale,
      Number.isFinite(lower) ? Math.abs(lower) : 0,
      Number.isFinite(upper) ? Math.abs(upper) : 0,
      1e-9,
    );
    if (rule !== null) {
      for (const [bound, sign] of [
        [lower, 1],
        [upper, -1],
      ] as const) {
        if (!Number.isFinite(bound) || (sign < 0 && rule.isFloorOnly === true)) continue;
        const slack = builder.addColumn(`${sign > 0 ? 'short' : 'over'}[${name}]`, 0, Infinity);
        builder.addCost(slack, 1);
        terms.push([slack, sign * size]);
      }
    }
    builder.addRow(name, terms, lower, upper, rule);
  }
  return builder.build();
}

/** The rules of a model, each once, in the order of their first row. */
function rulesOf(model: LinearModel): Rule[] {
  const rules = new Map<string, Rule>();
  for (const rule of model.rowRules) {
    if (rule !== null && !rules.has(rule.key)) rules.set(rule.key, rule);
  }
  return [...rules.values()];
}

/** How a set of rules is tried. */
type Trial = {
  readonly model: LinearModel;
  /** In fractions of a block, or in whole blocks. */
  readonly kind: 'relaxation' | 'whole-units';
  /** By the least sum of violations, or on the edge, where that is none, by what the solver says of the rules as they are. */
  readonly judge: 'violation' | 'solver';
  readonly shouldStop: () => boolean;
  readonly secondsLeft: () => number;
};

/** Whether some rules cannot hold together, and which of them the answer leans on; not known when time ran out. */
type Verdict = { readonly isConflict: boolean; readonly isKnown: boolean; readonly involved: readonly Rule[] };

function isConclusive(status: LinearStatus): boolean {
  return status === 'optimal' || status === 'infeasible';
}

/** The model with the rules that are kept alone, at no cost. */
function modelOf(model: LinearModel, isKept: (rule: Rule) => boolean): LinearModel {
  const builder = withVariablesOf(model);
  for (const { row, name, rule, lower } of keptRows(model, isKept)) {
    builder.addRow(name, rowTerms(model, row), lower, at(model.rowUpper, row), rule);
  }
  return builder.build();
}

/** What the solver, which knows a finer edge than sums of violations do, says of some rules. */
async function solverVerdict(
  { model, kind, shouldStop, secondsLeft }: Trial,
  rules: readonly Rule[],
): Promise<LinearStatus> {
  const keys = new Set(rules.map(({ key }) => key));
  const solver = await LinearSolver.create(
    modelOf(model, ({ key }) => keys.has(key)),
    kind,
  );
  try {
    return solver.run({ timeLimitSeconds: secondsLeft(), shouldStop }).status;
  } finally {
    solver.dispose();
  }
}

/**
 * Whether some rules cannot hold together, and which of them the answer leans on. Each set of rules is a model of its
 * own: a solver that keeps its basis gives up on rows that lose both their bounds.
 */
async function tryRules(trial: Trial, rules: readonly Rule[]): Promise<Verdict> {
  const { model, kind, judge, shouldStop, secondsLeft } = trial;
  if (judge === 'solver') {
    const status = await solverVerdict(trial, rules);
    return { isConflict: status === 'infeasible', isKnown: isConclusive(status), involved: rules };
  }
  const keys = new Set(rules.map(({ key }) => key));
  const elastic = elasticModel(model, ({ key }) => keys.has(key));
  const solver = await LinearSolver.create(elastic, kind);
  try {
    const outcome = solver.run({ timeLimitSeconds: secondsLeft(), shouldStop, relativeGap: 1 - PROVEN_SHARE });
    const isKnown = isConclusive(outcome.status);
    const isConflict = outcome.status === 'optimal' && outcome.bound > FEASIBLE;
    if (kind === 'whole-units') return { isConflict, isKnown, involved: rules };
    const leanedOn = new Set(
      elastic.rowRules.filter((_, row) => Math.abs(outcome.rowDuals[row] ?? 0) > 1e-9).map((rule) => rule?.key),
    );
    return { isConflict, isKnown, involved: rules.filter(({ key }) => leanedOn.has(key)) };
  } finally {
    solver.dispose();
  }
}

/**
 * The fewest candidates that, with the rules given, cannot hold; without all of them it is no conflict.
 * Source: Junker, QuickXplain: Preferred explanations and relaxations for over-constrained problems (2004).
 */
async function fewestInConflict(
  trial: Trial,
  given: readonly Rule[],
  isGivenNew: boolean,
  candidates: readonly Rule[],
): Promise<Rule[]> {
  if (isGivenNew && (await tryRules(trial, given)).isConflict) return [];
  if (candidates.length <= 1) return [...candidates];
  const half = Math.ceil(candidates.length / 2);
  const first = candidates.slice(0, half);
  const second = candidates.slice(half);
  const ofSecond = await fewestInConflict(trial, [...given, ...first], true, second);
  const ofFirst = await fewestInConflict(trial, [...given, ...ofSecond], ofSecond.length > 0, first);
  return [...ofFirst, ...ofSecond];
}

/**
 * An irreducible set of named rules that cannot all hold: every one of them is needed for the conflict.
 * First in fractions of a block, where the duals of an elastic relaxation name the rules that take part; if they can
 * hold there, in whole blocks; where both hold but for a hair, as the solver sees it. Null when time runs out before anything is known; empty when the rules can hold. When stopped, it names what is known to take part so far,
 * which may be more than needed.
 */
export async function explainConflict(
  { model }: Formulation,
  shouldStop: () => boolean,
  secondsLeft: () => number = () => LONGEST_SECONDS,
): Promise<ConflictRule[] | null> {
  const kinds = model.isInteger.includes(true) ? (['relaxation', 'whole-units'] as const) : (['relaxation'] as const);
  const trials = (['violation', 'solver'] as const).flatMap((judge) =>
    kinds.map((kind): Trial => ({ model, kind, judge, shouldStop, secondsLeft })),
  );
  for (const trial of trials) {
    const { isConflict, isKnown, involved } = await tryRules({ ...trial, shouldStop: () => false }, rulesOf(model));
    if (!isKnown) return null;
    if (!isConflict) continue;
    const inConflict = await fewestInConflict(trial, [], false, involved);
    return inConflict.map(({ family, path, sentence }) => ({ family, path, sentence }));
  }
  return [];
}
