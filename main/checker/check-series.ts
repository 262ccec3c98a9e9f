import type { Offer } from '../../shared/domain/offer.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import type { BandResult, DispatchSeries } from '../../shared/domain/solution.ts';
import { wrongAmounts, wrongLaneOrBlock } from './check-lane-series.ts';
import type { PlanFigures } from './plan-figures.ts';
import { spendOffersOf } from './spend-use.ts';
import type { Violation } from './violation.ts';

/** The place of a dispatch series, as violations name it. */
export function placeOfSeries(bandId: string, series: DispatchSeries): string {
  const source = series.offerId ?? series.acceleratorId;
  return joinPath(
    'bands',
    bandId,
    'dispatch',
    series.laneId,
    series.blockId,
    series.source,
    ...(source === null ? [] : [source]),
  );
}

function wrongPointers(figures: PlanFigures, series: DispatchSeries): string[] {
  const { assumptions } = figures.input;
  const sentences = wrongLaneOrBlock(figures, series);
  if (series.source === 'unmet') {
    if (series.acceleratorId !== null || series.offerId !== null)
      sentences.push('is unmet work, yet names an accelerator or an offer.');
    if (series.unitsByMonth.some((units) => units !== 0)) sentences.push('is unmet work, yet uses units.');
    return sentences;
  }
  if (!assumptions.accelerators.some(({ id }) => id === series.acceleratorId))
    sentences.push('names an accelerator that is not planned.');
  if (series.source === 'committed') {
    if (series.offerId !== null) sentences.push('is committed capacity, yet names an offer.');
    return sentences;
  }
  const isNamed = ({ id, ...offer }: Offer): boolean => {
    if (id !== series.offerId) return false;
    if (offer.kind !== 'spend-commitment')
      return offer.kind === series.source && offer.acceleratorId === series.acceleratorId;
    return (
      series.source === 'spend' && offer.rateCard.some(({ acceleratorId }) => acceleratorId === series.acceleratorId)
    );
  };
  if (![...assumptions.offers, ...spendOffersOf(figures)].some(isNamed))
    sentences.push(`names no ${series.source} offer of that accelerator.`);
  if (series.usageRatePerUnitHour !== 0) sentences.push('carries a usage rate, which only committed capacity has.');
  return sentences;
}

/** Each dispatch series of a band points to what the plan has, stands once, has every month, and is not negative. */
export function checkSeries(figures: PlanFigures, result: BandResult): Violation[] {
  const seen = new Set<string>();
  return result.dispatch.flatMap((series) => {
    const place = placeOfSeries(result.bandId, series);
    const key = JSON.stringify([place, series.acceleratorId, series.usageRatePerUnitHour, series.origin]);
    const sentences = [
      ...wrongPointers(figures, series),
      ...wrongAmounts(figures, [series.unitsByMonth, series.workPerHourByMonth]),
      ...(seen.has(key) ? ['stands twice.'] : []),
    ];
    seen.add(key);
    return sentences.map((sentence) => ({ family: 'structure' as const, place, sentence, excess: 0 }));
  });
}
