import { at, discountedCostPerUnit } from './costs.ts';
import { bandsWith } from './decision-group.ts';
import { discountedEndCost } from './early-end-costs.ts';
import type { Term } from './linear-model.ts';
import type { PortfolioData } from './portfolio-data.ts';
import { resalePrice } from './resale-variables.ts';
import type { Variables } from './variables.ts';

/** Discounted effective cost of each band as terms over the variables, without what no decision changes. */
export function bandCostTerms(data: PortfolioData, variables: Variables): Term[][] {
  const terms: Term[][] = data.bandIds.map(() => []);
  const weight = (b: number, t: number): number => at(at(data.hours, b), t) * at(data.discount, t);
  for (const term of variables.terms) {
    for (const s of bandsWith(data, term.band))
      at(terms, s).push([term.column, term.unitsPerStep * discountedCostPerUnit(data, term, s)]);
  }
  for (const end of variables.ends) {
    for (const s of bandsWith(data, end.band)) at(terms, s).push([end.column, discountedEndCost(data, end, s)]);
  }
  for (const { column, t, s } of variables.forfeits) at(terms, s).push([column, at(data.discount, t)]);
  for (const { pool, t, b, s, column } of variables.committed) {
    const rate = at(data.pools, pool).usageRatePerUnitHour;
    if (rate > 0) at(terms, s).push([column, rate * weight(b, t)]);
  }
  for (const { contract, t, b, s, column } of variables.resales)
    at(terms, s).push([column, -resalePrice(data, contract, t, s) * weight(b, t)]);
  for (const { elastic, t, b, s, column } of variables.elastic) {
    at(terms, s).push([column, at(at(at(data.elastics, elastic).rate, t), s) * weight(b, t)]);
  }
  for (const { lane, t, b, s, column } of variables.unmet) {
    at(terms, s).push([column, at(data.lanes, lane).unmetPenaltyPerWorkUnit * weight(b, t)]);
  }
  return terms;
}
