import type { PoolOrigin } from '../../shared/domain/pool-origin.ts';
import type { DispatchSeries, WorkSource } from '../../shared/domain/solution.ts';
import { hoursOfBlock } from './schedule-rows.ts';
import { type BandFacts, poolKey, rateKey, type WorkbookFacts } from './workbook-facts.ts';

/** A dispatch series in quantities of a month: paid or used unit-hours, or unmet work in the lane's work units. */
export type DispatchRow = {
  readonly bandId: string;
  readonly laneId: string;
  readonly blockId: string;
  readonly source: WorkSource;
  readonly acceleratorId: string | null;
  readonly offerId: string | null;
  readonly usageRatePerUnitHour: number;
  readonly origin: PoolOrigin | undefined;
  /** What its cost is counted by: the pool, the rate on a rate card, the elastic offer, or for unmet work the lane. */
  readonly chargeKey: string;
  readonly quantityByMonth: readonly number[];
  /** Work served (or unmet) over the horizon, in the lane's work units. */
  readonly work: number;
};

/** The key under which a series is charged. */
function chargeKeyOf(series: DispatchSeries): string {
  if (series.source === 'unmet') return `unmet ${series.laneId}`;
  if (series.source === 'spend') return `spend ${rateKey(series.offerId ?? '', series.acceleratorId ?? '')}`;
  if (series.offerId !== null) return `offer ${series.offerId}`;
  return `pool ${poolKey(series)}`;
}

function rowOf(facts: WorkbookFacts, bandId: string, series: DispatchSeries): DispatchRow {
  const hours = hoursOfBlock(facts, series.blockId);
  const isUnmet = series.source === 'unmet';
  const perHour = isUnmet ? series.workPerHourByMonth : series.unitsByMonth;
  return {
    bandId,
    laneId: series.laneId,
    blockId: series.blockId,
    source: series.source,
    acceleratorId: series.acceleratorId,
    offerId: series.offerId,
    usageRatePerUnitHour: series.usageRatePerUnitHour,
    origin: series.origin,
    chargeKey: chargeKeyOf(series),
    quantityByMonth: hours.map((value, t) => value * (perHour[t] ?? 0)),
    work: hours.reduce((sum, value, t) => sum + value * (series.workPerHourByMonth[t] ?? 0), 0),
  };
}

/** The charge keys of a run in the order in which they are shown: pools, rate cards, offers, unmet work. */
export function chargeKeys(facts: WorkbookFacts): string[] {
  return [
    ...facts.pools.map(({ key }) => `pool ${key}`),
    ...facts.rateCardOffers.flatMap((offer) =>
      offer.rateCard.map(({ acceleratorId }) => `spend ${rateKey(offer.id, acceleratorId)}`),
    ),
    ...facts.elasticOffers.map(({ id }) => `offer ${id}`),
    ...facts.lanes.map(({ id }) => `unmet ${id}`),
  ];
}

/** The dispatch of a band: rows that are charged together follow each other. */
export function dispatchRows(facts: WorkbookFacts, { result }: BandFacts): DispatchRow[] {
  const byKey = Map.groupBy(
    result.dispatch.map((series) => rowOf(facts, result.bandId, series)),
    ({ chargeKey }) => chargeKey,
  );
  const rows = chargeKeys(facts).flatMap((key) => byKey.get(key) ?? []);
  if (rows.length !== result.dispatch.length) {
    throw new Error(
      `The dispatch of the band “${result.bandId}” uses offers or lanes that the run’s inputs do not have.`,
    );
  }
  return rows;
}
