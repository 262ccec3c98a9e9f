import { type ContractOffer, isContractOffer } from '../../shared/domain/offer.ts';
import type { BandFigures } from './band-figures.ts';
import type { CostLine } from './cost-lines.ts';
import { deliveredUnits } from './held-terms.ts';
import { hoursOf, type PlanFigures } from './plan-figures.ts';
import { priceMultiplier } from './price-multiplier.ts';

/**
 * Received for a unit sold on, an hour: recovered share × ((upfront / term + monthly fee) / hours of the month + rate), at
 * the price multiplier of the month.
 */
function priceOf(figures: PlanFigures, band: BandFigures, offer: ContractOffer, t: number): number {
  const monthly = offer.upfrontPerUnit / offer.termMonths + offer.monthlyFeePerUnit;
  const hourly = monthly / (figures.monthHours[t] ?? 0) + offer.ratePerUnitHour;
  const multiplier = priceMultiplier(band.band, offer, figures.months[t] ?? '');
  return (offer.clauses.resale?.recoveredShare ?? 0) * hourly * multiplier;
}

function lineOf({ acceleratorId, id }: ContractOffer, received: readonly number[]): CostLine {
  const money = received.map((amount) => -amount);
  return { source: 'resale', acceleratorId, contractId: id, laneId: null, effective: money, billed: money };
}

/** What a band receives for the units it sells on. */
export function resaleLines(figures: PlanFigures, band: BandFigures): CostLine[] {
  const { offers, loadBlocks } = figures.input.assumptions;
  return band.result.resales.flatMap((series): CostLine[] => {
    const offer = offers.filter(isContractOffer).find(({ id }) => id === series.offerId);
    const b = loadBlocks.blocks.findIndex(({ id }) => id === series.blockId);
    if (offer === undefined) return [];
    const received = figures.months.map(
      (_, t) => priceOf(figures, band, offer, t) * (series.unitsByMonth[t] ?? 0) * hoursOf(figures, t, b),
    );
    return [lineOf(offer, received)];
  });
}

/** What a band would receive if it sold on every hour of what its contracts deliver: the most there is to get. */
export function mostResaleLines(figures: PlanFigures, band: BandFigures): CostLine[] {
  return band.terms
    .filter(({ offer }) => offer.clauses.resale !== null)
    .map((term) =>
      lineOf(
        term.offer,
        figures.monthHours.map((hours, t) => priceOf(figures, band, term.offer, t) * deliveredUnits(term, t) * hours),
      ),
    );
}
