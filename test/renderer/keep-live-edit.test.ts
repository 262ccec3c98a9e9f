import { expect, test } from 'vitest';
import { assumptionsOf } from '../../renderer/state/current-scenario.ts';
import { keepLiveEdit } from '../../renderer/state/keep-live-edit.ts';
import { applyEdit } from '../../shared/domain/edit.ts';
import { changedAssumptions, noLiveChange } from '../../shared/domain/live-change.ts';
import { checkPlan } from '../../shared/domain/plan-check.ts';
import type { Override } from '../../shared/domain/scenario.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { anOnDemandOffer } from '../builders/an-offer.ts';
import { aWorkload } from '../builders/a-workload.ts';

const OVERRIDES: readonly (readonly [string, readonly Override[]])[] = [
  ['nothing', []],
  ['the very value', [{ path: ['policy', 'riskWeight'], value: 0.9 }]],
  ['the workloads whole', [{ path: ['workloads'], value: [{ ...aWorkload(), baseWorkPerHour: 40 }] }]],
];

test.each(OVERRIDES)('what is kept where the scenario overrides %s is what was tried', (_, overrides) => {
  const scenario = aScenario({ overrides: [...overrides] });
  const plan = aPlan({ scenarios: [scenario] });
  const assumptions = assumptionsOf(plan, scenario);
  const change = {
    riskWeight: 0.35,
    idleShare: null,
    priceFactor: { offerId: anOnDemandOffer().id, factor: 0.8 },
    demandFactor: 1.25,
  };
  const edit = keepLiveEdit({ plan, scenario, assumptions }, change);
  if (edit === null) throw new Error('There must be something to keep.');
  const { plan: kept, inverse } = applyEdit(plan, edit);
  const tried = changedAssumptions(assumptions, change);
  const [keptScenario] = kept.scenarios;
  if (!tried.ok || keptScenario === undefined) throw new Error('What was tried must fit the plan.');
  expect(assumptionsOf(kept, keptScenario)).toEqual(tried.value);
  expect(kept.assumptions).toEqual(plan.assumptions);
  expect(checkPlan(kept)).toEqual([]);
  expect(applyEdit(kept, inverse).plan).toEqual(plan);
});

test('sliders that changed nothing leave nothing to keep', () => {
  const scenario = aScenario();
  const plan = aPlan({ scenarios: [scenario] });
  expect(keepLiveEdit({ plan, scenario, assumptions: plan.assumptions }, noLiveChange(plan.assumptions))).toBeNull();
});
