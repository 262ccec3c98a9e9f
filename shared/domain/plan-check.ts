import type { CheckInput } from './check/check-input.ts';
import { checkDemand } from './check/check-demand.ts';
import { checkFutures } from './check/check-futures.ts';
import { checkHours } from './check/check-hours.ts';
import { checkOffers } from './check/check-offers.ts';
import { checkPlacements } from './check/check-placements.ts';
import { checkPolicy } from './check/check-policy.ts';
import { checkPortfolio } from './check/check-portfolio.ts';
import { checkRateCards } from './check/check-rate-cards.ts';
import { checkReferences } from './check/check-references.ts';
import { checkResale } from './check/check-resale.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { resolveAssumptions } from './resolve-scenario.ts';
import type { Scenario } from './scenario.ts';

/** Everything that keeps assumptions from meaning one thing: sums, pointers to nothing, hours, windows. Empty: sound. */
export function checkAssumptions(input: CheckInput): Problem[] {
  return [
    ...checkReferences(input),
    ...checkHours(input),
    ...checkDemand(input),
    ...checkPlacements(input),
    ...checkOffers(input),
    ...checkRateCards(input),
    ...checkResale(input),
    ...checkPolicy(input),
    ...checkFutures(input),
  ];
}

/** The problems of one scenario: its overrides, its assumptions, its portfolio. */
export function checkScenario(plan: Plan, scenario: Scenario): Problem[] {
  const resolved = resolveAssumptions(plan, scenario);
  if (!resolved.ok) return [...resolved.problems];
  const input = { startMonth: plan.startMonth, horizonMonths: plan.horizonMonths, assumptions: resolved.value };
  const prefix = scenario.overrides.length === 0 ? 'assumptions' : `scenarios/${scenario.id}/assumptions`;
  return [
    ...checkAssumptions(input).map((problem) => ({ ...problem, path: `${prefix}/${problem.path}` })),
    ...checkPortfolio(input, scenario.portfolio).map((problem) => ({
      ...problem,
      path: `scenarios/${scenario.id}/portfolio/${problem.path}`,
    })),
  ];
}

/** Every problem of a plan, each once. Paths start at the plan. Empty: the plan can be solved. */
export function checkPlan(plan: Plan): Problem[] {
  const ids = plan.scenarios.map((scenario) => scenario.id);
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
  const problems = [
    ...doubled.map((id) => ({
      path: `scenarios/${id}`,
      sentence: `the id “${id}” is used twice: give each scenario its own.`,
    })),
    ...plan.scenarios.flatMap((scenario) => checkScenario(plan, scenario)),
  ];
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.path}\n${problem.sentence}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
