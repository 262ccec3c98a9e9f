import { create } from 'zustand';
import { ask, sentenceOf } from '../api.ts';
import type { PlanSummary } from '../../shared/contract.ts';

type PlanList = {
  /** Newest change first; null before the first answer. */
  readonly plans: readonly PlanSummary[] | null;
  readonly sentence: string | null;
};

/** Every plan of the data folder. */
export const usePlanList = create<PlanList>()(() => ({ plans: null, sentence: null }));

/** Plans with the newest change first. */
export function newestFirst(plans: readonly PlanSummary[]): readonly PlanSummary[] {
  return plans.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** Asks for the list again; gives it, or an empty list when it cannot be read. */
export async function loadPlanList(): Promise<readonly PlanSummary[]> {
  const asked = await ask('plans/list', {});
  if (asked.kind !== 'ok') {
    usePlanList.setState({ sentence: sentenceOf(asked) });
    return [];
  }
  const plans = newestFirst(asked.output);
  usePlanList.setState({ plans, sentence: null });
  return plans;
}
