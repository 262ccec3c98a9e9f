import { conditionalValueAtRisk } from '../../../shared/domain/conditional-value-at-risk.ts';
import { at, fixedDiscountedCost } from '../../optimiser/costs.ts';
import type { Formulation } from '../../optimiser/formulation.ts';
import type { PortfolioData } from '../../optimiser/portfolio-data.ts';
import type { Probe } from '../re-solver.ts';

/** Discounted cost of a solved plan by band: what its other parts cost, and what one offer costs at the price of the plan. */
export type SplitCost = { readonly others: readonly number[]; readonly own: readonly number[] };

/** The columns whose cost moves with the price of an offer. */
function ownColumns({ data, variables }: Formulation, offerId: string): Set<number> {
  const isContract = (contract: number): boolean => at(data.contracts, contract).offer.id === offerId;
  return new Set(
    [
      ...variables.terms.filter(({ contract }) => isContract(contract)),
      ...variables.ends.filter(({ term }) => isContract(term.contract)),
      ...variables.resales.filter(({ contract }) => isContract(contract)),
      ...variables.elastic.filter(({ elastic }) => at(data.elastics, elastic).offer.id === offerId),
    ].map(({ column }) => column),
  );
}

/** Splits the cost of a solved plan into that of one offer and of all else. */
export function splitCost({ formulation, columnValues }: Probe, offerId: string): SplitCost {
  const isOwn = ownColumns(formulation, offerId);
  const fixed = fixedDiscountedCost(formulation.data);
  const own = formulation.bandCost.map(() => 0);
  const others = formulation.bandCost.map(() => fixed);
  formulation.bandCost.forEach((terms, s) => {
    for (const [column, cost] of terms) {
      const list = isOwn.has(column) ? own : others;
      list[s] = at(list, s) + cost * at(columnValues, column);
    }
  });
  return { others, own };
}

/** (1 − λ)·expected cost + λ·CVaR of costs by band. */
function objectiveOf({ riskWeight, cvarLevel, probability }: PortfolioData, costs: readonly number[]): number {
  const expected = costs.reduce((sum, cost, s) => sum + at(probability, s) * cost, 0);
  if (riskWeight === 0) return expected;
  return (1 - riskWeight) * expected + riskWeight * conditionalValueAtRisk(costs, probability, cvarLevel);
}

const STEPS = 200;
/** A factor above which a price is no price any more. */
const LARGEST_FACTOR = 1e6;

/**
 * The largest factor on the price of an offer at which a solved plan, left as it is, costs no more than `limit`. The cost
 * of a fixed plan grows with the factor, along a convex line, so bisection finds it. Infinity where it does not grow.
 */
export function breakEvenFactor(
  data: PortfolioData,
  { others, own }: SplitCost,
  factor: number,
  limit: number,
): number {
  const costAt = (other: number): number =>
    objectiveOf(
      data,
      others.map((cost, s) => cost + (at(own, s) * other) / factor),
    );
  let low = factor;
  let high = 2 * factor;
  while (costAt(high) <= limit) {
    if (high > LARGEST_FACTOR) return Infinity;
    low = high;
    high *= 2;
  }
  for (let step = 0; step < STEPS && high - low > 1e-14 * high; step++) {
    const middle = (low + high) / 2;
    if (costAt(middle) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
