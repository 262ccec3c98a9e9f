import { CellTerms } from '../cell-terms.ts';
import { at } from '../costs.ts';
import { requiredWork } from '../lane-work.ts';
import type { LinearModelBuilder } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { spotToleranceRule } from '../lane-rules.ts';
import { runWorkOf } from '../run-variables.ts';
import type { Variables } from '../variables.ts';

/**
 * Spot tolerance, for every lane, month, block and band:
 *   Σ e·ρ·p over interruptible offers ≤ tolerance · ((1 + head)·D + Σ runs)
 * A lane that tolerates interruption of all its work has no limit, also where a block takes work in.
 */
export function addSpotTolerance(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const cells = new CellTerms(data);
  for (const { placement, elastic, t, b, s, column } of variables.elastic) {
    const offer = at(data.elastics, elastic);
    if (!offer.isInterruptible) continue;
    const { lane, throughput } = at(data.placements, placement);
    cells.add(lane, t, b, s, [column, at(at(throughput, t), s) * offer.deliveredShare]);
  }
  const runs = runWorkOf(data, variables.runs);
  for (const [{ index: l, t, b, s }, spot] of cells) {
    const lane = at(data.lanes, l);
    if (lane.interruptionToleranceShare >= 1) continue;
    const required = requiredWork(data, l, t, b, s);
    const terms = [...spot, ...runs.inCell(l, t, b, s, -lane.interruptionToleranceShare)];
    const limit = lane.interruptionToleranceShare * required;
    const name = `spot_tolerance[${lane.id},${at(data.months, t)},${at(data.blockIds, b)},${at(data.bandIds, s)}]`;
    builder.addRow(name, terms, -Infinity, limit, spotToleranceRule(data, l, required));
  }
}
