import { z } from 'zod';
import type { Edit, EditStep } from '../../shared/domain/edit.ts';
import { type Path, readAt, replaceAt } from '../../shared/domain/path.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { resolveAssumptions } from '../../shared/domain/resolve-scenario.ts';
import type { Override, Scenario } from '../../shared/domain/scenario.ts';
import { type EditScope, coveringOverride, type FieldPlace, fitLabel, sourceSteps } from './build-edit.ts';

type Json = z.core.util.JSONType;

/** What a list or clause becomes: rows added or taken out, a clause put in or left out. */
export type ShapeChange = (now: Json) => Json;

function isBelow(path: Path, place: Path): boolean {
  return path.length > place.length && place.every((segment, index) => segment === path[index]);
}

/** True when the new value still has the entry, by its id, that an override below it speaks of. */
function stillHas(value: Json, id: string | undefined): boolean {
  return (
    Array.isArray(value) &&
    value.some((entry) => typeof entry === 'object' && entry !== null && 'id' in entry && entry['id'] === id)
  );
}

/** The overrides without those below `place` that the new value leaves without their row. */
function withoutLost(overrides: readonly Override[], place: Path, value: Json): Override[] {
  return overrides.filter((override) => !isBelow(override.path, place) || stillHas(value, override.path[place.length]));
}

function replaceOverrides(scenario: Scenario, overrides: readonly Override[]): EditStep {
  return { kind: 'replace', path: ['scenarios', scenario.id, 'overrides'], value: z.json().parse(overrides) };
}

function resolvedValue(plan: Plan, scenario: Scenario, path: Path): Json {
  const resolved = resolveAssumptions(plan, scenario);
  return z.json().parse(readAt(resolved.ok ? resolved.value : plan.assumptions, path));
}

/**
 * The edit that changes the shape of a list or clause of the assumptions. As for a single value, what the scenario
 * overrides is changed there, else the plan or, for one scenario alone, a new override. Overrides of rows that are gone
 * go with them, since they would stand in the way of every solve.
 */
export function buildShapeEdit(
  plan: Plan,
  scenario: Scenario,
  scope: EditScope,
  place: FieldPlace,
  change: ShapeChange,
  label: string,
  day: string,
): Edit {
  const path = [...place.path, ...place.field];
  const position = coveringOverride(scenario, path);
  const covering = scenario.overrides[position];
  if (covering !== undefined) {
    const inside = path.slice(covering.path.length);
    const value = replaceAt(covering.value, inside, change(z.json().parse(readAt(covering.value, inside))));
    const overrides = scenario.overrides.map((override, index) =>
      index === position ? { ...override, value } : override,
    );
    return { label: fitLabel(label), steps: [replaceOverrides(scenario, overrides)] };
  }
  if (scope === 'scenario') {
    const value = change(resolvedValue(plan, scenario, path));
    const others = scenario.overrides.filter((override) => !isBelow(override.path, path));
    return { label: fitLabel(label), steps: [replaceOverrides(scenario, [...others, { path, value }])] };
  }
  const value = change(z.json().parse(readAt(plan.assumptions, path)));
  const left = plan.scenarios
    .map((one) => ({ one, kept: withoutLost(one.overrides, path, value) }))
    .filter(({ one, kept }) => kept.length < one.overrides.length)
    .map(({ one, kept }) => replaceOverrides(one, kept));
  return {
    label: fitLabel(label),
    steps: [...left, { kind: 'replace', path: ['assumptions', ...path], value }, ...sourceSteps(plan, place, day)],
  };
}
