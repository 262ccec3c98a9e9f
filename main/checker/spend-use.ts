import { isExistingSpend, offerBehind } from '../../shared/domain/existing-commitment.ts';
import type { SpendOffer } from '../../shared/domain/offer.ts';
import type { BandFigures, UnitUse } from './band-figures.ts';
import { deliveredUnits } from './held-terms.ts';
import { hoursOf, type PlanFigures } from './plan-figures.ts';
import { priceMultiplier } from './price-multiplier.ts';

/** Every promise to spend of the plan: those on offer, and those that existed before it. */
export function spendOffersOf({ input }: PlanFigures): SpendOffer[] {
  const { offers, existingCommitments } = input.assumptions;
  return [
    ...offers.filter((offer) => offer.kind === 'spend-commitment'),
    ...existingCommitments.filter(isExistingSpend).map(offerBehind),
  ];
}

/** Money per hour at the rate card that terms of a spend commitment, and one that existed before, promise in month t of a band. */
export function promisedPerHour(figures: PlanFigures, band: BandFigures, offer: SpendOffer, t: number): number {
  const month = figures.months[t] ?? '';
  const existing = figures.input.assumptions.existingCommitments
    .filter(isExistingSpend)
    .filter(({ id, firstMonth, lastMonth }) => id === offer.id && firstMonth <= month && month <= lastMonth);
  return band.spendTerms
    .filter((term) => term.offer.id === offer.id)
    .reduce(
      (sum, term) => sum + deliveredUnits(term, t) * offer.spendPerHourPerUnit,
      existing.reduce((sum, { spendPerHour }) => sum + spendPerHour, 0),
    );
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
