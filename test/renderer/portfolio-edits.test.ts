import { describe, expect, test } from 'vitest';
import {
  addPurchaseEdit,
  changePurchaseEdit,
  checkUnits,
  lockAllEdit,
  removePurchaseEdit,
} from '../../renderer/state/portfolio-edits.ts';
import { applyEdit, type Edit } from '../../shared/domain/edit.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aScenario } from '../builders/a-scenario.ts';

const first = aPurchase({ units: 8 });
const second = aPurchase({ units: 16 });
const scenario = aScenario({ portfolio: [first, second] });
const plan = aPlan({ scenarios: [scenario] });

function portfolioAfter(edit: Edit) {
  const { plan: edited, inverse } = applyEdit(plan, edit);
  expect(applyEdit(edited, inverse).plan).toEqual(plan);
  return edited.scenarios[0]?.portfolio;
}

describe('edits of a portfolio', () => {
  test('change one purchase by its position and leave its equals alone', () => {
    expect(portfolioAfter(changePurchaseEdit(scenario, 1, { units: 24 }, 'Change units'))).toEqual([
      first,
      { ...second, units: 24 },
    ]);
  });

  test('add at the end, remove, lock and unlock all', () => {
    const third = aPurchase({ units: 1 });
    expect(portfolioAfter(addPurchaseEdit(scenario, third, 'Add'))).toEqual([first, second, third]);
    expect(portfolioAfter(removePurchaseEdit(scenario, 0, 'Remove'))).toEqual([second]);
    for (const isLocked of [true, false]) {
      expect(portfolioAfter(lockAllEdit(scenario, isLocked))).toEqual([
        { ...first, isLocked },
        { ...second, isLocked },
      ]);
    }
  });

  test('units must be a number that is not negative', () => {
    expect(checkUnits(first, 12)).toBeNull();
    expect(checkUnits(first, -1)).toContain('must not be negative');
    expect(checkUnits(first, null)).toContain('number');
  });
});
