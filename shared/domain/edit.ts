import { z } from 'zod';
import { insertAt, readAt, removeAt, replaceAt } from './path.ts';
import { parseOrRefuse } from './parse.ts';
import { type Plan, planSchema } from './plan.ts';
import { assertNever } from './problem.ts';

const pathSchema = z.array(z.string().min(1).max(80)).min(1).max(16);

/** One step of an edit, at a place in the plan (see `path.ts`). */
export const editStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replace'), path: pathSchema, value: z.json() }),
  z.strictObject({ kind: z.literal('insert'), path: pathSchema, position: z.number().int().min(0), value: z.json() }),
  z.strictObject({ kind: z.literal('remove'), path: pathSchema }),
]);
export type EditStep = z.infer<typeof editStepSchema>;

/** A change of a plan that is done and undone as one. */
export const editSchema = z.strictObject({
  /** What was done, for the undo menu: “Change price of H100 1 year”. */
  label: z.string().min(1).max(200),
  steps: z.array(editStepSchema).min(1).max(20_000),
});
export type Edit = z.infer<typeof editSchema>;

/** A plan after an edit, and the edit that takes it back. */
export type EditedPlan = { readonly plan: Plan; readonly inverse: Edit };

function idOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['id'] : undefined;
  return typeof id === 'string' ? id : null;
}

/** Where a replaced value stands afterwards: replacing an element or its `id` renames the place. */
function placeAfter(path: readonly string[], old: unknown, value: unknown): string[] {
  const newId = idOf(value);
  if (newId !== null && idOf(old) !== null) return [...path.slice(0, -1), newId];
  const isElementId = path.at(-1) === 'id' && path.length > 1 && typeof value === 'string';
  return isElementId ? [...path.slice(0, -2), value, 'id'] : [...path];
}

/**
 * Applies an edit whole or not at all: the result is checked against the plan's schema.
 * Throws `RefusedInput` with every problem when it does not fit.
 */
export function applyEdit(plan: Plan, edit: Edit): EditedPlan {
  let next: Plan = plan;
  const inverse: EditStep[] = [];
  for (const step of edit.steps) {
    switch (step.kind) {
      case 'replace': {
        const old = readAt(next, step.path);
        next = replaceAt(next, step.path, step.value);
        const path = placeAfter(step.path, old, step.value);
        inverse.unshift({ kind: 'replace', path, value: z.json().parse(old) });
        break;
      }
      case 'insert': {
        next = insertAt(next, step.path, step.position, step.value);
        inverse.unshift({ kind: 'remove', path: [...step.path, idOf(step.value) ?? String(step.position)] });
        break;
      }
      case 'remove': {
        const removed = removeAt(next, step.path);
        next = removed.root;
        inverse.unshift({
          kind: 'insert',
          path: step.path.slice(0, -1),
          position: removed.position,
          value: z.json().parse(removed.value),
        });
        break;
      }
      default:
        assertNever(step);
    }
  }
  return { plan: parseOrRefuse(planSchema, next), inverse: { label: edit.label, steps: inverse } };
}
