import { type Assumptions, assumptionsSchema } from './assumptions.ts';
import { parseWith, type Parsed } from './parse.ts';
import { replaceAt } from './path.ts';
import type { Plan } from './plan.ts';
import { type Problem, RefusedInput } from './problem.ts';
import type { Scenario } from './scenario.ts';

/** The scenario with that id, or the plan's first when none is named. Throws `RefusedInput` when there is none. */
export function findScenario(plan: Plan, scenarioId: string | null): Scenario {
  const found = scenarioId === null ? plan.scenarios[0] : plan.scenarios.find((scenario) => scenario.id === scenarioId);
  if (found === undefined) {
    const known = plan.scenarios.map((scenario) => scenario.id).join(', ');
    throw new RefusedInput([
      { path: 'scenarios', sentence: `there is no scenario “${scenarioId ?? ''}”; this plan has ${known}.` },
    ]);
  }
  return found;
}

/** The assumptions a scenario is solved on: the plan's with the scenario's overrides put in, checked again. */
export function resolveAssumptions(plan: Plan, scenario: Scenario): Parsed<Assumptions> {
  let assumptions: unknown = plan.assumptions;
  const problems: Problem[] = [];
  for (const override of scenario.overrides) {
    try {
      assumptions = replaceAt(assumptions, override.path, override.value);
    } catch (error) {
      if (!(error instanceof RefusedInput)) throw error;
      problems.push({
        path: `scenarios/${scenario.id}/overrides/${override.path.join('/')}`,
        sentence: 'replaces a value that the plan no longer has: remove this override.',
      });
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  if (scenario.overrides.length === 0) return { ok: true, value: plan.assumptions };
  return parseWith(assumptionsSchema, assumptions);
}
