import type { Band } from '../../../shared/domain/band.ts';
import { addMonths, type Month } from '../../../shared/domain/month.ts';
import type { ElasticOffer } from '../../../shared/domain/offer.ts';
import { aBand } from '../../builders/a-band.ts';
import type { SeededRandom } from '../../optimiser/seeded-random.ts';

/** Probabilities are whole multiples of this, so that any number of them sums to exactly 1. */
const PROBABILITY_STEP = 2 ** -30;

/** The three futures that all others lie between. */
const ANCHORS = [
  { demandMultiplier: 0.8, annualGrowthDelta: -0.1, priceMultiplier: 0.93 },
  { demandMultiplier: 1, annualGrowthDelta: 0, priceMultiplier: 1 },
  { demandMultiplier: 1.3, annualGrowthDelta: 0.12, priceMultiplier: 1.08 },
] as const;
const [conservative, expected, surge] = ANCHORS;

/** 0 for the most conservative band to 1 for the strongest surge. */
function positionOf(index: number, count: number): number {
  return count === 1 ? 0.5 : index / (count - 1);
}

function nearestAnchor(position: number): (typeof ANCHORS)[number] {
  return ANCHORS[Math.round(position * 2)] ?? expected;
}

function between(position: number, field: 'demandMultiplier' | 'annualGrowthDelta'): number {
  const [from, to] = position < 0.5 ? [conservative, expected] : [expected, surge];
  const share = position < 0.5 ? position * 2 : position * 2 - 1;
  return from[field] + share * (to[field] - from[field]);
}

/** Twice as likely in the middle as at the ends; they sum to exactly 1. */
function bandProbabilities(count: number): number[] {
  const weights = Array.from({ length: count }, (_, index) => 1 - Math.abs(positionOf(index, count) - 0.5));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const steps = weights.map((weight) => Math.floor(weight / total / PROBABILITY_STEP));
  const left = 1 / PROBABILITY_STEP - steps.reduce((sum, step) => sum + step, 0);
  const middle = Math.floor((count - 1) / 2);
  return steps.map((step, index) => (step + (index === middle ? left : 0)) * PROBABILITY_STEP);
}

/** True in bands of so much demand that some of it may stay unserved. */
export function isSurge(index: number, count: number): boolean {
  return nearestAnchor(positionOf(index, count)) === surge;
}

/** Bands from conservative over expected to surge. More than three lie between these, each with a growth of its own. */
export function demandBands(random: SeededRandom, count: number): Band[] {
  return bandProbabilities(count).map((probability, index) => {
    const position = positionOf(index, count);
    return aBand({
      id: `s${index + 1}`,
      name: `Band ${index + 1}`,
      probability,
      demandMultiplier: between(position, 'demandMultiplier'),
      annualGrowthDelta: between(position, 'annualGrowthDelta') + (count > 3 ? random.between(-0.04, 0.04) : 0),
    });
  });
}

/** The bands with their prices on demand and spot from the second half-year on: those of the nearest of the three. */
export function withBandPrices(bands: readonly Band[], elastics: readonly ElasticOffer[], startMonth: Month): Band[] {
  return bands.map((band, index) => {
    const { priceMultiplier } = nearestAnchor(positionOf(index, bands.length));
    if (priceMultiplier === 1) return band;
    const path = [{ month: addMonths(startMonth, 6), multiplier: priceMultiplier }];
    return { ...band, pricePaths: elastics.map(({ id }) => ({ offerId: id, path })) };
  });
}
