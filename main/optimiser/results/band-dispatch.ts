import { originKey } from '../../../shared/domain/pool-origin.ts';
import type { CapacitySeries, DispatchSeries, WorkSource } from '../../../shared/domain/solution.ts';
import { at, endOfTerm } from '../costs.ts';
import type { Decisions } from '../decisions.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { type HeldTerm, unitsHeld } from './held-terms.ts';
import { poolIdentity } from './pool-identity.ts';

type Key = Omit<DispatchSeries, 'unitsByMonth' | 'workPerHourByMonth'>;

/** Committed units delivered of each pool in a band, month by month; pools that stay empty are left out. */
export function bandCapacity(data: PortfolioData, terms: readonly HeldTerm[]): CapacitySeries[] {
  const purchased = data.pools.map(() => data.months.map(() => 0));
  for (const term of terms) {
    const { contract, start } = term;
    const contractData = at(data.contracts, contract);
    if (contractData.kind === 'spend') continue;
    const row = at(purchased, contractData.pool);
    for (let t = start; t < endOfTerm(data, contractData, start); t++)
      row[t] = at(row, t) + unitsHeld(term, t) * at(contractData.rampShare, t - start);
  }
  return data.pools
    .map((pool, p) => ({
      acceleratorId: at(data.acceleratorIds, pool.accelerator),
      ...poolIdentity(pool),
      existingUnitsByMonth: [...pool.existingUnits],
      purchasedUnitsByMonth: at(purchased, p),
    }))
    .filter((series) => [...series.existingUnitsByMonth, ...series.purchasedUnitsByMonth].some((units) => units > 0));
}

/** Who serves what in a band: units and work by lane, block, source and accelerator. */
export function bandDispatch(data: PortfolioData, decisions: Decisions, s: number): DispatchSeries[] {
  const months = data.months.length;
  const list = new Map<string, { key: Key; unitsByMonth: number[]; workPerHourByMonth: number[] }>();
  const add = (key: Key, t: number, units: number, workPerHour: number): void => {
    const text = `${key.laneId}/${key.blockId}/${key.source}/${key.acceleratorId ?? ''}/${key.offerId ?? ''}/${key.usageRatePerUnitHour}/${originKey(key.origin)}`;
    let series = list.get(text);
    if (series === undefined) {
      series = {
        key,
        unitsByMonth: Array.from({ length: months }, () => 0),
        workPerHourByMonth: Array.from({ length: months }, () => 0),
      };
      list.set(text, series);
    }
    series.unitsByMonth[t] = at(series.unitsByMonth, t) + units;
    series.workPerHourByMonth[t] = at(series.workPerHourByMonth, t) + workPerHour;
  };
  const keyOf = (lane: number, b: number, source: WorkSource): Key => ({
    laneId: at(data.lanes, lane).id,
    blockId: at(data.blockIds, b),
    source,
    acceleratorId: null,
    offerId: null,
    usageRatePerUnitHour: 0,
  });
  for (const { placement, pool, t, b, s: band, units } of decisions.committed) {
    if (band !== s) continue;
    const { lane, accelerator, throughput } = at(data.placements, placement);
    add(
      {
        ...keyOf(lane, b, 'committed'),
        acceleratorId: at(data.acceleratorIds, accelerator),
        ...poolIdentity(at(data.pools, pool)),
      },
      t,
      units,
      units * at(at(throughput, t), s),
    );
  }
  for (const { placement, contract, t, b, s: band, units } of decisions.spendUse) {
    if (band !== s) continue;
    const { lane, accelerator, throughput } = at(data.placements, placement);
    const key = {
      ...keyOf(lane, b, 'spend'),
      acceleratorId: at(data.acceleratorIds, accelerator),
      offerId: at(data.contracts, contract).offer.id,
    };
    add(key, t, units, units * at(at(throughput, t), s));
  }
  for (const { placement, elastic, t, b, s: band, units } of decisions.elastic) {
    if (band !== s) continue;
    const { lane, accelerator, throughput } = at(data.placements, placement);
    const { offer, deliveredShare } = at(data.elastics, elastic);
    const key = {
      ...keyOf(lane, b, offer.kind),
      acceleratorId: at(data.acceleratorIds, accelerator),
      offerId: offer.id,
    };
    add(key, t, units, units * deliveredShare * at(at(throughput, t), s));
  }
  for (const { lane, t, b, s: band, workPerHour } of decisions.unmet) {
    if (band === s) add(keyOf(lane, b, 'unmet'), t, 0, workPerHour);
  }
  return [...list.values()].map(({ key, unitsByMonth, workPerHourByMonth }) => ({
    ...key,
    unitsByMonth,
    workPerHourByMonth,
  }));
}
