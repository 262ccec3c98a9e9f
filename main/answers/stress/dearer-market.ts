import { isElasticOffer } from '../../../shared/domain/offer.ts';
import { pricedValues } from '../../../shared/domain/scaled-values.ts';
import type { ListStresses } from './stress-case.ts';

const DEARER = 1.15;

/** Everything paid by use costs more. */
export const dearerMarket: ListStresses = ({ input: { assumptions } }) => {
  const elastics = assumptions.offers.filter(isElasticOffer);
  if (elastics.length === 0) return [];
  return [
    {
      id: 'dearer-market',
      name: 'On demand and spot 15 % dearer',
      sentence: 'Everything paid by use costs 15 % more from the first month on; contracts cost what they cost.',
      overrides: elastics.flatMap((offer) => pricedValues(offer, DEARER)),
    },
  ];
};
