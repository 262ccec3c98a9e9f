import { followCommands, followEvents } from '../api.ts';
import { noteFuturesFinished, noteFuturesProgress } from '../state/futures-store.ts';
import { forgetRefusals, loadJobs, noteFinished, noteProgress } from '../state/job-store.ts';
import { noteImproved } from '../state/live-store.ts';
import { followAddress, goTo, usePlace } from '../state/place-store.ts';
import { noteQuestionFinished, noteQuestionProgress } from '../state/question-store.ts';
import { loadPlanList } from '../state/plan-list-store.ts';
import { closePlan, openPlan, refreshPlan, usePlan } from '../state/plan-store.ts';
import { followNewestRun } from '../state/run-store.ts';
import { readPlace } from '../state/screen.ts';
import { startSession, useSession } from '../state/session-store.ts';
import { tell, tellFailure } from '../ui/feedback/toast.ts';
import { followKeyboard } from './follow-keyboard.ts';
import { runCommand } from './run-command.ts';

async function notePlanChanged(planId: string, revision: number): Promise<void> {
  if (usePlan.getState().view?.plan.id === planId) await refreshPlan(revision === 0 ? null : revision);
  if (usePlace.getState().screen !== 'plans') return;
  const plans = await loadPlanList();
  const openId = usePlan.getState().view?.plan.id;
  if (openId !== undefined && !plans.some((plan) => plan.planId === openId)) closePlan();
}

function follow(): void {
  followEvents(
    {
      'solve/progress': noteProgress,
      'solve/finished': (payload) => {
        noteFinished(payload);
        void refreshPlan();
        if (payload.status === 'failed') tellFailure(payload.message);
        else tell(payload.message);
      },
      'futures/progress': noteFuturesProgress,
      'futures/finished': noteFuturesFinished,
      'questions/progress': noteQuestionProgress,
      'questions/finished': noteQuestionFinished,
      'live/improved': noteImproved,
      'plans/changed': ({ planId, revision }) => void notePlanChanged(planId, revision),
    },
    (isConnected) => {
      const wasConnected = useSession.getState().isConnected;
      useSession.setState({ isConnected });
      if (isConnected && !wasConnected) {
        void refreshPlan();
        void loadJobs();
      }
    },
  );
  usePlan.subscribe((now, before) => {
    if (now.view?.revision !== before.view?.revision) forgetRefusals();
  });
  followCommands(runCommand);
  followKeyboard();
}

/** Opens the plan that was changed last: on the first run that is the sample plan. */
async function openNewestPlan(): Promise<void> {
  const plans = await loadPlanList();
  const newest = plans[0];
  const isOpen = newest !== undefined && (await openPlan(newest.planId));
  if (readPlace(window.location.hash) !== null) return;
  if (!isOpen) goTo('plans');
  else goTo((usePlan.getState().view?.runs.length ?? 0) > 0 ? 'portfolio' : 'demand');
}

/** Connects, follows what happens, and shows the newest plan. */
export async function startApp(): Promise<void> {
  if (!(await startSession())) return;
  follow();
  followAddress();
  await openNewestPlan();
  followNewestRun();
  await loadJobs();
}
