import { describe, expect, test } from 'vitest';
import { buildShapeEdit, type ShapeChange } from '../../renderer/state/shape-edit.ts';
import { applyEdit } from '../../shared/domain/edit.ts';
import { readAt } from '../../shared/domain/path.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { checkPlan } from '../../shared/domain/plan-check.ts';
import { resolveAssumptions } from '../../shared/domain/resolve-scenario.ts';
import type { Override, Scenario } from '../../shared/domain/scenario.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aReservation } from '../builders/an-offer.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';

const OFFER = aReservation({
  clauses: { ...NO_CLAUSES, volumeTiers: [{ fromUnits: 100, rateMultiplier: 0.9 }] },
});
const PLACE = { path: ['offers', OFFER.id], field: ['clauses', 'volumeTiers'] };
const TIERS = [...PLACE.path, ...PLACE.field];

function planWith(overrides: readonly Override[]): Plan {
  return aPlan({
    assumptions: someAssumptions({ offers: [OFFER] }),
    scenarios: [aScenario({ id: 'base', overrides: [] }), aScenario({ id: 'other', overrides: [...overrides] })],
  });
}

function scenarioOf(plan: Plan, id: string): Scenario {
  const found = plan.scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) throw new Error(`There must be a scenario ${id}.`);
  return found;
}

function tiersOf(plan: Plan, scenarioId: string): unknown {
  const resolved = resolveAssumptions(plan, scenarioOf(plan, scenarioId));
  return resolved.ok ? readAt(resolved.value, TIERS) : resolved.problems;
}

const addTier: ShapeChange = (now) => [...(Array.isArray(now) ? now : []), { fromUnits: 200, rateMultiplier: 0.6 }];

function after(plan: Plan, scenarioId: string, scope: 'plan' | 'scenario', change: ShapeChange): Plan {
  const edit = buildShapeEdit(plan, scenarioOf(plan, scenarioId), scope, PLACE, change, 'Change tiers', '2027-01-15');
  const edited = applyEdit(plan, edit);
  expect(applyEdit(edited.plan, edited.inverse).plan, 'one step takes it back').toEqual(plan);
  expect(checkPlan(edited.plan)).toEqual([]);
  return edited.plan;
}

describe('a row that is added', () => {
  test('stands in the plan, with its source, and so in every scenario', () => {
    const edited = after(planWith([]), 'base', 'plan', addTier);
    for (const id of ['base', 'other']) expect(tiersOf(edited, id)).toHaveLength(2);
    expect(edited.assumptions.offers[0]?.provenance[0]).toMatchObject({ fields: ['clauses/volumeTiers'] });
  });

  test('for one scenario alone leaves the plan and the others as they are', () => {
    const edited = after(planWith([]), 'base', 'scenario', addTier);
    expect(tiersOf(edited, 'base')).toHaveLength(2);
    expect(tiersOf(edited, 'other')).toHaveLength(1);
    expect(edited.assumptions).toEqual(planWith([]).assumptions);
  });

  test('in one scenario keeps what that scenario changed in the rows before', () => {
    const plan = planWith([{ path: [...TIERS, '0', 'rateMultiplier'], value: 0.7 }]);
    const edited = after(plan, 'other', 'scenario', addTier);
    expect(tiersOf(edited, 'other')).toEqual([
      { fromUnits: 100, rateMultiplier: 0.7 },
      { fromUnits: 200, rateMultiplier: 0.6 },
    ]);
    expect(scenarioOf(edited, 'other').overrides).toHaveLength(1);
  });

  test('goes into the list that the scenario overrides whole', () => {
    const plan = planWith([{ path: ['offers', OFFER.id, 'clauses'], value: { ...NO_CLAUSES } }]);
    const edited = after(plan, 'other', 'plan', addTier);
    expect(tiersOf(edited, 'other')).toEqual([{ fromUnits: 200, rateMultiplier: 0.6 }]);
    expect(tiersOf(edited, 'base')).toHaveLength(1);
  });
});

test('a row that is taken out of the plan takes what scenarios changed in it along', () => {
  const plan = planWith([
    { path: [...TIERS, '0', 'rateMultiplier'], value: 0.7 },
    { path: ['policy', 'riskWeight'], value: 0.5 },
  ]);
  const edited = after(plan, 'base', 'plan', () => []);
  expect(tiersOf(edited, 'other')).toEqual([]);
  expect(scenarioOf(edited, 'other').overrides).toEqual([{ path: ['policy', 'riskWeight'], value: 0.5 }]);
});
