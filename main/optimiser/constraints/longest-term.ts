import { at } from '../costs.ts';
import { longestTermRule } from '../lane-rules.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import type { Variables } from '../variables.ts';

/** True when the contracts of a pool run longer than so many months. */
function isLonger(data: PortfolioData, pool: number, longest: number): boolean {
  const { origin } = at(data.pools, pool);
  return (origin?.longestTermMonths ?? Infinity) > longest;
}

/**
 * Longest term, for every lane that sets one, month and band:
 *   Σ_b H·(y + v + w) over contracts with a longer term ≤ 0
 * Such capacity serves the lane neither by use, nor by promised spend, nor standing by.
 */
export function addLongestTerm(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const longestOf = (placement: number): number =>
    at(data.lanes, at(data.placements, placement).lane).longestTermMonths ?? Infinity;
  const tooLong = [
    ...variables.committed.filter(({ pool, placement }) => isLonger(data, pool, longestOf(placement))),
    ...variables.spendUse.filter(
      ({ contract, placement }) => at(data.contracts, contract).termMonths > longestOf(placement),
    ),
    ...variables.standby.filter(
      ({ from, placement }) => 'pool' in from && isLonger(data, from.pool, longestOf(placement)),
    ),
  ];
  const cells = Map.groupBy(tooLong, ({ placement, t, s }) => `${at(data.placements, placement).lane}/${t}/${s}`);
  for (const [key, uses] of cells) {
    const [l = 0, t = 0, s = 0] = key.split('/').map(Number);
    const lane = at(data.lanes, l);
    const terms = uses.map(({ b, column }): Term => [column, at(at(data.hours, b), t)]);
    const name = `longest_term[${lane.id},${at(data.months, t)},${at(data.bandIds, s)}]`;
    builder.addRow(name, terms, -Infinity, 0, longestTermRule(lane));
  }
}
