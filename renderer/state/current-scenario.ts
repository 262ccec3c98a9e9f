import type { Assumptions } from '../../shared/domain/assumptions.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { resolveAssumptions } from '../../shared/domain/resolve-scenario.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import { usePlan } from './plan-store.ts';

let resolved: { readonly plan: Plan; readonly scenario: Scenario; readonly assumptions: Assumptions } | null = null;

/** The assumptions of a scenario; the plan's own where its overrides no longer fit. Kept for the last one asked. */
export function assumptionsOf(plan: Plan, scenario: Scenario): Assumptions {
  if (resolved?.plan === plan && resolved.scenario === scenario) return resolved.assumptions;
  const parsed = resolveAssumptions(plan, scenario);
  const assumptions = parsed.ok ? parsed.value : plan.assumptions;
  resolved = { plan, scenario, assumptions };
  return assumptions;
}

/** The open plan with the scenario in view and its assumptions. */
export type CurrentScenario = {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly assumptions: Assumptions;
};

/** The scenario in view, or null when no plan is open. */
export function currentScenario(): CurrentScenario | null {
  const { view, scenarioId } = usePlan.getState();
  return view === null ? null : scenarioIn(view.plan, scenarioId);
}

function scenarioIn(plan: Plan, scenarioId: string | null): CurrentScenario | null {
  const scenario = plan.scenarios.find(({ id }) => id === scenarioId) ?? plan.scenarios[0];
  return scenario === undefined ? null : { plan, scenario, assumptions: assumptionsOf(plan, scenario) };
}

/** As `currentScenario`, drawing again when it changes. */
export function useCurrentScenario(): CurrentScenario | null {
  const plan = usePlan((open) => open.view?.plan ?? null);
  const scenarioId = usePlan((open) => open.scenarioId);
  return plan === null ? null : scenarioIn(plan, scenarioId);
}
