import { describe, expect, test } from 'vitest';
import {
  addEntryEdit,
  addWorkloadEdit,
  duplicateEntryEdit,
  openListOf,
  renameEntryEdit,
} from '../../renderer/state/entry-edits.ts';
import { removeEntryEdit } from '../../renderer/state/remove-entry-edit.ts';
import { applyEdit } from '../../shared/domain/edit.ts';
import { checkPlan } from '../../shared/domain/plan-check.ts';
import { aLane } from '../builders/a-lane.ts';
import { aPlan } from '../builders/a-plan.ts';
import { anExistingSpend } from '../builders/an-existing-commitment.ts';

describe('entries of a plan', () => {
  const plan = aPlan();
  const first = plan.assumptions.offers[0];
  if (first === undefined) throw new Error('The plan must hold an offer.');

  test('a copy stands behind its model with an id and a name of its own, and the plan stays sound', () => {
    const copy = duplicateEntryEdit(plan, 'offers', first.id);
    if (copy === null) throw new Error('The offer must be found.');
    const { plan: edited, inverse } = applyEdit(plan, copy.edit);
    expect(edited.assumptions.offers[1]).toEqual({ ...first, id: `${first.id}-copy`, name: `${first.name} copy` });
    expect(edited.assumptions.offers).toHaveLength(plan.assumptions.offers.length + 1);
    expect(checkPlan(edited)).toEqual([]);
    expect(applyEdit(edited, inverse).plan).toEqual(plan);
    expect(duplicateEntryEdit(plan, 'offers', 'gone')).toBeNull();
  });

  test('a copy of the longest name still fits', () => {
    const long = { ...first, name: 'x'.repeat(200) };
    const named = aPlan({ assumptions: { ...plan.assumptions, offers: [long] } });
    const copy = duplicateEntryEdit(named, 'offers', first.id);
    if (copy === null) throw new Error('The offer must be found.');
    expect(applyEdit(named, copy.edit).plan.assumptions.offers[1]?.name).toHaveLength(200);
  });

  test('one that is removed or renamed comes back whole', () => {
    for (const edit of [
      removeEntryEdit(plan, 'offers', first.id, first.name),
      renameEntryEdit('offers', first.id, 'a', 'b'),
    ]) {
      const { plan: edited, inverse } = applyEdit(plan, edit);
      expect(edited).not.toEqual(plan);
      expect(applyEdit(edited, inverse).plan).toEqual(plan);
    }
  });

  test('a new workload claims no demand and fits the plan', () => {
    const { edit, id } = addWorkloadEdit(plan, plan.assumptions.lanes[0] ?? aLane(), 'Ranking v2');
    const { plan: edited } = applyEdit(plan, edit);
    expect(id).toBe('ranking-v2');
    expect(edited.assumptions.workloads.at(-1)).toMatchObject({ id, name: 'Ranking v2', baseWorkPerHour: 0 });
    expect(checkPlan(edited)).toEqual([]);
  });

  test('an offer and a commitment of the same name get ids of their own, since results tell spend by its id', () => {
    const make = (id: string) => anExistingSpend({ id, name: first.name });
    const { edit, id } = addEntryEdit(plan, 'existingCommitments', first.id, make);
    expect(id).not.toBe(first.id);
    const { plan: edited } = applyEdit(plan, edit);
    expect(checkPlan(edited)).toEqual([]);
    expect(addEntryEdit(edited, 'offers', id, () => first).id).not.toBe(id);
  });

  test('only some lists are open', () => {
    expect(openListOf('offers')).toBe('offers');
    expect(openListOf('bands')).toBeNull();
    expect(openListOf(undefined)).toBeNull();
  });
});
