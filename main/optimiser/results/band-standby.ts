import type { StandbySeries } from '../../../shared/domain/standby-series.ts';
import { at } from '../costs.ts';
import { poolIdentity } from './pool-identity.ts';
import type { Decisions } from '../decisions.ts';
import type { PortfolioData } from '../portfolio-data.ts';

/**
 * The part of what could stand by in a cell that is needed: share × work on specialised silicon / work of the standby
 * units, by lane, month and block. Standing by costs nothing, so more may have been decided.
 */
function neededParts(data: PortfolioData, decisions: Decisions, s: number): Map<string, number> {
  const needed = new Map<string, number>();
  const covered = new Map<string, number>();
  const add = (
    sums: Map<string, number>,
    { placement, t, b, units }: { placement: number; t: number; b: number; units: number },
    factor: number,
  ): void => {
    const { lane, throughput } = at(data.placements, placement);
    const key = `${lane}/${t}/${b}`;
    sums.set(key, (sums.get(key) ?? 0) + units * factor * at(at(throughput, t), s));
  };
  const shareOf = (placement: number): number => {
    const { lane, isSpecialised } = at(data.placements, placement);
    return isSpecialised ? at(data.lanes, lane).fallbackCoverShare : 0;
  };
  for (const use of [...decisions.committed, ...decisions.spendUse])
    if (use.s === s) add(needed, use, shareOf(use.placement));
  for (const use of decisions.elastic)
    if (use.s === s) add(needed, use, shareOf(use.placement) * at(data.elastics, use.elastic).deliveredShare);
  for (const units of decisions.standby) if (units.s === s) add(covered, units, 1);
  return new Map([...covered].map(([key, work]) => [key, Math.min(1, (needed.get(key) ?? 0) / work)]));
}

/** The general units that stand by in a band, by lane, block and what they are units of: no more than are needed. */
export function bandStandby(data: PortfolioData, decisions: Decisions, s: number): StandbySeries[] {
  const parts = neededParts(data, decisions, s);
  const list = new Map<string, StandbySeries>();
  for (const { placement, from, t, b, s: band, units } of decisions.standby) {
    const { lane, accelerator } = at(data.placements, placement);
    const part = parts.get(`${lane}/${t}/${b}`) ?? 0;
    if (band !== s || part <= 0) continue;
    const key = `${lane}/${b}/${accelerator}/${JSON.stringify(from)}`;
    const series = list.get(key) ?? {
      laneId: at(data.lanes, lane).id,
      blockId: at(data.blockIds, b),
      acceleratorId: at(data.acceleratorIds, accelerator),
      offerId: 'elastic' in from ? at(data.elastics, from.elastic).offer.id : null,
      ...('pool' in from ? poolIdentity(at(data.pools, from.pool)) : { usageRatePerUnitHour: 0 }),
      unitsByMonth: data.months.map(() => 0),
    };
    list.set(key, series);
    series.unitsByMonth[t] = units * part;
  }
  return [...list.values()];
}
