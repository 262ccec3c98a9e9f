import { cellOf, poolLabel } from './cells.ts';
import { at } from './costs.ts';
import { largestWork } from './lane-work.ts';
import type { LinearModelBuilder } from './linear-model.ts';
import type { ElasticData, PortfolioData } from './portfolio-data.ts';

/** w[l,a]: general units that stand by for a lane: idle ones of a pool, or an on-demand offer's that nobody uses. */
export type StandbyVariable = {
  readonly placement: number;
  readonly from: { readonly pool: number } | { readonly elastic: number };
  readonly t: number;
  readonly b: number;
  readonly s: number;
  readonly column: number;
};

/** Only capacity that is promised can stand by: on-demand offers that guarantee it. */
function isGuaranteed({ offer }: ElasticData): boolean {
  return offer.kind === 'on-demand' && offer.isCapacityGuaranteed;
}

/**
 * Declares standby where a lane that wants cover has an open placement on specialised silicon, and one on general
 * accelerators to fall back to. `capacity[pool][t][s]` is null where a pool can hold nothing.
 */
export function declareStandby(
  builder: LinearModelBuilder,
  data: PortfolioData,
  capacity: readonly (readonly (readonly (number | null)[])[])[],
): StandbyVariable[] {
  const standby: StandbyVariable[] = [];
  const isOpen = (p: number, t: number, s: number): boolean => at(at(at(data.placements, p).throughput, t), s) > 0;
  data.placements.forEach((placement, p) => {
    const l = placement.lane;
    if (placement.isSpecialised || at(data.lanes, l).fallbackCoverShare <= 0) return;
    const specialised = data.placements
      .map((other, q) => ({ other, q }))
      .filter(({ other }) => other.lane === l && other.isSpecialised);
    data.months.forEach((month, t) => {
      data.modelledBands.forEach((s) => {
        const bandId = at(data.bandIds, s);
        if (!isOpen(p, t, s) || !specialised.some(({ q }) => isOpen(q, t, s))) return;
        data.blockIds.forEach((blockId, b) => {
          const work = largestWork(data, l, t, b, s);
          if (work <= 0) return;
          const declare = (from: StandbyVariable['from'], source: string): void => {
            const name = `standby[${placement.id},${source},${month},${blockId},${bandId}]`;
            const most = work / at(at(placement.throughput, t), s);
            standby.push({
              placement: p,
              from,
              t,
              b,
              s,
              column: builder.addCellColumn(cellOf(data, t, s), name, 0, most),
            });
          };
          data.pools.forEach((pool, index) => {
            if (pool.accelerator === placement.accelerator && capacity[index]?.[t]?.[s] != null)
              declare({ pool: index }, poolLabel(data, index));
          });
          data.elastics.forEach((elastic, index) => {
            if (elastic.accelerator === placement.accelerator && isGuaranteed(elastic))
              declare({ elastic: index }, elastic.offer.id);
          });
        });
      });
    });
  });
  return standby;
}
