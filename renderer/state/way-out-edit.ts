import type { Edit } from '../../shared/domain/edit.ts';
import { isPathWithin } from '../../shared/domain/path.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import type { Relaxation } from '../../shared/domain/solution.ts';
import { copyScenarioEdit, freeScenarioName } from './scenario-edits.ts';

const LONGEST_NOTE = 10_000;

/** What gives way, in few words: “budget and supply relaxed”. */
function whatGivesWay({ limits }: Relaxation): string {
  const families = [...new Set(limits.map(({ family }) => family.toLowerCase()))];
  return `${new Intl.ListFormat('en', { type: 'conjunction' }).format(families)} relaxed`;
}

/**
 * The edit that adds a copy of a scenario in which the limits of a way out give way, and the id it gets. Its note says
 * what was changed. Overrides of the scenario that the way out sets anew are left out.
 */
export function wayOutEdit(
  plan: Plan,
  from: Scenario,
  relaxation: Relaxation,
): { readonly edit: Edit; readonly id: string } {
  const kept = from.overrides.filter(
    ({ path }) => !relaxation.overrides.some((override) => isPathWithin(path, override.path)),
  );
  const note = relaxation.limits
    .map(({ sentence }) => sentence)
    .join(' ')
    .slice(0, LONGEST_NOTE);
  const relaxed = { ...from, overrides: [...kept, ...relaxation.overrides], note };
  return copyScenarioEdit(plan, relaxed, freeScenarioName(plan, from, whatGivesWay(relaxation)));
}
