import { startSolveOfView } from '../features/optimise/start-solve-of-view.ts';
import { createPlanNamed, exportPlanFile, importPickedPlan } from '../state/plan-actions.ts';
import type { MenuCommand } from '../../shared/desktop-contract.ts';
import { endSolve, useJobs } from '../state/job-store.ts';
import { goTo } from '../state/place-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { redoAndTell, undoAndTell } from './undo-and-tell.ts';

/** Does what the desktop menu asks. */
export function runCommand(command: MenuCommand): void {
  const { view, scenarioId } = usePlan.getState();
  switch (command) {
    case 'new-plan':
      return void createPlanNamed('New plan');
    case 'import-plan':
      return void importPickedPlan();
    case 'export-plan':
      return view === null ? undefined : void exportPlanFile(view.plan.id);
    case 'show-plans':
      return goTo('plans');
    case 'show-help':
      return goTo('help');
    case 'undo':
      return void undoAndTell();
    case 'redo':
      return void redoAndTell();
    case 'optimise':
      return void startSolveOfView('optimise');
    case 'stop': {
      const job = useJobs.getState().jobs.find((known) => known.scenarioId === scenarioId);
      return job === undefined ? undefined : void endSolve(job.jobId, 'stop');
    }
  }
}
