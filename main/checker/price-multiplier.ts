import { type Band, multiplierAt } from '../../shared/domain/band.ts';
import type { Month } from '../../shared/domain/month.ts';
import type { Offer } from '../../shared/domain/offer.ts';

/** The factor on an offer's prices in a month of a band: the offer's own price path × the band's. */
export function priceMultiplier(band: Band, offer: Offer, month: Month): number {
  const ofBand = band.pricePaths.find(({ offerId }) => offerId === offer.id)?.path ?? [];
  return multiplierAt(offer.pricePath, month) * multiplierAt(ofBand, month);
}
