import { isCommitmentOffer, isElasticOffer, type Offer } from '../../../shared/domain/offer.ts';
import { pricedValues } from '../../../shared/domain/scaled-values.ts';
import { type AssumptionChange, factorChange, type ListChanges } from './assumption-change.ts';
import { weakestConfidence } from './weakest-confidence.ts';

function priceOf(offer: Offer): AssumptionChange {
  return factorChange({
    key: `offer-price/${offer.id}`,
    name: `Price of ${offer.name}`,
    overridesAt: (factor) => pricedValues(offer, factor),
    confidence: weakestConfidence([offer], 'ratePerUnitHour'),
  });
}

/** What each offer costs of which something is bought. */
export const boughtPriceChanges: ListChanges = ({ assumptions: { offers }, use }) =>
  offers.filter((offer) => isCommitmentOffer(offer) && use.bought.has(offer.id)).map(priceOf);

/** What the strongest rivals of bought offers cost: paid by use, of the same accelerators, the most used first. */
export const rivalPriceChanges: ListChanges = ({ assumptions: { offers }, use }) => {
  const bought = new Set(
    offers.flatMap((offer) => ('acceleratorId' in offer && use.bought.has(offer.id) ? [offer.acceleratorId] : [])),
  );
  return use.byUse
    .flatMap((id) => offers.filter((offer) => offer.id === id))
    .filter((offer) => isElasticOffer(offer) && bought.has(offer.acceleratorId))
    .map(priceOf);
};
