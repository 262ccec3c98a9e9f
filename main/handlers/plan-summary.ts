import type { PlanSummary } from '../../shared/contract.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import type { PlanEntry, PlanStore } from '../store/plan-store.ts';
import { bandShapesOf } from './band-shapes.ts';

/** A plan as the list of plans shows it. One that cannot be opened says so in place of its question. */
export function summarisePlan(store: PlanStore, entry: PlanEntry): PlanSummary {
  const { planId, name, updatedAt } = entry;
  try {
    const { plan } = store.openPlan(planId);
    return {
      planId,
      name,
      updatedAt,
      question: plan.question,
      currency: plan.currency,
      startMonth: plan.startMonth,
      horizonMonths: plan.horizonMonths,
      laneNames: plan.assumptions.lanes.map((lane) => lane.name),
      expectedCost: newestExpectedCost(store, planId),
      bandShapes: bandShapesOf(plan),
    };
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error;
    return {
      planId,
      name,
      updatedAt,
      question: error.problems.map((problem) => problem.sentence).join(' '),
      currency: '',
      startMonth: '',
      horizonMonths: 0,
      laneNames: [],
      expectedCost: null,
      bandShapes: [],
    };
  }
}

function newestExpectedCost(store: PlanStore, planId: string): number | null {
  const finished = store.listRuns(planId).filter((run) => run.expectedCost !== null);
  const newest = finished.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
  return newest?.expectedCost ?? null;
}
