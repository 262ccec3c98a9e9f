import type { Edit } from '../../shared/domain/edit.ts';
import { isPathWithin } from '../../shared/domain/path.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import { copyScenarioEdit, freeScenarioName } from './scenario-edits.ts';

const PLACE = ['futures', 'optimisedPathsPerBand'] as const;

/** The edit that adds a copy of a scenario that is optimised on so many paths of each band, and the id it gets. */
export function optimiseOnFuturesEdit(
  plan: Plan,
  from: Scenario,
  pathsPerBand: number,
): { readonly edit: Edit; readonly id: string } {
  const kept = from.overrides.filter(({ path }) => !isPathWithin(path, PLACE));
  const copy = { ...from, overrides: [...kept, { path: [...PLACE], value: pathsPerBand }] };
  return copyScenarioEdit(plan, copy, freeScenarioName(plan, from, `on ${pathsPerBand} paths of each band`));
}
