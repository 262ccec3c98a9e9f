import { at } from '../costs.ts';
import { fixedUnits } from '../fixed-units.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { lockRule, minimumRule } from '../rules.ts';
import { purchasesOf, type PurchaseVariable, type Variables } from '../variables.ts';

/** Whether a purchase may have any size from one step on, so that nothing needs to be chosen. */
function isAnySize(data: PortfolioData, [first, ...more]: readonly PurchaseVariable[]): boolean {
  if (first === undefined) return true;
  const { minimumUnits, blockUnits } = at(data.contracts, first.contract).offer;
  return more.length === 0 && first.tier === 0 && minimumUnits <= blockUnits;
}

/** smallest · z ≤ units ≤ largest · z for each tier, Σ z ≤ 1. */
function addSizes(builder: LinearModelBuilder, data: PortfolioData, tiers: readonly PurchaseVariable[]): void {
  const chosen: Term[] = [];
  for (const variable of tiers) {
    const { offer, tiers: sizes } = at(data.contracts, variable.contract);
    const isMinimum = at(sizes, variable.tier).fromUnits < offer.minimumUnits;
    const suffix = variable.label;
    const z = builder.addColumn(`chosen[${suffix}]`, 0, 1, true);
    const units: Term = [variable.column, variable.unitsPerStep];
    const rule = isMinimum ? minimumRule(offer) : null;
    if (variable.smallestUnits > 0)
      builder.addRow(`minimum[${suffix}]`, [units, [z, -variable.smallestUnits]], 0, Infinity, rule);
    builder.addRow(`minimum_or_none[${suffix}]`, [units, [z, -variable.largestUnits]], -Infinity, 0, null);
    chosen.push([z, 1]);
  }
  const [first] = tiers;
  if (first === undefined || tiers.length === 1) return;
  builder.addRow(`one_tier[${first.label}]`, chosen, -Infinity, 1, null);
}

/**
 * Purchase rules that need rows (windows and lead times decide which variables exist, blocks are their steps):
 *   locked: units = as entered
 *   minimum: smallest · z ≤ units ≤ largest · z with z ∈ {0, 1}, where the smallest purchase is more than one step
 *   volume tiers: the same for each tier, whose sizes lie below the next; Σ z ≤ 1
 */
export function addPurchaseRules(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  for (const tiers of purchasesOf(variables)) {
    const [first] = tiers;
    const fixed = fixedUnits(data, first);
    if (fixed !== null) {
      const rule = lockRule(data, at(data.contracts, first.contract), first.start);
      builder.addRow(`locked[${first.label}]`, [[first.column, first.unitsPerStep]], fixed, fixed, rule);
    } else if (!data.isEvaluation && !isAnySize(data, tiers)) addSizes(builder, data, tiers);
  }
}
