import type { Futures } from './futures.ts';
import { normalStream } from './normal-stream.ts';

/** One future around a band: factors on its demand and on its prices. */
export type SampledPath = {
  readonly bandId: string;
  /** 0: the band itself, every factor 1. */
  readonly number: number;
  /** Share of the band's probability: equal for all its paths. */
  readonly share: number;
  /** By lane id, a factor for each month. */
  readonly demandFactors: ReadonlyMap<string, readonly number[]>;
  /** By provider, a factor for each month on what is paid by use. */
  readonly priceFactors: ReadonlyMap<string, readonly number[]>;
};

/** Whose demand and prices are sampled. */
export type Sampled = {
  readonly laneIds: readonly string[];
  readonly providers: readonly string[];
  readonly monthCount: number;
};

/**
 * exp(x[t] − var x[t] / 2), mean one, for the autoregressive x[t] = φ·x[t−1] + σ/√12·ε[t] with x[−1] = 0.
 * With φ = 1 it is a random walk whose standard deviation after 12 months is σ; below 1 it returns to the band.
 * Source: Schwartz, The stochastic behavior of commodity prices (1997), model 1, month by month.
 */
function meanOneFactors(volatility: number, monthCorrelation: number, shocks: readonly number[]): number[] {
  const monthly = volatility / Math.sqrt(12);
  let deviation = 0;
  let variance = 0;
  return shocks.map((shock) => {
    deviation = monthCorrelation * deviation + monthly * shock;
    variance = monthCorrelation ** 2 * variance + monthly ** 2;
    return Math.exp(deviation - variance / 2);
  });
}

/**
 * The path of that number of a band. Lanes are correlated by a common shock: ε[l] = √ρ·ε + √(1 − ρ)·ε'[l]; providers are
 * independent. Path 0 is the band itself. A path is the same however many others, lanes or providers there are.
 */
export function samplePath(
  futures: Futures,
  { laneIds, providers, monthCount }: Sampled,
  bandId: string,
  number: number,
  pathsPerBand: number,
): SampledPath {
  const draw = (...words: string[]): number[] => {
    const next = normalStream(futures.seed, bandId, number, ...words);
    return Array.from({ length: monthCount }, next);
  };
  const ones = Array.from({ length: monthCount }, () => 1);
  const common = draw('demand');
  const { laneCorrelation, monthCorrelation, demandVolatility, priceVolatility } = futures;
  const demandShocks = (laneId: string): number[] =>
    draw('demand', laneId).map(
      (own, t) => Math.sqrt(laneCorrelation) * (common[t] ?? 0) + Math.sqrt(1 - laneCorrelation) * own,
    );
  return {
    bandId,
    number,
    share: 1 / pathsPerBand,
    demandFactors: new Map(
      laneIds.map((id) => [
        id,
        number === 0 ? ones : meanOneFactors(demandVolatility, monthCorrelation, demandShocks(id)),
      ]),
    ),
    priceFactors: new Map(
      providers.map((provider) => [
        provider,
        number === 0 ? ones : meanOneFactors(priceVolatility, monthCorrelation, draw('price', provider)),
      ]),
    ),
  };
}
