import type { z } from 'zod';
import type { Policy } from '../../../../shared/domain/policy.ts';
import { freshId } from '../../../state/build-edit.ts';
import { editShape } from '../fields/edit-value.ts';

/** The lists of rules to which a planner adds and from which rules are taken out. */
export type PolicyList = 'overcommitCaps' | 'budgets' | 'supplyGroups';

type Json = z.core.util.JSONType;

function idOf(entry: Json): string | null {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return null;
  return typeof entry['id'] === 'string' ? entry['id'] : null;
}

/** Adds a rule at the end of its list, with an id made from its name. */
export async function addRule(
  policy: Policy,
  list: PolicyList,
  rule: { readonly [field: string]: Json },
): Promise<void> {
  const name = typeof rule['name'] === 'string' ? rule['name'] : list;
  const id = freshId(
    name,
    policy[list].map((known) => known.id),
  );
  const change = (now: Json): Json => [...(Array.isArray(now) ? now : []), { ...rule, id }];
  await editShape({ path: ['policy'], field: [list] }, change, `Add ${name.toLowerCase()}`);
}

/** Takes a rule out of its list. */
export async function removeRule(list: PolicyList, id: string, name: string): Promise<void> {
  const change = (now: Json): Json => (Array.isArray(now) ? now.filter((rule) => idOf(rule) !== id) : now);
  await editShape({ path: ['policy'], field: [list] }, change, `Remove ${name}`);
}
