import { addMonths, type Month } from '../../../shared/domain/month.ts';
import type { ContractOffer, ElasticOffer } from '../../../shared/domain/offer.ts';
import type { PricePath } from '../../../shared/domain/band.ts';
import { anOnDemandOffer, aReservation, aSpotOffer } from '../../builders/an-offer.ts';
import type { SeededRandom } from '../../optimiser/seeded-random.ts';
import type { MarketAccelerator } from './accelerator-market.ts';

/** What offers are made for. */
export type OfferFrame = {
  readonly random: SeededRandom;
  readonly market: readonly MarketAccelerator[];
  readonly startMonth: Month;
  readonly months: number;
  /** Units in which contracts are sold; 0: any fraction. */
  readonly blockUnits: number;
};

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** A price that falls, or rises a little, every half year. */
function halfYearlyPath({ random, startMonth, months }: OfferFrame): PricePath {
  const path: PricePath = [];
  let multiplier = 1;
  for (let t = 6; t < months; t += 6) {
    multiplier *= random.between(0.9, 1.02);
    path.push({ month: addMonths(startMonth, t), multiplier });
  }
  return path;
}

/** On demand for every accelerator and spot for the first ones, without limits yet. */
export function elasticOffers(frame: OfferFrame, spots: number): ElasticOffer[] {
  const { random, market } = frame;
  return market.flatMap(({ accelerator, onDemandRate }, index) => {
    const onDemand = anOnDemandOffer({
      id: `${accelerator.id}-od`,
      name: `${accelerator.name} on demand`,
      acceleratorId: accelerator.id,
      ratePerUnitHour: onDemandRate,
      pricePath: halfYearlyPath(frame),
    });
    if (index >= spots) return [onDemand];
    const spot = aSpotOffer({
      id: `${accelerator.id}-spot`,
      name: `${accelerator.name} spot`,
      acceleratorId: accelerator.id,
      ratePerUnitHour: cents(onDemandRate * random.between(0.3, 0.5)),
      deliveredShare: random.between(0.7, 0.95),
      pricePath: halfYearlyPath(frame),
    });
    return [onDemand, spot];
  });
}

/** Terms as providers sell them: longer and paid ahead is cheaper. */
const TERMS = [
  { termMonths: 12, rateShare: 0.68, upfrontShare: 0, leadTimeMonths: 0 },
  { termMonths: 36, rateShare: 0.48, upfrontShare: 0.5, leadTimeMonths: 1 },
  { termMonths: 6, rateShare: 0.78, upfrontShare: 0, leadTimeMonths: 0 },
  { termMonths: 36, rateShare: 0.52, upfrontShare: 0, leadTimeMonths: 2 },
  { termMonths: 12, rateShare: 0.62, upfrontShare: 1, leadTimeMonths: 1 },
  { termMonths: 1, rateShare: 0.88, upfrontShare: 1, leadTimeMonths: 0 },
] as const;

/** Mean hours of a month, to turn a rate into an upfront. */
const MONTH_HOURS = 730;

/** Reservations, dealt out to the accelerators in turn: each has a short lead time before it has a long one. */
export function contractOffers(frame: OfferFrame, count: number): ContractOffer[] {
  const { random, market, blockUnits } = frame;
  return Array.from({ length: count }, (_, index) => {
    const place = index % market.length;
    const round = Math.floor(index / market.length);
    const entry = market[place];
    const term = TERMS[(round === 0 ? 0 : round + (place % 2)) % TERMS.length];
    if (entry === undefined || term === undefined) throw new Error('A plan needs an accelerator.');
    const { accelerator, onDemandRate, usageRate } = entry;
    const rate = onDemandRate * term.rateShare * random.between(0.93, 1.07);
    return aReservation({
      id: `${accelerator.id}-c${round + 1}`,
      name: `${accelerator.name} for ${term.termMonths} months`,
      acceleratorId: accelerator.id,
      termMonths: term.termMonths,
      leadTimeMonths: term.leadTimeMonths,
      upfrontPerUnit: cents(rate * term.upfrontShare * MONTH_HOURS * term.termMonths),
      ratePerUnitHour: cents(rate * (1 - term.upfrontShare)),
      usageRatePerUnitHour: usageRate,
      blockUnits,
      pricePath: halfYearlyPath(frame),
    });
  });
}
