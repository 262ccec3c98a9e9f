import { tailShares } from '../../../shared/domain/conditional-value-at-risk.ts';
import { at, fixedDiscountedCost } from '../../optimiser/costs.ts';
import type { Probe } from '../re-solver.ts';

/** How much each band counts in what is minimised at a solved plan. */
function bandWeights({ formulation, columnValues }: Probe): number[] {
  const { data, bandCost } = formulation;
  const fixed = fixedDiscountedCost(data);
  const costs = bandCost.map((terms) =>
    terms.reduce((sum, [column, cost]) => sum + cost * at(columnValues, column), fixed),
  );
  const tail = tailShares(costs, data.probability, data.cvarLevel);
  return data.probability.map((probability, s) => (1 - data.riskWeight) * probability + data.riskWeight * at(tail, s));
}

/**
 * The factor on the price of an offer that is bought for a term at which its best start has no reduced cost, where a
 * solved plan holds none of it: 1 − reduced cost ÷ own cost. Nothing of it pays above; whether it does just below, only a
 * solve tells, since prices of rules need not be unique. Null where there is none to go by.
 */
export function firstFactor(probe: Probe, offerId: string): number | null {
  const { formulation, reducedCosts } = probe;
  const { data, variables, bandCost } = formulation;
  const mine = variables.purchases.filter(({ contract }) => at(data.contracts, contract).offer.id === offerId);
  if (mine.length === 0) return null;
  const weights = bandWeights(probe);
  const own = new Map(mine.map(({ column }) => [column, 0]));
  bandCost.forEach((terms, s) => {
    for (const [column, cost] of terms) {
      const before = own.get(column);
      if (before !== undefined) own.set(column, before + at(weights, s) * cost);
    }
  });
  const factors = [...own].flatMap(([column, cost]) => (cost > 0 ? [1 - at(reducedCosts, column) / cost] : []));
  return factors.length === 0 ? null : Math.max(...factors);
}
