import { costHistogram, type CostBin, type WeightedCost } from '../../shared/domain/cost-distribution.ts';
import { formatMoneyShort } from '../ui/format/format-money.ts';
import { formatShare } from '../ui/format/format-share.ts';

/** A cost that is marked in a distribution: its expected cost, its tail mean, or what a band itself costs. */
export type CostMarker = {
  readonly key: string;
  readonly name: string;
  readonly cost: number;
  /** Position of a band in the plan; null for figures over all bands. */
  readonly bandPosition: number | null;
};

/** How likely a portfolio costs how much. Money in the currency. */
export type CostDistribution = {
  readonly currency: string;
  readonly bins: readonly CostBin[];
  /** Probability of costing at most the end of each bar. */
  readonly cumulative: readonly number[];
  readonly markers: readonly CostMarker[];
};

const MOST_BARS = 24;

/** Bars for some paths, with what is marked in them. */
export function costDistribution(
  paths: readonly WeightedCost[],
  markers: readonly CostMarker[],
  currency: string,
): CostDistribution {
  const bins = costHistogram(paths, Math.max(4, Math.min(MOST_BARS, Math.ceil(Math.sqrt(paths.length) * 1.5))));
  let reached = 0;
  const cumulative = bins.map(({ probability }) => {
    reached += probability;
    return Math.min(1, reached);
  });
  return { currency, bins, cumulative, markers };
}

/** What the distribution says about one bar: its costs, how likely they are, and how likely that or less is. */
export function binWords({ bins, cumulative, currency }: CostDistribution, position: number): string {
  const bin = bins[position];
  if (bin === undefined) return '';
  const costs = `${formatMoneyShort(bin.from, currency)} to ${formatMoneyShort(bin.to, currency)}`;
  return `${costs}: ${formatShare(bin.probability)} likely, ${formatShare(cumulative[position] ?? 0)} up to here`;
}
