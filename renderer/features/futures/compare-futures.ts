import type { Futures } from '../../../shared/domain/futures.ts';
import type { FuturesResult } from '../../../shared/domain/futures-result.ts';

/** True when the paths of two samplings with the same numbers are the same futures. */
export function isDrawnAlike(a: Futures, b: Futures): boolean {
  return (
    a.seed === b.seed &&
    a.demandVolatility === b.demandVolatility &&
    a.priceVolatility === b.priceVolatility &&
    a.monthCorrelation === b.monthCorrelation &&
    a.laneCorrelation === b.laneCorrelation
  );
}

/**
 * How likely one portfolio is cheaper than another on the paths that both were costed on; null when they were drawn
 * otherwise or have no path in common.
 */
export function cheaperShare(one: FuturesResult, other: FuturesResult): number | null {
  if (!isDrawnAlike(one.futures, other.futures)) return null;
  const costs = new Map(
    other.paths.map(({ bandId, number, discountedCost }) => [`${bandId}/${number}`, discountedCost]),
  );
  let [all, cheaper] = [0, 0];
  for (const { bandId, number, discountedCost, probability } of one.paths) {
    const cost = costs.get(`${bandId}/${number}`);
    if (cost === undefined) continue;
    all += probability;
    if (discountedCost < cost) cheaper += probability;
  }
  return all > 0 ? cheaper / all : null;
}
