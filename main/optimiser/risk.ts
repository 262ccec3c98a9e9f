import { at, fixedDiscountedCost } from './costs.ts';
import type { LinearModelBuilder, Term } from './linear-model.ts';
import type { PortfolioData } from './portfolio-data.ts';

/**
 * Objective: (1 − λ)·Σ_s π[s]·cost[s] + λ·CVaR_α(cost), with
 *   CVaR_α = θ + 1/(1 − α)·Σ_s π[s]·a[s],  a[s] ≥ cost[s] − θ,  a[s] ≥ 0.
 * Source: Rockafellar and Uryasev, Optimization of conditional value-at-risk (2000).
 */
export function addRisk(
  builder: LinearModelBuilder,
  data: PortfolioData,
  bandCost: readonly (readonly Term[])[],
): void {
  const { riskWeight, cvarLevel, probability } = data;
  const fixed = fixedDiscountedCost(data);
  builder.addOffset((1 - riskWeight) * fixed);
  bandCost.forEach((terms, s) => {
    for (const term of terms) builder.addCost(term[0], (1 - riskWeight) * at(probability, s) * term[1]);
  });
  if (riskWeight === 0) return;
  const threshold = builder.addColumn('cost_threshold', -Infinity, Infinity);
  builder.addCost(threshold, riskWeight);
  bandCost.forEach((terms, s) => {
    const bandId = at(data.bandIds, s);
    const excess = builder.addColumn(`cost_above_threshold[${bandId}]`, 0, Infinity);
    builder.addCost(excess, (riskWeight * at(probability, s)) / (1 - cvarLevel));
    builder.addRow(`tail[${bandId}]`, [...terms, [threshold, -1], [excess, -1]], -Infinity, -fixed, null);
  });
}
