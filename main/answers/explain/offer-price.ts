import { isElasticOffer, type Offer } from '../../../shared/domain/offer.ts';
import type { TargetPrice } from '../../../shared/domain/questions/explain.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { withOffers } from '../with-offer.ts';

/** Hours of an average month: 8,760 / 12. */
const HOURS_A_MONTH = 730;

/** A rate below this would make promised spend worth more than any plan can use, and the model refuses 0. */
const LEAST_RATE_CARD_FACTOR = 1e-6;

/** An offer with its price times a factor, as in `withPriceFactor`. */
export function atPriceFactor(offer: Offer, factor: number): Offer {
  if (isElasticOffer(offer)) return { ...offer, ratePerUnitHour: factor * offer.ratePerUnitHour };
  if (offer.kind === 'spend-commitment') {
    const used = Math.max(LEAST_RATE_CARD_FACTOR, factor);
    const rateCard = offer.rateCard.map((entry) => ({ ...entry, ratePerUnitHour: used * entry.ratePerUnitHour }));
    return { ...offer, rateCard };
  }
  const price = {
    upfrontPerUnit: factor * offer.upfrontPerUnit,
    monthlyFeePerUnit: factor * offer.monthlyFeePerUnit,
    ratePerUnitHour: factor * offer.ratePerUnitHour,
  };
  if (offer.kind !== 'owned') return { ...offer, ...price };
  return { ...offer, ...price, residualPerUnit: factor * offer.residualPerUnit };
}

/**
 * The plan with the price of an offer times a factor: what is paid whether it is used or not (upfront with the value left
 * at the end, fees, hourly rate), the rate of what is paid by use, the rate card of promised spend. Charges for use, such
 * as power, stay.
 */
export function withPriceFactor(input: SolveInput, offerId: string, factor: number): SolveInput {
  return withOffers(input, (offer) => (offer.id === offerId ? atPriceFactor(offer, factor) : offer));
}

/** What an offer costs in its own unit: plan currency per unit-hour, all in but for charges for use, and at a factor. */
export function ratesOf(offer: Offer, factor: number | null): TargetPrice['rates'] {
  const rate = (acceleratorId: string, listRate: number): TargetPrice['rates'][number] => ({
    acceleratorId,
    listRate,
    targetRate: factor === null ? null : factor * listRate,
  });
  if (isElasticOffer(offer)) return [rate(offer.acceleratorId, offer.ratePerUnitHour)];
  if (offer.kind === 'spend-commitment')
    return offer.rateCard.map(({ acceleratorId, ratePerUnitHour }) => rate(acceleratorId, ratePerUnitHour));
  const residual = offer.kind === 'owned' ? offer.residualPerUnit : 0;
  const monthly = (offer.upfrontPerUnit - residual) / offer.termMonths + offer.monthlyFeePerUnit;
  return [rate(offer.acceleratorId, monthly / HOURS_A_MONTH + offer.ratePerUnitHour)];
}
