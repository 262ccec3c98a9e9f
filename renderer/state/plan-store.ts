import { create } from 'zustand';
import { type Asked, ask, sentenceOf } from '../api.ts';
import type { PlanView } from '../../shared/contract.ts';
import type { Edit } from '../../shared/domain/edit.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import type { EditScope } from './build-edit.ts';

type OpenPlan = {
  readonly view: PlanView | null;
  readonly scenarioId: string | null;
  readonly state: 'none' | 'loading' | 'open' | 'failed';
  readonly sentence: string | null;
  /** Whom changes of assumptions are for. */
  readonly scope: EditScope;
};

const NONE: OpenPlan = { view: null, scenarioId: null, state: 'none', sentence: null, scope: 'plan' };

/** The plan that is open in this window. */
export const usePlan = create<OpenPlan>()(() => NONE);

/** Changes run one after another, so that each is made on the revision the one before left. */
let queue: Promise<unknown> = Promise.resolve();

function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const next = queue.then(work, work);
  queue = next.catch(() => undefined);
  return next;
}

function show(view: PlanView): void {
  usePlan.setState((open) => ({
    view,
    state: 'open',
    sentence: null,
    scenarioId: view.plan.scenarios.some(({ id }) => id === open.scenarioId)
      ? open.scenarioId
      : (view.plan.scenarios[0]?.id ?? null),
  }));
}

/** Opens a plan in this window; true when it is open. */
export async function openPlan(planId: string): Promise<boolean> {
  if (usePlan.getState().view?.plan.id !== planId) usePlan.setState({ ...NONE, state: 'loading' });
  const asked = await ask('plans/open', { planId });
  if (asked.kind === 'ok') {
    show(asked.output);
    return true;
  }
  usePlan.setState({ ...NONE, state: 'failed', sentence: sentenceOf(asked) });
  return false;
}

/** Leaves the open plan, for example when it was deleted. */
export function closePlan(): void {
  usePlan.setState(NONE);
}

/**
 * Asks for the open plan again, when it was changed elsewhere or has a new run.
 * `revision`: nothing is asked when that revision is in view already.
 */
export function refreshPlan(revision: number | null = null): Promise<void> {
  return inOrder(async () => {
    const { view } = usePlan.getState();
    if (view === null || (revision !== null && view.revision >= revision)) return;
    const planId = view.plan.id;
    const asked = await ask('plans/open', { planId });
    if (asked.kind === 'ok' && usePlan.getState().view?.plan.id === planId) show(asked.output);
  });
}

type Change = (planId: string, revision: number) => Promise<Asked<PlanView>>;

/** Why a change was not made, as a sentence; null when it was made. */
function change(send: Change): Promise<string | null> {
  return inOrder(async () => {
    const { view } = usePlan.getState();
    if (view === null) return 'No plan is open.';
    const asked = await send(view.plan.id, view.revision);
    if (asked.kind !== 'ok') return sentenceOf(asked);
    if (usePlan.getState().view?.plan.id === view.plan.id) show(asked.output);
    return null;
  });
}

/**
 * Makes an edit of the open plan. Gives why it was not made, as a sentence; null when it was made. An edit that depends
 * on what the plan holds is given as a function: it is called once the edits before it are made.
 */
export function editPlan(edit: Edit | (() => Edit)): Promise<string | null> {
  return change(async (planId, revision) => {
    try {
      return await ask('plans/edit', { planId, revision, edit: typeof edit === 'function' ? edit() : edit });
    } catch (error) {
      if (error instanceof RefusedInput) return { kind: 'refused', problems: error.problems };
      throw error;
    }
  });
}

/** Takes back the last change. Gives its label and, when it could not be taken back, why. */
export async function undo(): Promise<{ readonly label: string | null; readonly sentence: string | null }> {
  const label = usePlan.getState().view?.undoLabel ?? null;
  if (label === null) return { label, sentence: null };
  return { label, sentence: await change((planId, revision) => ask('plans/undo', { planId, revision })) };
}

/** Brings back what was taken back last. Gives its label and, when it could not be brought back, why. */
export async function redo(): Promise<{ readonly label: string | null; readonly sentence: string | null }> {
  const label = usePlan.getState().view?.redoLabel ?? null;
  if (label === null) return { label, sentence: null };
  return { label, sentence: await change((planId, revision) => ask('plans/redo', { planId, revision })) };
}

/** Shows another scenario of the open plan. */
export function showScenario(scenarioId: string): void {
  usePlan.setState({ scenarioId });
}

/** Says whom the next changes of assumptions are for. */
export function setScope(scope: EditScope): void {
  usePlan.setState({ scope });
}
