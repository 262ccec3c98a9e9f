import type { Edit } from '../../shared/domain/edit.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import type { Relaxation } from '../../shared/domain/solution.ts';
import { whatIfEdit } from './what-if-edit.ts';

/** What gives way, in few words: “budget and supply relaxed”. */
function whatGivesWay({ limits }: Relaxation): string {
  const families = [...new Set(limits.map(({ family }) => family.toLowerCase()))];
  return `${new Intl.ListFormat('en', { type: 'conjunction' }).format(families)} relaxed`;
}

/** The edit that adds a copy of a scenario in which the limits of a way out give way, and the id it gets. */
export function wayOutEdit(
  plan: Plan,
  from: Scenario,
  relaxation: Relaxation,
): { readonly edit: Edit; readonly id: string } {
  const note = relaxation.limits.map(({ sentence }) => sentence).join(' ');
  return whatIfEdit(plan, from, { words: whatGivesWay(relaxation), note, overrides: relaxation.overrides });
}
