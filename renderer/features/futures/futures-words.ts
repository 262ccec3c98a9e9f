import type { FuturesResult } from '../../../shared/domain/futures-result.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatShare } from '../../ui/format/format-share.ts';

/** The cost at a level of the result; null when the level is not told. */
export function quantileAt({ quantiles }: FuturesResult, level: number): number | null {
  return quantiles.find((quantile) => quantile.level === level)?.cost ?? null;
}

/** What a distribution says, in a sentence or two. */
export function distributionSentence(result: FuturesResult, currency: string): string {
  const money = (cost: number | null): string => formatMoneyShort(cost, currency);
  const tail = formatShare(1 - result.cvarLevel, 0);
  const span = `Nine times out of ten this portfolio costs between ${money(quantileAt(result, 0.05))} and ${money(quantileAt(result, 0.95))}`;
  const shortfall =
    result.shortfallShare > 0
      ? `In ${formatShare(result.shortfallShare, 0)} of the futures some work stays unserved.`
      : 'All work is served in every future.';
  return `${span}, ${money(result.expectedCost)} on average and ${money(result.cvar)} in the worst ${tail}. ${shortfall}`;
}
