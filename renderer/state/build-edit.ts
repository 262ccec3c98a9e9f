import { z } from 'zod';
import type { Edit, EditStep } from '../../shared/domain/edit.ts';
import { isPathWithin, type Path, readAt, replaceAt } from '../../shared/domain/path.ts';
import { monthSchema } from '../../shared/domain/month.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { type Provenance, provenanceListSchema } from '../../shared/domain/provenance.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import { enteredSource, withSource } from './field-source.ts';

/** Whom a change of an assumption is for: every scenario of the plan, or one scenario alone. */
export type EditScope = 'plan' | 'scenario';

const LONGEST_LABEL = 200;

/** A label that fits the contract: cut with an ellipsis where names are very long. */
export function fitLabel(label: string): string {
  const text = label.trim();
  return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1)}…`;
}

/** Position of the override that decides a place of the assumptions in that scenario; -1: none, the plan decides. */
export function coveringOverride(scenario: Scenario, path: Path): number {
  return scenario.overrides.findLastIndex((override) => isPathWithin(path, override.path));
}

function stepFor(plan: Plan, scenario: Scenario, scope: EditScope, path: Path, value: z.core.util.JSONType): EditStep {
  const position = coveringOverride(scenario, path);
  const override = scenario.overrides[position];
  if (override !== undefined) {
    const inside = path.slice(override.path.length);
    const next = inside.length === 0 ? value : replaceAt(override.value, inside, value);
    return {
      kind: 'replace',
      path: ['scenarios', scenario.id, 'overrides', String(position), 'value'],
      value: next,
    };
  }
  if (scope === 'scenario') {
    return {
      kind: 'insert',
      path: ['scenarios', scenario.id, 'overrides'],
      position: plan.scenarios.find(({ id }) => id === scenario.id)?.overrides.length ?? 0,
      value: { path: [...path], value },
    };
  }
  return { kind: 'replace', path: ['assumptions', ...path], value };
}

/** A field of an entry of the assumptions: where the entry stands below `assumptions`, and the field below the entry. */
export type FieldPlace = { readonly path: Path; readonly field: Path };

/** Numbers, months and ticks come from somewhere; names of people and states do not. */
function isFigure(value: z.core.util.JSONType): boolean {
  return typeof value !== 'string' || monthSchema.safeParse(value).success;
}

/** The step that says a field of the plan was entered by hand that day; none where the entry carries no sources. */
export function sourceSteps(plan: Plan, { path, field }: FieldPlace, day: string): EditStep[] {
  const entry = readAt(plan.assumptions, path);
  if (typeof entry !== 'object' || entry === null || !('provenance' in entry)) return [];
  const list = provenanceListSchema.parse(entry.provenance);
  const value = z.json().parse(withSource(list, field, enteredSource(day)));
  return [{ kind: 'replace', path: ['assumptions', ...path, 'provenance'], value }];
}

/**
 * The edit that sets one value of the assumptions. A value the scenario overrides is changed in the override;
 * otherwise in the plan, or as a new override. A value changed in the plan is no longer what its source said:
 * its source becomes “entered by hand” on `day`.
 */
export function buildValueEdit(
  plan: Plan,
  scenario: Scenario,
  scope: EditScope,
  place: FieldPlace,
  value: z.core.util.JSONType,
  label: string,
  day: string,
): Edit {
  const step = stepFor(plan, scenario, scope, [...place.path, ...place.field], value);
  const hasSource = step.path[0] === 'assumptions' && isFigure(value);
  const steps = hasSource ? [step, ...sourceSteps(plan, place, day)] : [step];
  return { label: fitLabel(label), steps };
}

/** The edit that says where a figure of the plan comes from. */
export function buildSourceEdit(
  plan: Plan,
  { path, field }: FieldPlace,
  source: Pick<Provenance, 'source' | 'date' | 'confidence'>,
  label: string,
): Edit {
  const entry = readAt(plan.assumptions, path);
  const provenance = typeof entry === 'object' && entry !== null && 'provenance' in entry ? entry.provenance : [];
  const value = z.json().parse(withSource(provenanceListSchema.parse(provenance), field, source));
  return {
    label: fitLabel(label),
    steps: [{ kind: 'replace', path: ['assumptions', ...path, 'provenance'], value }],
  };
}

/** An id that no entry of the list has, made from a name: `surge-2`. */
export function freshId(name: string, taken: readonly string[]): string {
  const base =
    name
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60) || 'scenario';
  if (!taken.includes(base)) return base;
  let count = 2;
  while (taken.includes(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}
