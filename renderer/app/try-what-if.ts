import { startSolveOfView } from '../features/optimise/start-solve-of-view.ts';
import { currentScenario } from '../state/current-scenario.ts';
import { goTo } from '../state/place-store.ts';
import { editPlan, showScenario } from '../state/plan-store.ts';
import { type WhatIf, whatIfEdit } from '../state/what-if-edit.ts';
import { tellFailure } from '../ui/feedback/toast.ts';

/** Makes a scenario with some assumptions replaced beside the one in view, shows it, and optimises it. */
export async function tryWhatIf(whatIf: WhatIf): Promise<void> {
  const current = currentScenario();
  if (current === null) return;
  const { edit, id } = whatIfEdit(current.plan, current.scenario, whatIf);
  const sentence = await editPlan(edit);
  if (sentence !== null) return tellFailure(sentence);
  showScenario(id);
  goTo('portfolio');
  await startSolveOfView('optimise');
}
