import { deliveredShareOf, isElasticOffer } from '../../../shared/domain/offer.ts';
import type { DispatchSeries } from '../../../shared/domain/solution.ts';
import { hoursOfBlock } from './block-hours.ts';
import type { ResultScene, SceneBand } from './result-scene.ts';
import { weightedRatio } from './weighted.ts';

function deliveredShare(scene: ResultScene, row: DispatchSeries): number {
  const offer = row.offerId === null ? undefined : scene.offerById.get(row.offerId);
  return offer !== undefined && isElasticOffer(offer) ? deliveredShareOf(offer) : 1;
}

/**
 * What the work of a lane (null: of all lanes) would cost in a band at on-demand list prices, plan currency;
 * null where an accelerator in use has no list price.
 */
export function listCost(scene: ResultScene, band: SceneBand, laneId: string | null): number | null {
  let cost = 0;
  for (const row of band.result.dispatch) {
    if (row.acceleratorId === null || (laneId !== null && row.laneId !== laneId)) continue;
    const unitHours = row.unitsByMonth.reduce((sum, units, t) => sum + units * hoursOfBlock(scene, row.blockId, t), 0);
    const rate = scene.listRateById.get(row.acceleratorId) ?? null;
    if (unitHours === 0) continue;
    if (rate === null) return null;
    cost += rate * unitHours * deliveredShare(scene, row);
  }
  return cost;
}

/** Probability-weighted savings rate from each band's own rate and its list cost; null where one is missing. */
export function expectedSavings(
  rates: readonly { readonly probability: number; readonly rate: number | null; readonly list: number | null }[],
): number | null {
  return weightedRatio(
    rates.map(({ probability, rate, list }) =>
      list === 0
        ? { probability, part: 0, whole: 0 }
        : { probability, part: rate === null || list === null ? null : rate * list, whole: list },
    ),
  );
}
