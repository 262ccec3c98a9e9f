import type { SolveKind } from '../../../shared/domain/solve-input.ts';
import { startSolve } from '../../state/job-store.ts';
import { goTo } from '../../state/place-store.ts';
import { usePlan } from '../../state/plan-store.ts';
import { useSolveSettings } from '../../state/settings-store.ts';

/** Solves the scenario in view with the settings in force, and shows the portfolio, where progress and refusals stand. */
export async function startSolveOfView(kind: SolveKind): Promise<void> {
  const { view, scenarioId } = usePlan.getState();
  if (view === null || scenarioId === null) return;
  goTo('portfolio');
  await startSolve(view.plan.id, scenarioId, kind, useSolveSettings.getState());
}
