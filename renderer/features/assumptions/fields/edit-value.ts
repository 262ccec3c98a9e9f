import type { z } from 'zod';
import type { Edit } from '../../../../shared/domain/edit.ts';
import { buildValueEdit, type EditScope, type FieldPlace } from '../../../state/build-edit.ts';
import { today } from '../../../state/field-source.ts';
import { type CurrentScenario, currentScenario } from '../../../state/current-scenario.ts';
import { editPlan, usePlan } from '../../../state/plan-store.ts';
import { buildShapeEdit, type ShapeChange } from '../../../state/shape-edit.ts';
import { tellFailure } from '../../../ui/feedback/toast.ts';

/** An edit of the scenario in view, made from what it holds when the edits before are done. */
function editCurrent(make: (current: CurrentScenario, scope: EditScope) => Edit): Promise<string | null> {
  if (currentScenario() === null) return Promise.resolve('No plan is open.');
  return editPlan(() => {
    const current = currentScenario();
    if (current === null) throw new Error('The plan was closed while it was edited.');
    return make(current, usePlan.getState().scope);
  });
}

/**
 * Sets one value of the assumptions, for the plan or the scenario in view.
 * Gives why it was not done, as a sentence; null when it was.
 */
export function editValue(place: FieldPlace, value: z.core.util.JSONType, label: string): Promise<string | null> {
  return editCurrent(({ plan, scenario }, scope) =>
    buildValueEdit(plan, scenario, scope, place, value, label, today()),
  );
}

/** Adds or takes out rows of a list or a whole clause, for the plan or the scenario in view; tells why where it cannot. */
export async function editShape(place: FieldPlace, change: ShapeChange, label: string): Promise<void> {
  const sentence = await editCurrent(({ plan, scenario }, scope) =>
    buildShapeEdit(plan, scenario, scope, place, change, label, today()),
  );
  if (sentence !== null) tellFailure(sentence);
}
