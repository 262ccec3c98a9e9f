import { CellTerms } from '../cell-terms.ts';
import { at } from '../costs.ts';
import { fallbackCoverRule } from '../lane-rules.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import type { Variables } from '../variables.ts';

/**
 * Fallback cover, for every lane that wants it, month, block and band:
 *   Σ e·w ≥ share · Σ work on specialised silicon, over general placements
 * Standby units are committed but not assigned, so they stay idle for the overcommit cap, and cost no usage.
 */
export function addFallbackCover(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const specialised = new CellTerms(data);
  const put = (p: number, t: number, b: number, s: number, column: number, deliveredShare: number): void => {
    const { lane, isSpecialised, throughput } = at(data.placements, p);
    if (!isSpecialised || at(data.lanes, lane).fallbackCoverShare <= 0) return;
    specialised.add(lane, t, b, s, [column, at(at(throughput, t), s) * deliveredShare]);
  };
  for (const { placement, t, b, s, column } of variables.committed) put(placement, t, b, s, column, 1);
  for (const { placement, t, b, s, column } of variables.spendUse) put(placement, t, b, s, column, 1);
  for (const { placement, elastic, t, b, s, column } of variables.elastic)
    put(placement, t, b, s, column, at(data.elastics, elastic).deliveredShare);
  const standby = new CellTerms(data);
  for (const { placement, t, b, s, column } of variables.standby) {
    const { lane, throughput } = at(data.placements, placement);
    standby.add(lane, t, b, s, [column, at(at(throughput, t), s)]);
  }
  for (const [{ index: l, t, b, s }, work] of specialised) {
    const lane = at(data.lanes, l);
    const cover = standby.of(l, t, b, s);
    const owed = work.map(([column, perUnit]): Term => [column, -lane.fallbackCoverShare * perUnit]);
    const name = `fallback_cover[${lane.id},${at(data.months, t)},${at(data.blockIds, b)},${at(data.bandIds, s)}]`;
    builder.addRow(name, [...cover, ...owed], 0, Infinity, fallbackCoverRule(data, l, work));
  }
}
