import { at } from '../costs.ts';
import { requiredWorkOfMonth } from '../lane-work.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { unmetWorkRule } from '../rules.ts';
import type { Variables } from '../variables.ts';

/**
 * Service, for every lane, month and band that allows unmet work at all:
 *   Σ_b H·u ≤ allowed share · Σ_b H·(1 + head)·D
 */
export function addService(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const cells = new Map<string, Term[]>();
  for (const { lane, t, b, s, column } of variables.unmet) {
    const key = `${lane}/${t}/${s}`;
    const term: Term = [column, at(at(data.hours, b), t)];
    const terms = cells.get(key);
    if (terms === undefined) cells.set(key, [term]);
    else terms.push(term);
  }
  for (const [key, terms] of cells) {
    const [l = 0, t = 0, s = 0] = key.split('/').map(Number);
    const lane = at(data.lanes, l);
    const required = requiredWorkOfMonth(data, l, t, s);
    const limit = at(lane.allowedUnmetShare, s) * required;
    builder.addRow(
      `service[${lane.id},${at(data.months, t)},${at(data.bandIds, s)}]`,
      terms,
      -Infinity,
      limit,
      unmetWorkRule(data, l, s, required),
    );
  }
}
