import type { ConflictRule } from '../../shared/domain/solution.ts';
import type { Formulation } from './formulation.ts';
import { LinearSolver } from './highs.ts';
import { type LinearModel, LinearModelBuilder, type Rule, type Term } from './linear-model.ts';

/** Sum of violations below this is none. */
const FEASIBLE = 1e-6;

/** Longest time for one step of the explanation, seconds. */
const STEP_SECONDS = 30;

/** A model whose named rules may be violated at a price of 1 per unit of a row scaled to its largest coefficient. */
function elasticModel(model: LinearModel): LinearModel {
  const builder = new LinearModelBuilder();
  model.columnNames.forEach((name, column) => {
    builder.addColumn(name, model.lower[column] ?? 0, model.upper[column] ?? Infinity);
  });
  model.rowNames.forEach((name, row) => {
    const terms: Term[] = [];
    let scale = 0;
    for (let entry = model.rowStart[row] ?? 0; entry < (model.rowStart[row + 1] ?? 0); entry++) {
      const value = model.value[entry] ?? 0;
      terms.push([model.columnIndex[entry] ?? 0, value]);
      scale = Math.max(scale, Math.abs(value));
    }
    const lower = model.rowLower[row] ?? -Infinity;
    const upper = model.rowUpper[row] ?? Infinity;
    const size = Math.max(
      scale,
      Number.isFinite(lower) ? Math.abs(lower) : 0,
      Number.isFinite(upper) ? Math.abs(upper) : 0,
      1e-9,
    );
    if (model.rowRules[row] != null) {
      for (const [bound, sign] of [
        [lower, 1],
        [upper, -1],
      ] as const) {
        if (!Number.isFinite(bound)) continue;
        const slack = builder.addColumn(`${sign > 0 ? 'short' : 'over'}[${name}]`, 0, Infinity);
        builder.addCost(slack, 1);
        terms.push([slack, sign * size]);
      }
    }
    builder.addRow(name, terms, lower, upper, model.rowRules[row] ?? null);
  });
  return builder.build();
}

/** Rows of each rule, by the rule's key. */
function rowsByRule(model: LinearModel): Map<string, { rule: Rule; rows: number[] }> {
  const rules = new Map<string, { rule: Rule; rows: number[] }>();
  model.rowRules.forEach((rule, row) => {
    if (rule === null) return;
    const known = rules.get(rule.key);
    if (known === undefined) rules.set(rule.key, { rule, rows: [row] });
    else known.rows.push(row);
  });
  return rules;
}

/**
 * An irreducible set of named rules that cannot all hold: every one of them is needed for the conflict.
 * First an elastic relaxation, whose duals name the rules that take part; then each of those is left out in turn
 * (deletion filter, Chinneck, Feasibility and Infeasibility in Optimization, 2008). Empty when the rules can hold.
 */
export async function explainConflict({ model }: Formulation, shouldStop: () => boolean): Promise<ConflictRule[]> {
  const rules = rowsByRule(model);
  const run = { timeLimitSeconds: STEP_SECONDS, shouldStop };
  const solver = await LinearSolver.create(elasticModel(model), 'relaxation');
  try {
    const relax = (rows: readonly number[]): void =>
      solver.setRowBounds(
        rows,
        rows.map(() => -Infinity),
        rows.map(() => Infinity),
      );
    const restore = (rows: readonly number[]): void =>
      solver.setRowBounds(
        rows,
        rows.map((row) => model.rowLower[row] ?? -Infinity),
        rows.map((row) => model.rowUpper[row] ?? Infinity),
      );
    const first = solver.run(run);
    if (first.status !== 'optimal' || first.objective <= FEASIBLE) return [];
    const inConflict: { rule: Rule; rows: number[] }[] = [];
    for (const entry of rules.values()) {
      if (entry.rows.some((row) => Math.abs(first.rowDuals[row] ?? 0) > 1e-9)) inConflict.push(entry);
      else relax(entry.rows);
    }
    const needed: Rule[] = [];
    for (const { rule, rows } of inConflict) {
      relax(rows);
      const outcome = solver.run(run);
      if (outcome.status === 'optimal' && outcome.objective > FEASIBLE) continue;
      restore(rows);
      needed.push(rule);
    }
    return needed.map(({ family, path, sentence }) => ({ family, path, sentence }));
  } finally {
    solver.dispose();
  }
}
