import { type ElasticOffer, isElasticOffer, type Offer, type SpendOffer } from '../../shared/domain/offer.ts';
import type { SupplyGroup } from '../../shared/domain/policy.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import { type BandFigures, sumUses } from './band-figures.ts';
import { deliveredUnits } from './held-terms.ts';
import type { PlanFigures } from './plan-figures.ts';
import { spendOffersOf } from './spend-use.ts';
import { excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';

/** Units of a limit that are really there in a band; no limit stays none whatever the share. */
function limitIn(band: BandFigures, offer: Offer, limit: number | null): number {
  if (limit === null) return Number.POSITIVE_INFINITY;
  return limit * (offer.supplyShares.find(({ bandId }) => bandId === band.band.id)?.share ?? 1);
}

function tooMany(place: string, left: number, right: number, what: string): Violation[] {
  const excess = right === Number.POSITIVE_INFINITY ? 0 : excessOver({ left, right });
  return excess === 0
    ? []
    : [{ family: 'supply', place, sentence: `${what} ${left} units; ${right} can be had.`, excess }];
}

/** Units of an elastic offer in use or standing by at the same time, over all lanes ≤ maximum × share of the supply in the band. */
function checkElastic(figures: PlanFigures, band: BandFigures, offer: ElasticOffer): Violation[] {
  const uses = [
    ...band.uses.filter((use) => use.offer?.id === offer.id),
    ...band.standby.filter(({ series }) => series.offerId === offer.id),
  ];
  const limit = limitIn(band, offer, offer.maximumUnits);
  return figures.input.assumptions.loadBlocks.blocks.flatMap((block, b) =>
    figures.months.flatMap((month, t) =>
      tooMany(
        joinPath('bands', band.band.id, 'offers', offer.id, month, block.id),
        sumUses(uses, 'units', t, b),
        limit,
        'uses or keeps standing by',
      ),
    ),
  );
}

/**
 * Units bought of an offer for a term, per start month and over all start months. A purchase for all bands is made in
 * every band, so the band with the smallest supply limits it.
 */
function checkPurchases(band: BandFigures, offer: Offer): Violation[] {
  if (isElasticOffer(offer)) return [];
  const purchases = band.purchases.filter(({ offerId }) => offerId === offer.id);
  const unitsIn = (month: string | null): number =>
    purchases.reduce((sum, { startMonth, units }) => (month === null || startMonth === month ? sum + units : sum), 0);
  const place = ['bands', band.band.id, 'offers', offer.id];
  const perStart = limitIn(band, offer, offer.maximumUnitsPerStart);
  return [
    ...tooMany(joinPath(...place), unitsIn(null), limitIn(band, offer, offer.maximumUnits), 'buys'),
    ...[...new Set(purchases.map(({ startMonth }) => startMonth))].flatMap((month) =>
      tooMany(joinPath(...place, month), unitsIn(month), perStart, 'buys'),
    ),
  ];
}

/**
 * Spend has no capacity of its own: on an accelerator whose on-demand offers of the same provider all have a maximum,
 * units on demand, in use or standing by, and units at the rate cards of that provider's spend commitments together ≤ these maxima.
 */
function checkSharedSupply(figures: PlanFigures, band: BandFigures): Violation[] {
  const { offers, loadBlocks } = figures.input.assumptions;
  const isSpend = (offer: Offer): offer is SpendOffer => offer.kind === 'spend-commitment';
  const pairs = spendOffersOf(figures).flatMap(({ provider, rateCard }) =>
    rateCard.map(({ acceleratorId }) => [provider, acceleratorId] as const),
  );
  const distinct = [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
  return distinct.flatMap(([provider, acceleratorId]) => {
    const sold = offers
      .filter((offer) => offer.kind === 'on-demand')
      .filter((offer) => offer.provider === provider && offer.acceleratorId === acceleratorId);
    if (sold.length === 0) return [];
    const limit = sold.reduce((sum, offer) => sum + limitIn(band, offer, offer.maximumUnits), 0);
    const uses = [
      ...band.uses.filter(
        ({ offer, accelerator }) =>
          accelerator.id === acceleratorId &&
          offer?.provider === provider &&
          (isSpend(offer) || offer.kind === 'on-demand'),
      ),
      ...band.standby.filter(({ series }) => sold.some(({ id }) => id === series.offerId)),
    ];
    return loadBlocks.blocks.flatMap((block, b) =>
      figures.months.flatMap((month, t) =>
        tooMany(
          joinPath('bands', band.band.id, 'providers', provider, acceleratorId, month, block.id),
          sumUses(uses, 'units', t, b),
          limit,
          'uses on demand and at rate cards',
        ),
      ),
    );
  });
}

/**
 * Units held at the same time of the offers of a group: delivered by active purchases of capacity, used or not, elastic
 * units in use or standing by, and units in use at the rate cards of spend commitments.
 */
function checkGroup(figures: PlanFigures, band: BandFigures, group: SupplyGroup): Violation[] {
  const uses = [
    ...band.uses.filter(({ offer }) => offer !== null && group.offerIds.includes(offer.id)),
    ...band.standby.filter(({ series }) => series.offerId !== null && group.offerIds.includes(series.offerId)),
  ];
  const terms = band.terms.filter(({ offer }) => group.offerIds.includes(offer.id));
  return figures.months.flatMap((month, t) => {
    const held = terms.reduce((sum, term) => sum + deliveredUnits(term, t), 0);
    return figures.input.assumptions.loadBlocks.blocks.flatMap((block, b) =>
      tooMany(
        joinPath('bands', band.band.id, 'supplyGroups', group.id, month, block.id),
        held + sumUses(uses, 'units', t, b),
        group.maximumUnits,
        'holds',
      ),
    );
  });
}

/** The supply family: elastic offers, purchases and groups of offers that share a stock. */
export function checkSupply(figures: PlanFigures, band: BandFigures): Violation[] {
  const { offers, policy } = figures.input.assumptions;
  return [
    ...offers.flatMap((offer) =>
      isElasticOffer(offer) ? checkElastic(figures, band, offer) : checkPurchases(band, offer),
    ),
    ...checkSharedSupply(figures, band),
    ...policy.supplyGroups.flatMap((group) => checkGroup(figures, band, group)),
  ];
}
