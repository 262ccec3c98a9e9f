import { at } from '../costs.ts';
import { laneProviderShareRule } from '../lane-rules.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import type { Variables } from '../variables.ts';

/**
 * Provider share of a lane, for every lane that sets one, provider, month and band, work weighted by hours:
 *   work on commitments with the provider ≤ share · work on all commitments
 * Measured in work, since contracts at different rates stand in one pool. Promised spend is a commitment.
 */
export function addLaneProviderShare(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const work = ({ placement, t, b, s }: { placement: number; t: number; b: number; s: number }): number =>
    at(at(data.hours, b), t) * at(at(at(data.placements, placement).throughput, t), s);
  const isLimited = ({ placement }: { placement: number }): boolean =>
    (at(data.lanes, at(data.placements, placement).lane).maximumProviderShare ?? 1) < 1;
  const uses = [
    ...variables.committed
      .filter(isLimited)
      .map((use) => ({ use, provider: at(data.pools, use.pool).origin?.provider ?? null })),
    ...variables.spendUse
      .filter(isLimited)
      .map((use) => ({ use, provider: at(data.contracts, use.contract).offer.provider })),
  ];
  const cells = Map.groupBy(uses, ({ use }) => `${at(data.placements, use.placement).lane}/${use.t}/${use.s}`);
  for (const [key, inCell] of cells) {
    const [l = 0, t = 0, s = 0] = key.split('/').map(Number);
    const lane = at(data.lanes, l);
    const share = lane.maximumProviderShare ?? 1;
    const all = inCell.map(({ use }): Term => [use.column, work(use)]);
    for (const provider of new Set(inCell.map((entry) => entry.provider))) {
      const terms = inCell.map(
        ({ use, provider: other }): Term => [use.column, (other === provider ? 1 - share : -share) * work(use)],
      );
      const place = [lane.id, provider ?? '', at(data.months, t), at(data.bandIds, s)].join(',');
      builder.addRow(
        `lane_provider_share[${place}]`,
        terms,
        -Infinity,
        0,
        laneProviderShareRule(data, l, provider ?? '', all),
      );
    }
  }
}
