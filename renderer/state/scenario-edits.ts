import { z } from 'zod';
import type { Edit } from '../../shared/domain/edit.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import { fitLabel, freshId } from './build-edit.ts';

const LONGEST_NAME = 200;

/** A name no scenario of the plan has: the scenario's own with some words behind it, cut where it is too long. */
export function freeScenarioName(plan: Plan, from: Scenario, words: string): string {
  const taken = new Set(plan.scenarios.map(({ name }) => name));
  for (let count = 1; ; count++) {
    const suffix = `: ${words}${count === 1 ? '' : ` ${count}`}`;
    const name = `${from.name.slice(0, Math.max(0, LONGEST_NAME - suffix.length))}${suffix}`.slice(0, LONGEST_NAME);
    if (!taken.has(name)) return name;
  }
}

/** The edit that adds a copy of a scenario under another name, and the id it gets. */
export function copyScenarioEdit(
  plan: Plan,
  from: Scenario,
  name: string,
): { readonly edit: Edit; readonly id: string } {
  const id = freshId(
    name,
    plan.scenarios.map((scenario) => scenario.id),
  );
  const copy: Scenario = { ...from, id, name, parentId: from.id };
  return {
    id,
    edit: {
      label: fitLabel(`Add scenario ${name}`),
      steps: [{ kind: 'insert', path: ['scenarios'], position: plan.scenarios.length, value: z.json().parse(copy) }],
    },
  };
}

/** The edit that renames a scenario. */
export function renameScenarioEdit(scenario: Scenario, name: string): Edit {
  return {
    label: fitLabel(`Rename scenario ${scenario.name} to ${name}`),
    steps: [{ kind: 'replace', path: ['scenarios', scenario.id, 'name'], value: name }],
  };
}

/** The edit that removes a scenario; scenarios made from it then come from the plan. */
export function removeScenarioEdit(plan: Plan, scenario: Scenario): Edit {
  return {
    label: fitLabel(`Remove scenario ${scenario.name}`),
    steps: [
      ...plan.scenarios
        .filter((other) => other.parentId === scenario.id)
        .map((other) => ({ kind: 'replace' as const, path: ['scenarios', other.id, 'parentId'], value: null })),
      { kind: 'remove', path: ['scenarios', scenario.id] },
    ],
  };
}
