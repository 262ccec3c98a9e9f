import { describe, expect, test } from 'vitest';
import {
  buildSourceEdit,
  buildValueEdit,
  coveringOverride,
  fitLabel,
  freshId,
} from '../../renderer/state/build-edit.ts';
import { copyScenarioEdit, removeScenarioEdit, renameScenarioEdit } from '../../renderer/state/scenario-edits.ts';
import { applyEdit } from '../../shared/domain/edit.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { resolveAssumptions } from '../../shared/domain/resolve-scenario.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aScenario } from '../builders/a-scenario.ts';

const DAY = '2026-11-23';
const onBand = { path: ['bands', 'expected'], field: ['probability'] };

function bandId(plan: Plan): string {
  return plan.assumptions.bands[0]?.id ?? '';
}

function multiplierIn(plan: Plan, scenario: Scenario | undefined): number | undefined {
  if (scenario === undefined) return undefined;
  const resolved = resolveAssumptions(plan, scenario);
  return resolved.ok ? resolved.value.bands[0]?.demandMultiplier : undefined;
}

describe('buildValueEdit', () => {
  test('changes the plan, marks the figure as entered by hand, and can be taken back whole', () => {
    const plan = aPlan();
    const place = { path: ['bands', bandId(plan)], field: ['demandMultiplier'] };
    const edit = buildValueEdit(plan, aScenario(), 'plan', place, 1.5, 'Change demand multiplier', DAY);
    const edited = applyEdit(plan, edit);
    expect(edited.plan.assumptions.bands[0]?.demandMultiplier).toBe(1.5);
    expect(edited.plan.assumptions.bands[0]?.provenance[0]).toEqual({
      fields: ['demandMultiplier'],
      source: 'Entered by hand',
      date: DAY,
      confidence: 'assumed',
    });
    expect(applyEdit(edited.plan, edited.inverse).plan).toEqual(plan);
  });

  test('a name has no source of its own', () => {
    const plan = aPlan();
    const place = { path: ['workloads', plan.assumptions.workloads[0]?.id ?? ''], field: ['owner'] };
    const { plan: edited } = applyEdit(plan, buildValueEdit(plan, aScenario(), 'plan', place, 'Ads', 'Change', DAY));
    expect(edited.assumptions.workloads[0]?.owner).toBe('Ads');
    expect(edited.assumptions.workloads[0]?.provenance).toEqual(plan.assumptions.workloads[0]?.provenance);
  });

  test('for one scenario alone it leaves the plan and the other scenarios as they are', () => {
    const plan = aPlan({ scenarios: [aScenario(), aScenario({ id: 'what-if', name: 'What if' })] });
    const scenario = plan.scenarios[1] as Scenario;
    const place = { path: ['bands', bandId(plan)], field: ['demandMultiplier'] };
    const { plan: edited } = applyEdit(plan, buildValueEdit(plan, scenario, 'scenario', place, 2, 'Change', DAY));
    expect(edited.assumptions).toEqual(plan.assumptions);
    expect(multiplierIn(edited, edited.scenarios[0])).toBe(plan.assumptions.bands[0]?.demandMultiplier);
    expect(multiplierIn(edited, edited.scenarios[1])).toBe(2);
  });

  test('a value the scenario overrides is changed in the override, whatever the scope', () => {
    const id = bandId(aPlan());
    const whole = aScenario({ overrides: [{ path: ['bands', id, 'demandMultiplier'], value: 3 }] });
    const plan = aPlan({ scenarios: [whole] });
    const place = { path: ['bands', id], field: ['demandMultiplier'] };
    const { plan: edited } = applyEdit(plan, buildValueEdit(plan, whole, 'plan', place, 4, 'Change', DAY));
    expect(edited.scenarios[0]?.overrides).toEqual([{ path: ['bands', id, 'demandMultiplier'], value: 4 }]);
    expect(edited.assumptions).toEqual(plan.assumptions);
  });

  test('an override of a whole entry is changed inside', () => {
    const base = aPlan();
    const band = base.assumptions.bands[0];
    const scenario = aScenario({ overrides: [{ path: ['bands', bandId(base)], value: { ...band } }] });
    const plan = aPlan({ scenarios: [scenario] });
    const place = { path: ['bands', bandId(base)], field: ['demandMultiplier'] };
    const { plan: edited } = applyEdit(plan, buildValueEdit(plan, scenario, 'plan', place, 5, 'Change', DAY));
    expect(multiplierIn(edited, edited.scenarios[0])).toBe(5);
  });

  test('the last override of a place decides', () => {
    const scenario = aScenario({
      overrides: [
        { path: ['bands', 'expected', 'probability'], value: 1 },
        { path: ['bands', 'expected', 'probability'], value: 0.5 },
      ],
    });
    expect(coveringOverride(scenario, [...onBand.path, ...onBand.field])).toBe(1);
    expect(coveringOverride(scenario, ['bands', 'expected'])).toBe(-1);
  });
});

describe('buildSourceEdit', () => {
  test('gives one figure its own source and leaves the value alone', () => {
    const plan = aPlan();
    const source = { source: 'Price list of March', date: '2026-03-01', confidence: 'published' as const };
    const place = { path: ['bands', bandId(plan)], field: ['probability'] };
    const { plan: edited } = applyEdit(plan, buildSourceEdit(plan, place, source, 'Change source'));
    expect(edited.assumptions.bands[0]?.provenance).toContainEqual({ fields: ['probability'], ...source });
    expect(edited.assumptions.bands[0]?.probability).toBe(plan.assumptions.bands[0]?.probability);
  });
});

describe('scenario edits', () => {
  test('a copy keeps overrides and portfolio, knows its parent and has an id of its own', () => {
    const plan = aPlan({ scenarios: [aScenario({ note: 'kept' }), aScenario({ id: 'base-copy', name: 'Taken' })] });
    const { edit, id } = copyScenarioEdit(plan, plan.scenarios[0] as Scenario, 'Base copy');
    const { plan: edited } = applyEdit(plan, edit);
    expect(id).toBe('base-copy-2');
    expect(edited.scenarios[2]).toMatchObject({ id, name: 'Base copy', parentId: 'base', note: 'kept' });
  });

  test('removing a parent leaves its children standing on the plan', () => {
    const plan = aPlan({ scenarios: [aScenario(), aScenario({ id: 'child', name: 'Child', parentId: 'base' })] });
    const { plan: edited, inverse } = applyEdit(plan, removeScenarioEdit(plan, plan.scenarios[0] as Scenario));
    expect(edited.scenarios).toMatchObject([{ id: 'child', parentId: null }]);
    expect(applyEdit(edited, inverse).plan).toEqual(plan);
  });

  test('renaming changes the name alone', () => {
    const plan = aPlan();
    const { plan: edited } = applyEdit(plan, renameScenarioEdit(plan.scenarios[0] as Scenario, 'Low risk'));
    expect(edited).toEqual({ ...plan, scenarios: [{ ...plan.scenarios[0], name: 'Low risk' }] });
  });
});

describe('labels and ids', () => {
  test('a label from a very long name fits the contract', () => {
    expect(fitLabel(`Change ${'x'.repeat(300)}`)).toHaveLength(200);
    expect(fitLabel('  Change it ')).toBe('Change it');
  });

  test.each([
    ['Surge & launch!', [], 'surge-launch'],
    ['Été', [], 'e-te'],
    ['需求', [], 'scenario'],
    ['Base', ['base', 'base-2'], 'base-3'],
  ])('the name %j gets the id %j → %s', (name, taken, id) => {
    expect(freshId(name, taken)).toBe(id);
  });
});
