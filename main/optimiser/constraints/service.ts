import { CellTerms } from '../cell-terms.ts';
import { at } from '../costs.ts';
import { requiredWorkOfMonth } from '../lane-work.ts';
import type { LinearModelBuilder } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { unmetWorkRule } from '../rules.ts';
import type { Variables } from '../variables.ts';

/**
 * Service, for every lane, month and band that allows unmet work at all:
 *   Σ_b H·u ≤ allowed share · Σ_b H·(1 + head)·D
 */
export function addService(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const cells = new CellTerms(data);
  for (const { lane, t, b, s, column } of variables.unmet) cells.add(lane, t, 0, s, [column, at(at(data.hours, b), t)]);
  for (const [{ index: l, t, s }, terms] of cells) {
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
