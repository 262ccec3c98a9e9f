import { z } from 'zod';
import type { Edit } from '../../shared/domain/edit.ts';
import { type Purchase, purchaseSchema } from '../../shared/domain/portfolio.ts';
import { parseWith } from '../../shared/domain/parse.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import { fitLabel } from './build-edit.ts';

function pathOf(scenario: Scenario, position: number): string[] {
  return ['scenarios', scenario.id, 'portfolio', String(position)];
}

/** The edit that changes one purchase of a scenario, by its position in the portfolio. */
export function changePurchaseEdit(
  scenario: Scenario,
  position: number,
  change: Partial<Pick<Purchase, 'units' | 'isLocked'>>,
  label: string,
): Edit {
  const value = z.json().parse({ ...scenario.portfolio[position], ...change });
  return { label: fitLabel(label), steps: [{ kind: 'replace', path: pathOf(scenario, position), value }] };
}

/** The edit that takes one purchase out of a scenario. */
export function removePurchaseEdit(scenario: Scenario, position: number, label: string): Edit {
  return { label: fitLabel(label), steps: [{ kind: 'remove', path: pathOf(scenario, position) }] };
}

/** The edit that adds a purchase at the end of a scenario's portfolio. */
export function addPurchaseEdit(scenario: Scenario, purchase: Purchase, label: string): Edit {
  return {
    label: fitLabel(label),
    steps: [
      {
        kind: 'insert',
        path: ['scenarios', scenario.id, 'portfolio'],
        position: scenario.portfolio.length,
        value: z.json().parse(purchase),
      },
    ],
  };
}

/** The edit that locks or unlocks every purchase of a scenario. */
export function lockAllEdit(scenario: Scenario, isLocked: boolean): Edit {
  const value = z.json().parse(scenario.portfolio.map((purchase) => ({ ...purchase, isLocked })));
  return {
    label: isLocked ? 'Lock every purchase' : 'Unlock every purchase',
    steps: [{ kind: 'replace', path: ['scenarios', scenario.id, 'portfolio'], value }],
  };
}

/** Why a number cannot be the units of a purchase, as a sentence; null when it can. */
export function checkUnits(purchase: Purchase, units: number | null): string | null {
  const parsed = parseWith(purchaseSchema, { ...purchase, units });
  return parsed.ok ? null : `It ${parsed.problems[0]?.sentence ?? 'does not fit.'}`;
}
