import { at } from '../costs.ts';
import { requiredWork } from '../lane-work.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { spotToleranceRule } from '../rules.ts';
import { runWorkOf } from '../run-variables.ts';
import type { Variables } from '../variables.ts';

/**
 * Spot tolerance, for every lane, month, block and band:
 *   Σ e·ρ·p over interruptible offers ≤ tolerance · ((1 + head)·D + Σ runs)
 * A lane that tolerates interruption of all its work has no limit, also where a block takes work in.
 */
export function addSpotTolerance(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const cells = new Map<string, Term[]>();
  for (const { placement, elastic, t, b, s, column } of variables.elastic) {
    const offer = at(data.elastics, elastic);
    if (!offer.isInterruptible) continue;
    const { lane, throughput } = at(data.placements, placement);
    const key = `${lane}/${t}/${b}/${s}`;
    const term: Term = [column, at(at(throughput, t), s) * offer.deliveredShare];
    const terms = cells.get(key);
    if (terms === undefined) cells.set(key, [term]);
    else terms.push(term);
  }
  const runs = runWorkOf(data, variables.runs);
  for (const [key, spot] of cells) {
    const [l = 0, t = 0, b = 0, s = 0] = key.split('/').map(Number);
    const lane = at(data.lanes, l);
    if (lane.interruptionToleranceShare >= 1) continue;
    const required = requiredWork(data, l, t, b, s);
    const terms = [...spot, ...runs.inCell(l, t, b, s, -lane.interruptionToleranceShare)];
    const limit = lane.interruptionToleranceShare * required;
    const name = `spot_tolerance[${lane.id},${at(data.months, t)},${at(data.blockIds, b)},${at(data.bandIds, s)}]`;
    builder.addRow(name, terms, -Infinity, limit, spotToleranceRule(data, l, required));
  }
}
