import type { ConflictRule } from '../../shared/domain/solution.ts';
import type { Formulation } from './formulation.ts';
import { LinearSolver } from './highs.ts';
import { type LinearModel, LinearModelBuilder, type Rule, type Term } from './linear-model.ts';

/** Sum of violations below this is none. */
const FEASIBLE = 1e-6;

/** Longest time for one step of the explanation, seconds. */
const STEP_SECONDS = 30;

/** A model with the rules that are kept, each of which may be violated at a price of 1 per unit of a row scaled to its largest coefficient. */
function elasticModel(model: LinearModel, isKept: (rule: Rule) => boolean): LinearModel {
  const builder = new LinearModelBuilder();
  model.columnNames.forEach((name, column) => {
    builder.addColumn(name, model.lower[column] ?? 0, model.upper[column] ?? Infinity);
  });
  model.rowNames.forEach((name, row) => {
    const rule = model.rowRules[row] ?? null;
    const isGivenUp = rule !== null && !isKept(rule);
    if (isGivenUp && rule.isFloorOnly !== true) return;
    const terms: Term[] = [];
    let scale = 0;
    for (let entry = model.rowStart[row] ?? 0; entry < (model.rowStart[row + 1] ?? 0); entry++) {
      const value = model.value[entry] ?? 0;
      terms.push([model.columnIndex[entry] ?? 0, value]);
      scale = Math.max(scale, Math.abs(value));
    }
    const lower = isGivenUp ? -Infinity : (model.rowLower[row] ?? -Infinity);
    const upper = model.rowUpper[row] ?? Infinity;
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
  });
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

/**
 * Whether some rules can hold together, and which of them the answer leans on. Each set of rules is a model of its own:
 * a solver that keeps its basis gives up on rows that lose both their bounds.
 */
async function tryRules(
  model: LinearModel,
  rules: readonly Rule[],
  shouldStop: () => boolean,
): Promise<{ readonly isConflict: boolean; readonly involved: readonly Rule[] }> {
  const keys = new Set(rules.map(({ key }) => key));
  const elastic = elasticModel(model, ({ key }) => keys.has(key));
  const solver = await LinearSolver.create(elastic, 'relaxation');
  try {
    const { status, objective, rowDuals } = solver.run({ timeLimitSeconds: STEP_SECONDS, shouldStop });
    const leanedOn = new Set(
      elastic.rowRules.filter((_, row) => Math.abs(rowDuals[row] ?? 0) > 1e-9).map((rule) => rule?.key),
    );
    return {
      isConflict: status === 'optimal' && objective > FEASIBLE,
      involved: rules.filter(({ key }) => leanedOn.has(key)),
    };
  } finally {
    solver.dispose();
  }
}

/**
 * An irreducible set of named rules that cannot all hold: every one of them is needed for the conflict.
 * First an elastic relaxation, whose duals name the rules that take part; then each of those is left out in turn
 * (deletion filter, Chinneck, Feasibility and Infeasibility in Optimization, 2008). Empty when the rules can hold.
 */
export async function explainConflict({ model }: Formulation, shouldStop: () => boolean): Promise<ConflictRule[]> {
  const first = await tryRules(model, rulesOf(model), shouldStop);
  if (!first.isConflict) return [];
  let inConflict = first.involved;
  for (const rule of first.involved) {
    const rest = inConflict.filter(({ key }) => key !== rule.key);
    if ((await tryRules(model, rest, shouldStop)).isConflict) inConflict = rest;
  }
  return inConflict.map(({ family, path, sentence }) => ({ family, path, sentence }));
}
