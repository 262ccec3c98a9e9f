import type { Formulation } from '../../optimiser/formulation.ts';
import type { Rule, RuleLimit } from '../../optimiser/linear-model.ts';
import type { Probe } from '../re-solver.ts';

/** A row binds where what is left of it is at most this share of the largest of its terms and its limit. */
const TOLERANCE = 1e-6;

/** A limit of the plan that binds. */
export type BindingRule = { readonly rule: Rule; readonly limit: RuleLimit };

/** What is left of a row of one side, as a share of its largest number; 0 where all of it is 0; null where it has two. */
function slackShare({ model }: Formulation, columnValues: Float64Array, row: number): number | null {
  const lower = model.rowLower[row] ?? -Infinity;
  const upper = model.rowUpper[row] ?? Infinity;
  if (Number.isFinite(lower) === Number.isFinite(upper)) return null;
  const bound = Number.isFinite(upper) ? upper : lower;
  let activity = 0;
  let scale = Math.abs(bound);
  const end = model.rowStart[row + 1] ?? 0;
  for (let entry = model.rowStart[row] ?? 0; entry < end; entry++) {
    const term = (model.value[entry] ?? 0) * (columnValues[model.columnIndex[entry] ?? -1] ?? 0);
    activity += term;
    scale = Math.max(scale, Math.abs(term));
  }
  return scale === 0 ? 0 : Math.abs(bound - activity) / scale;
}

/** Where limits stand, those first that a planner sets. */
const PLACES = ['policy', 'lanes', 'offers'];

/** The limits of the plan that bind in a solved plan, each once: those of the policy first, then of lanes, then of offers. */
export function bindingRules({ formulation, columnValues }: Probe): BindingRule[] {
  const found = new Map<string, BindingRule>();
  formulation.model.rowRules.forEach((rule, row) => {
    const limit = rule?.limit;
    if (rule === null || limit === undefined) return;
    const key = [...limit.path, limit.bandId ?? ''].join('/');
    if (found.has(key)) return;
    const slack = slackShare(formulation, columnValues, row);
    if (slack !== null && slack <= TOLERANCE) found.set(key, { rule, limit });
  });
  const place = ({ limit }: BindingRule): number => PLACES.indexOf(limit.path[0] ?? '');
  return [...found.values()].toSorted((a, b) => place(a) - place(b));
}
