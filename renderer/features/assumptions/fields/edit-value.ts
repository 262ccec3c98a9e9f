import type { z } from 'zod';
import { buildValueEdit, type FieldPlace } from '../../../state/build-edit.ts';
import { today } from '../../../state/field-source.ts';
import { currentScenario } from '../../../state/current-scenario.ts';
import { editPlan, usePlan } from '../../../state/plan-store.ts';
import { buildShapeEdit, type ShapeChange } from '../../../state/shape-edit.ts';
import { tellFailure } from '../../../ui/feedback/toast.ts';

/**
 * Sets one value of the assumptions, for the plan or the scenario in view.
 * Gives why it was not done, as a sentence; null when it was.
 */
export async function editValue(place: FieldPlace, value: z.core.util.JSONType, label: string): Promise<string | null> {
  const current = currentScenario();
  if (current === null) return 'No plan is open.';
  const { plan, scenario } = current;
  return editPlan(buildValueEdit(plan, scenario, usePlan.getState().scope, place, value, label, today()));
}

/** Adds or takes out rows of a list or a whole clause, for the plan or the scenario in view; tells why where it cannot. */
export async function editShape(place: FieldPlace, change: ShapeChange, label: string): Promise<void> {
  const current = currentScenario();
  if (current === null) return;
  const { plan, scenario } = current;
  const sentence = await editPlan(
    buildShapeEdit(plan, scenario, usePlan.getState().scope, place, change, label, today()),
  );
  if (sentence !== null) tellFailure(sentence);
}
