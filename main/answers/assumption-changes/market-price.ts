import { isElasticOffer, isInterruptible } from '../../../shared/domain/offer.ts';
import { pricedValues } from '../../../shared/domain/scaled-values.ts';
import { type AssumptionChange, factorChange, type ListChanges } from './assumption-change.ts';
import { weakestConfidence } from './weakest-confidence.ts';

/** What everything paid by use costs: on demand, and interruptible (spot and flex start). */
export const marketPriceChanges: ListChanges = ({ assumptions: { offers } }) => {
  const elastics = offers.filter(isElasticOffer);
  const group = (key: string, name: string, isWanted: (offer: (typeof elastics)[number]) => boolean) => {
    const wanted = elastics.filter(isWanted);
    const change: AssumptionChange = factorChange({
      key,
      name,
      overridesAt: (factor) => wanted.flatMap((offer) => pricedValues(offer, factor)),
      confidence: weakestConfidence(wanted, 'ratePerUnitHour'),
    });
    return wanted.length === 0 ? [] : [change];
  };
  return [
    ...group('on-demand-price', 'Price of everything on demand', (offer) => !isInterruptible(offer)),
    ...group('interruptible-price', 'Price of spot and flex start', isInterruptible),
  ];
};
