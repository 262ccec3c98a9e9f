import { describe, expect, test } from 'vitest';
import { wayOutEdit } from '../../renderer/state/way-out-edit.ts';
import { applyEdit } from '../../shared/domain/edit.ts';
import { checkPlan } from '../../shared/domain/plan-check.ts';
import { resolveAssumptions } from '../../shared/domain/resolve-scenario.ts';
import type { Relaxation } from '../../shared/domain/solution.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aScenario } from '../builders/a-scenario.ts';

const limit = { path: 'assumptions/offers/gpu-od/maximumUnits', from: 5, to: 10, unit: 'units' } as const;
const relaxation: Relaxation = {
  limits: [{ ...limit, family: 'Supply', sentence: 'Raise the supply of “GPU on demand” from 5 to 10 units.' }],
  overrides: [{ path: ['offers', 'gpu-od', 'maximumUnits'], value: 10 }],
  worth: 21_600,
  expectedCost: 43_200,
  gap: 0,
  sentence: '',
};

describe('the what-if of a way out', () => {
  const scenario = aScenario({
    overrides: [
      { path: ['offers', 'gpu-od', 'maximumUnits'], value: 5 },
      { path: ['offers', 'gpu-od', 'ratePerUnitHour'], value: 3 },
    ],
    portfolio: [aPurchase({ isLocked: true })],
  });
  const plan = aPlan({ scenarios: [scenario] });

  test('is a sound copy of the scenario with the limits that give way, and can be undone', () => {
    const { edit, id } = wayOutEdit(plan, scenario, relaxation);
    const { plan: edited, inverse } = applyEdit(plan, edit);
    const made = edited.scenarios.find((other) => other.id === id);
    if (made === undefined) throw new Error('The scenario must be there.');
    expect(made).toEqual({
      ...scenario,
      id,
      name: `${scenario.name}: supply relaxed`,
      parentId: scenario.id,
      note: relaxation.limits[0]?.sentence,
      overrides: [scenario.overrides[1], relaxation.overrides[0]],
    });
    expect(checkPlan(edited)).toEqual([]);
    const resolved = resolveAssumptions(edited, made);
    expect(resolved.ok && resolved.value.offers.find((offer) => offer.id === 'gpu-od')).toMatchObject({
      maximumUnits: 10,
      ratePerUnitHour: 3,
    });
    expect(applyEdit(edited, inverse).plan).toEqual(plan);
  });

  test('has a name of its own each time, also beside the longest', () => {
    const long = aScenario({ name: 'x'.repeat(200) });
    const start = aPlan({ scenarios: [long] });
    const once = applyEdit(start, wayOutEdit(start, long, relaxation).edit).plan;
    const twice = applyEdit(once, wayOutEdit(once, long, relaxation).edit).plan;
    const names = twice.scenarios.map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
    expect(names[1]).toMatch(/x: supply relaxed$/);
    expect(names[2]).toMatch(/x: supply relaxed 2$/);
    expect(names[2]).toHaveLength(200);
  });
});
