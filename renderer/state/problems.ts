import { useMemo } from 'react';
import type { PlanView } from '../../shared/contract.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { usePlan } from './plan-store.ts';

const NONE: readonly Problem[] = [];

/** True when a problem stands in the way of one scenario: it is about the plan, or about that scenario. */
export function isProblemOf(problem: Problem, scenarioId: string | null): boolean {
  const [root, id] = problem.path.split('/');
  return root !== 'scenarios' || id === scenarioId;
}

/** The problems of the scenario in view. */
export function problemsOf(view: PlanView | null, scenarioId: string | null): readonly Problem[] {
  const problems = view?.problems ?? NONE;
  return problems.length === 0 ? NONE : problems.filter((problem) => isProblemOf(problem, scenarioId));
}

/** As `problemsOf`, for the open plan, drawing again when they change. */
export function useProblems(): readonly Problem[] {
  const view = usePlan((open) => open.view);
  const scenarioId = usePlan((open) => open.scenarioId);
  return useMemo(() => problemsOf(view, scenarioId), [view, scenarioId]);
}

/** The first problem that belongs to exactly that place of the assumptions, as a sentence; null when there is none. */
export function problemAt(problems: readonly Problem[], path: string): string | null {
  return problems.find((problem) => withinAssumptions(problem.path) === path)?.sentence ?? null;
}

/** A problem's path below `assumptions`, whichever scenario it is about. */
export function withinAssumptions(path: string): string {
  return path.replace(/^(scenarios\/[^/]+\/)?assumptions\//, '');
}
