import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import { inputsHash } from '../hash/inputs-hash.ts';
import type { RunEntry } from '../store/plan-store.ts';
import { stalenessOf } from './run-staleness.ts';
import type { Services } from './services.ts';

/** A scenario as it was when its solve began. */
export type SolvedScenario = { readonly plan: Plan; readonly scenario: Scenario; readonly input: SolveInput };

/** True when a solution says something worth keeping: a portfolio with its cost, why there is none, or a way out. */
export function isWorthKeeping(solution: Solution): boolean {
  const { proof, relaxation } = solution;
  return proof.status === 'infeasible' || proof.objective !== null || relaxation !== null;
}

/**
 * Saves a run, and puts the portfolio an optimise run found into its scenario as one change that can be undone.
 * The scenario is left alone when it was edited meanwhile, or has that portfolio already.
 */
export function keepRun(
  services: Pick<Services, 'store' | 'appVersion' | 'emit'>,
  solved: SolvedScenario,
  solution: Solution,
): RunEntry {
  const { store, appVersion } = services;
  const run = store.saveRun({
    planId: solved.plan.id,
    scenarioId: solved.scenario.id,
    planName: solved.plan.name,
    scenarioName: solved.scenario.name,
    appVersion,
    input: solved.input,
    solution,
  });
  if (solved.input.kind === 'optimise' && solution.proof.objective !== null) {
    takePortfolio(services, solved, solution);
  }
  return run;
}

function takePortfolio(
  { store, emit }: Pick<Services, 'store' | 'emit'>,
  solved: SolvedScenario,
  solution: Solution,
): void {
  const { plan, revision } = store.openPlan(solved.plan.id);
  const scenario = plan.scenarios.find(({ id }) => id === solved.scenario.id);
  if (scenario === undefined || !isSamePortfolio(scenario.portfolio, solved.scenario.portfolio)) return;
  const { kind } = solved.input;
  if (stalenessOf(plan)({ scenarioId: scenario.id, kind, inputsHash: inputsHash(solved.input) })) return;
  if (isSamePortfolio(scenario.portfolio, solution.portfolio)) return;
  const edited = store.editPlan(plan.id, revision, {
    label: 'Optimise: take the portfolio found',
    steps: [{ kind: 'replace', path: ['scenarios', scenario.id, 'portfolio'], value: solution.portfolio }],
  });
  emit('plans/changed', { planId: plan.id, revision: edited.revision });
}

function isSamePortfolio(a: Scenario['portfolio'], b: Scenario['portfolio']): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
