import { CellTerms } from '../cell-terms.ts';
import { at } from '../costs.ts';
import { largestWork, requiredWork } from '../lane-work.ts';
import type { LinearModelBuilder, Rule } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { serviceRule } from '../rules.ts';
import type { Variables } from '../variables.ts';

/**
 * Demand, for every lane, month, block and band:
 *   Σ_a e·(y + v + o + ρ·p) + u + out − in = (1 + head)·D + Σ runs
 * Equal, not “at least”: otherwise idle units could be assigned to lanes that need nothing.
 */
export function addDemand(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const cells = new CellTerms(data);
  for (const uses of [variables.committed, variables.spendUse]) {
    for (const { placement, t, b, s, column } of uses) {
      const { lane, throughput } = at(data.placements, placement);
      cells.add(lane, t, b, s, [column, at(at(throughput, t), s)]);
    }
  }
  for (const { placement, elastic, t, b, s, column } of variables.elastic) {
    const { lane, throughput } = at(data.placements, placement);
    cells.add(lane, t, b, s, [column, at(at(throughput, t), s) * at(data.elastics, elastic).deliveredShare]);
  }
  for (const { lane, t, b, s, column } of variables.unmet) cells.add(lane, t, b, s, [column, 1]);
  for (const { lane, t, b, s, outColumn, inColumn } of variables.deferrals) {
    if (outColumn !== null) cells.add(lane, t, b, s, [outColumn, 1]);
    if (inColumn !== null) cells.add(lane, t, b, s, [inColumn, -1]);
  }
  for (const { lane, t, b, s, column } of variables.runs) cells.add(lane, t, b, s, [column, -1]);
  data.lanes.forEach((lane, l) => {
    const rules = new Map(
      data.modelledBands.map((s): [number, Rule] => [s, { ...serviceRule(data, lane, s), isFloorOnly: true }]),
    );
    data.months.forEach((month, t) => {
      data.blockIds.forEach((blockId, b) => {
        data.modelledBands.forEach((s) => {
          const bandId = at(data.bandIds, s);
          if (largestWork(data, l, t, b, s) <= 0) return;
          const required = requiredWork(data, l, t, b, s);
          const name = `demand[${lane.id},${month},${blockId},${bandId}]`;
          builder.addRow(name, cells.of(l, t, b, s), required, required, rules.get(s) ?? null);
        });
      });
    });
  });
}
