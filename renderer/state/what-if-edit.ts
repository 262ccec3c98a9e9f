import type { Edit } from '../../shared/domain/edit.ts';
import { isPathWithin } from '../../shared/domain/path.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Override, Scenario } from '../../shared/domain/scenario.ts';
import { copyScenarioEdit, freeScenarioName } from './scenario-edits.ts';

const LONGEST_NOTE = 10_000;

/** Something to try beside a scenario: what is changed, in few words and in full. */
export type WhatIf = {
  /** Behind the name of the scenario, for example “lock-in cap $20M”. */
  readonly words: string;
  readonly note: string;
  readonly overrides: readonly Override[];
};

/**
 * The edit that adds a copy of a scenario with some more assumptions replaced, and the id it gets. Overrides of the
 * scenario that are replaced anew are left out.
 */
export function whatIfEdit(
  plan: Plan,
  from: Scenario,
  { words, note, overrides }: WhatIf,
): { readonly edit: Edit; readonly id: string } {
  const kept = from.overrides.filter(({ path }) => !overrides.some((override) => isPathWithin(path, override.path)));
  const changed = { ...from, overrides: [...kept, ...overrides], note: note.slice(0, LONGEST_NOTE) };
  return copyScenarioEdit(plan, changed, freeScenarioName(plan, from, words));
}
