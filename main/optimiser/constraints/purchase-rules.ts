import { at } from '../costs.ts';
import { fixedUnits } from '../fixed-units.ts';
import type { LinearModelBuilder } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { lockRule, minimumRule } from '../rules.ts';
import { largestPurchase, type Variables } from '../variables.ts';

/**
 * Purchase rules that need rows (windows and lead times decide which variables exist, blocks are their steps):
 *   locked: units = as entered
 *   minimum: min · z ≤ units ≤ most · z with z ∈ {0, 1}, where the minimum is more than one step
 */
export function addPurchaseRules(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  for (const variable of variables.purchases) {
    const contract = at(data.contracts, variable.contract);
    const suffix = `${contract.offer.id},${at(data.months, variable.start)}${variable.band === null ? '' : `,${at(data.bandIds, variable.band)}`}`;
    const fixed = fixedUnits(data, variable);
    if (fixed !== null) {
      builder.addRow(
        `locked[${suffix}]`,
        [[variable.column, variable.unitsPerStep]],
        fixed,
        fixed,
        lockRule(data, contract, variable.start),
      );
      continue;
    }
    const minimum = contract.offer.minimumUnits;
    const isNeeded = contract.offer.blockUnits === 0 ? minimum > 0 : minimum > contract.offer.blockUnits;
    if (data.isEvaluation || !isNeeded) continue;
    const most = Math.max(largestPurchase(data, contract, variable.band), minimum);
    const chosen = builder.addColumn(`chosen[${suffix}]`, 0, 1, true);
    const rule = minimumRule(contract.offer);
    builder.addRow(
      `minimum[${suffix}]`,
      [
        [variable.column, variable.unitsPerStep],
        [chosen, -minimum],
      ],
      0,
      Infinity,
      rule,
    );
    builder.addRow(
      `minimum_or_none[${suffix}]`,
      [
        [variable.column, variable.unitsPerStep],
        [chosen, -most],
      ],
      -Infinity,
      0,
      null,
    );
  }
}
