import { describe, expect, test } from 'vitest';
import { cheaperShare } from '../../renderer/features/futures/compare-futures.ts';
import { optimiseOnFuturesEdit } from '../../renderer/state/optimise-on-futures-edit.ts';
import { applyEdit } from '../../shared/domain/edit.ts';
import { DEFAULT_FUTURES } from '../../shared/domain/futures.ts';
import type { FuturesResult } from '../../shared/domain/futures-result.ts';
import { checkPlan } from '../../shared/domain/plan-check.ts';
import { resolveAssumptions } from '../../shared/domain/resolve-scenario.ts';
import { aPlan } from '../builders/a-plan.ts';

function resultOf(costs: readonly number[], seed = 1): FuturesResult {
  return {
    futures: { ...DEFAULT_FUTURES, seed },
    pathCount: costs.length,
    paths: costs.map((discountedCost, number) => ({
      bandId: 'expected',
      number,
      probability: 1 / costs.length,
      discountedCost,
      unmetWorkShare: 0,
      idleShare: null,
      brokenRuleIds: [],
    })),
    expectedCost: 0,
    standardError: null,
    cvarLevel: 0.9,
    cvar: 0,
    quantiles: [],
    shortfallShare: 0,
    rules: [],
    brokenBands: [],
    seconds: 1,
    inputsHash: '',
  };
}

describe('two portfolios on the same futures', () => {
  test('are compared path by path, on the paths that both have', () => {
    expect(cheaperShare(resultOf([1, 5, 1, 9]), resultOf([2, 2, 2, 2]))).toBe(0.5);
    expect(cheaperShare(resultOf([1, 5, 1, 9]), resultOf([2, 2]))).toBe(0.5);
    expect(cheaperShare(resultOf([2, 2]), resultOf([2, 2]))).toBe(0);
  });

  test('are not compared where they were drawn otherwise, or share no path', () => {
    expect(cheaperShare(resultOf([1]), resultOf([2], 7))).toBeNull();
    expect(cheaperShare(resultOf([1]), resultOf([]))).toBeNull();
  });
});

test('a what-if on futures is a sound copy of its scenario, and can be undone', () => {
  const plan = aPlan();
  const [base] = plan.scenarios;
  if (base === undefined) throw new Error('The plan has a scenario.');
  const once = optimiseOnFuturesEdit(plan, base, 3);
  const { plan: edited, inverse } = applyEdit(plan, once.edit);
  const made = edited.scenarios.find(({ id }) => id === once.id);
  if (made === undefined) throw new Error('The scenario must be there.');
  expect(made).toMatchObject({ name: 'Base: on 3 paths of each band', parentId: 'base' });
  expect(checkPlan(edited)).toEqual([]);
  const again = applyEdit(edited, optimiseOnFuturesEdit(edited, made, 5).edit).plan.scenarios[2];
  expect(again?.overrides).toEqual([{ path: ['futures', 'optimisedPathsPerBand'], value: 5 }]);
  const resolved = resolveAssumptions(edited, made);
  expect(resolved.ok && resolved.value.futures).toEqual({ ...DEFAULT_FUTURES, optimisedPathsPerBand: 3 });
  expect(applyEdit(edited, inverse).plan).toEqual(plan);
});
