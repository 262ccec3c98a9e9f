import { at } from '../costs.ts';
import { requiredWorkOfMonth } from '../lane-work.ts';
import { elasticShareRule } from '../lane-rules.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { runWorkOf } from '../run-variables.ts';
import type { Variables } from '../variables.ts';

/**
 * Elastic share, for every lane that sets one, month and band, work weighted by the hours of its blocks:
 *   Σ e·ρ·(o + p) ≥ share · ((1 + head)·D + Σ runs − u)
 * Work without commitment is that on demand, on spot and by flex start; promised spend is a commitment.
 */
export function addElasticShare(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  if (data.lanes.every(({ minimumElasticShare }) => minimumElasticShare <= 0)) return;
  const runs = runWorkOf(data, variables.runs);
  const elastic = Map.groupBy(
    variables.elastic,
    ({ placement, t, s }) => `${at(data.placements, placement).lane}/${t}/${s}`,
  );
  const unmet = Map.groupBy(variables.unmet, ({ lane, t, s }) => `${lane}/${t}/${s}`);
  data.lanes.forEach((lane, l) => {
    const share = lane.minimumElasticShare;
    if (share <= 0) return;
    data.months.forEach((month, t) => {
      data.modelledBands.forEach((s) => {
        const bandId = at(data.bandIds, s);
        const required = requiredWorkOfMonth(data, l, t, s);
        const owed = runs.ofMonth(l, t, s, -share);
        if (required <= 0 && owed.length === 0) return;
        const key = `${l}/${t}/${s}`;
        const served = (elastic.get(key) ?? []).map(({ placement, elastic: k, b, column }): Term => {
          const perHour = at(at(at(data.placements, placement).throughput, t), s) * at(data.elastics, k).deliveredShare;
          return [column, at(at(data.hours, b), t) * perHour];
        });
        const forgiven = (unmet.get(key) ?? []).map(
          ({ b, column }): Term => [column, share * at(at(data.hours, b), t)],
        );
        builder.addRow(
          `elastic_share[${lane.id},${month},${bandId}]`,
          [...served, ...forgiven, ...owed],
          share * required,
          Infinity,
          elasticShareRule(data, l, required),
        );
      });
    });
  });
}
