import { at } from './costs.ts';
import type { PurchaseVariable, Variables } from './variables.ts';
import { purchasesOf } from './variables.ts';

/** Units this far below a tier have reached it. */
const TOLERANCE = 1e-6;

/** The tier among those of a purchase whose price holds for so many units. */
function tierOf(tiers: readonly [PurchaseVariable, ...PurchaseVariable[]], units: number): PurchaseVariable {
  return tiers.findLast(({ smallestUnits }) => units >= smallestUnits - TOLERANCE) ?? tiers[0];
}

/**
 * Steps of every purchase with all units of a purchase in the tier of its size: what a relaxation spreads over tiers,
 * or a change of a block carries over a step, stands in the right one afterwards.
 */
export function settleTiers(variables: Variables, steps: readonly number[]): number[] {
  const positions = new Map(variables.purchases.map((variable, position) => [variable.column, position]));
  const settled = [...steps];
  for (const tiers of purchasesOf(variables)) {
    if (tiers.length === 1) continue;
    const held = tiers.map(({ column }) => positions.get(column) ?? -1);
    const units = tiers.reduce((sum, { unitsPerStep }, index) => sum + unitsPerStep * at(steps, at(held, index)), 0);
    const tier = tierOf(tiers, units);
    tiers.forEach((variable, index) => {
      settled[at(held, index)] = variable === tier ? units / variable.unitsPerStep : 0;
    });
  }
  return settled;
}
