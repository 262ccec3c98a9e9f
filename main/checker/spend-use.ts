import type { SpendOffer } from '../../shared/domain/offer.ts';
import type { BandFigures, UnitUse } from './band-figures.ts';
import { deliveredUnits } from './held-terms.ts';
import { hoursOf, type PlanFigures } from './plan-figures.ts';
import { priceMultiplier } from './price-multiplier.ts';

/** Money per hour at the rate card that the terms of a spend commitment promise in month t of a band. */
export function promisedPerHour(band: BandFigures, offer: SpendOffer, t: number): number {
  return band.spendTerms
    .filter((term) => term.offer.id === offer.id)
    .reduce((sum, term) => sum + deliveredUnits(term, t) * offer.spendPerHourPerUnit, 0);
}

/** Money per hour that some uses of a spend commitment take in block b of month t: units × rate card of that month. */
export function spendUsedPerHour(
  figures: PlanFigures,
  band: BandFigures,
  offer: SpendOffer,
  uses: readonly UnitUse[],
  t: number,
  b: number,
): number {
  const multiplier = priceMultiplier(band.band, offer, figures.months[t] ?? '');
  return uses
    .filter((use) => use.b === b)
    .reduce((sum, use) => {
      const entry = offer.rateCard.find(({ acceleratorId }) => acceleratorId === use.accelerator.id);
      return sum + (use.units[t] ?? 0) * (entry?.ratePerUnitHour ?? Number.NaN) * multiplier;
    }, 0);
}

/** Money that some uses of a spend commitment take in month t. */
export function spendUsedInMonth(
  figures: PlanFigures,
  band: BandFigures,
  offer: SpendOffer,
  uses: readonly UnitUse[],
  t: number,
): number {
  return figures.hours.reduce(
    (sum, _, b) => sum + hoursOf(figures, t, b) * spendUsedPerHour(figures, band, offer, uses, t, b),
    0,
  );
}
