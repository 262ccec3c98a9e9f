import type { Band } from '../../shared/domain/band.ts';
import { monthsBetween, type Month } from '../../shared/domain/month.ts';
import { type ContractOffer, isContractOffer } from '../../shared/domain/offer.ts';
import type { ContractRampStep, VolumeTier } from '../../shared/domain/offer-terms.ts';
import type { Purchase } from '../../shared/domain/portfolio.ts';
import type { PlanFigures } from './plan-figures.ts';
import { priceMultiplier } from './price-multiplier.ts';
import { UNITS_TOLERANCE } from './tolerance.ts';

/** Units of a contract over one term in a band, at what they cost. */
export type HeldTerm = {
  readonly offer: ContractOffer;
  readonly startMonth: Month;
  /** Months since the plan's start in which the term begins. */
  readonly start: number;
  readonly units: number;
  /** Factor on the entered prices: price path of the start month × volume tier. */
  readonly priceFactor: number;
};

/** The price factor of a purchase of so many units: of the last tier whose size it has; 1 without one. */
export function tierFactor(tiers: readonly VolumeTier[], units: number): number {
  const reached = tiers
    .filter(({ fromUnits }) => fromUnits <= units + UNITS_TOLERANCE)
    .toSorted((a, b) => b.fromUnits - a.fromUnits);
  return reached[0]?.rateMultiplier ?? 1;
}

/** Share of the units that a ramp delivers in a month of the term: of the last step reached; nothing before the first. */
export function deliveredIn(ramp: readonly ContractRampStep[], monthOfTerm: number): number {
  if (ramp.length === 0) return 1;
  const reached = ramp
    .filter((step) => step.monthOfTerm <= monthOfTerm)
    .toSorted((a, b) => b.monthOfTerm - a.monthOfTerm);
  return reached[0]?.deliveredShare ?? 0;
}

/** Units that a term delivers in month t of the horizon. */
export function deliveredUnits({ offer, start, units }: HeldTerm, t: number): number {
  const monthOfTerm = t - start;
  if (monthOfTerm < 0 || monthOfTerm >= offer.termMonths) return 0;
  return units * deliveredIn(offer.clauses.ramp, monthOfTerm);
}

/**
 * The terms of a band. Purchases of one offer and start month are one purchase, whose size decides its volume tier.
 * What is bought of no contract offer of the plan is left out: the purchase rules tell it.
 */
export function heldTermsOf(figures: PlanFigures, band: Band, purchases: readonly Purchase[]): HeldTerm[] {
  const { input } = figures;
  return input.assumptions.offers.filter(isContractOffer).flatMap((offer) => {
    const ofOffer = purchases.filter(({ offerId }) => offerId === offer.id);
    return [...new Set(ofOffer.map(({ startMonth }) => startMonth))].map((startMonth): HeldTerm => {
      const units = ofOffer.reduce((sum, entry) => (entry.startMonth === startMonth ? sum + entry.units : sum), 0);
      return {
        offer,
        startMonth,
        start: monthsBetween(input.startMonth, startMonth),
        units,
        priceFactor: priceMultiplier(band, offer, startMonth) * tierFactor(offer.clauses.volumeTiers, units),
      };
    });
  });
}
