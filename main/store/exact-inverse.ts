import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { applyEdit, type Edit, type EditedPlan, type EditStep } from '../../shared/domain/edit.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';

function leadsBack(edited: EditedPlan, textBefore: string): boolean {
  try {
    return canonicalJson(applyEdit(edited.plan, edited.inverse).plan) === textBefore;
  } catch (error) {
    if (error instanceof RefusedInput) return false;
    throw error;
  }
}

/**
 * An edit that takes `edited` back to exactly `before`: its own inverse where that does, else one that puts back
 * every changed part of the plan whole (when two entries share an id, an inverse by id would touch the wrong one).
 */
export function exactInverse(before: Plan, edited: EditedPlan): Edit {
  if (leadsBack(edited, canonicalJson(before))) return edited.inverse;
  const steps = (Object.keys(before) as (keyof Plan)[])
    .filter((key) => canonicalJson(before[key]) !== canonicalJson(edited.plan[key]))
    .map(
      (key): EditStep => ({
        kind: 'replace',
        path: [key],
        value: JSON.parse(canonicalJson(before[key])) as Extract<EditStep, { kind: 'replace' }>['value'],
      }),
    );
  return { label: edited.inverse.label, steps };
}
