import { at } from '../costs.ts';
import { largestWork, requiredWork } from '../lane-work.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { serviceRule } from '../rules.ts';
import type { Variables } from '../variables.ts';

/**
 * Demand, for every lane, month, block and band:
 *   Σ_a e·(y + v + o + ρ·p) + u + out − in = (1 + head)·D + Σ runs
 * Equal, not “at least”: otherwise idle units could be assigned to lanes that need nothing.
 */
export function addDemand(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const cells = new Map<string, Term[]>();
  const put = (lane: number, t: number, b: number, s: number, term: Term): void => {
    const key = `${lane}/${t}/${b}/${s}`;
    const terms = cells.get(key);
    if (terms === undefined) cells.set(key, [term]);
    else terms.push(term);
  };
  for (const { placement, t, b, s, column } of [...variables.committed, ...variables.spendUse]) {
    const { lane, throughput } = at(data.placements, placement);
    put(lane, t, b, s, [column, at(at(throughput, t), s)]);
  }
  for (const { placement, elastic, t, b, s, column } of variables.elastic) {
    const { lane, throughput } = at(data.placements, placement);
    put(lane, t, b, s, [column, at(at(throughput, t), s) * at(data.elastics, elastic).deliveredShare]);
  }
  for (const { lane, t, b, s, column } of variables.unmet) put(lane, t, b, s, [column, 1]);
  for (const { lane, t, b, s, outColumn, inColumn } of variables.deferrals) {
    if (outColumn !== null) put(lane, t, b, s, [outColumn, 1]);
    if (inColumn !== null) put(lane, t, b, s, [inColumn, -1]);
  }
  for (const { lane, t, b, s, column } of variables.runs) put(lane, t, b, s, [column, -1]);
  data.lanes.forEach((lane, l) => {
    data.months.forEach((month, t) => {
      data.blockIds.forEach((blockId, b) => {
        data.bandIds.forEach((bandId, s) => {
          if (largestWork(data, l, t, b, s) <= 0) return;
          const required = requiredWork(data, l, t, b, s);
          const terms = cells.get(`${l}/${t}/${b}/${s}`) ?? [];
          const rule = { ...serviceRule(data, lane, s), isFloorOnly: true } as const;
          builder.addRow(`demand[${lane.id},${month},${blockId},${bandId}]`, terms, required, required, rule);
        });
      });
    });
  });
}
