import { isContractOffer, type ContractOffer, type Offer } from '../../shared/domain/offer.ts';
import { addMonths, hoursInMonth } from '../../shared/domain/month.ts';
import type { Purchase } from '../../shared/domain/portfolio.ts';
import type { PurchaseResult } from '../../shared/domain/solution.ts';

/** Purchases of a hedged portfolio: some signed now in every band, some later in one band. */
export const realisticPurchases: readonly Purchase[] = [
  { offerId: 'h200-12m', startMonth: '2027-05', units: 64, isLocked: false, bandId: null },
  { offerId: 'h200-36m', startMonth: '2027-03', units: 48, isLocked: false, bandId: null },
  { offerId: 'tpu-v5e-36m', startMonth: '2027-02', units: 72, isLocked: false, bandId: null },
  { offerId: 'h100-12m', startMonth: '2027-06', units: 56, isLocked: true, bandId: null },
  { offerId: 'h100-12m', startMonth: '2027-09', units: 64, isLocked: false, bandId: 'expected' },
  { offerId: 'h100-12m', startMonth: '2027-09', units: 96, isLocked: false, bandId: 'surge' },
  { offerId: 'b200-12m', startMonth: '2028-01', units: 16, isLocked: false, bandId: 'expected' },
  { offerId: 'b200-36m', startMonth: '2027-11', units: 40, isLocked: false, bandId: 'surge' },
  { offerId: 'h100-12m', startMonth: '2028-09', units: 40, isLocked: false, bandId: 'conservative' },
  { offerId: 'trn2-owned', startMonth: '2028-02', units: 32, isLocked: false, bandId: 'surge' },
];

/** The contract offer with that id; throws where the fixture names none. */
export function contractOffer(offers: readonly Offer[], offerId: string): ContractOffer {
  const offer = offers.find((candidate) => candidate.id === offerId);
  if (offer === undefined || !isContractOffer(offer))
    throw new Error(`${offerId} is no contract offer of this fixture`);
  return offer;
}

/** What a purchase means over its term, at flat rates. */
export function purchaseResult(offers: readonly Offer[], purchase: Purchase): PurchaseResult {
  const offer = contractOffer(offers, purchase.offerId);
  let hours = 0;
  for (let month = 0; month < offer.termMonths; month++) hours += hoursInMonth(addMonths(purchase.startMonth, month));
  return {
    ...purchase,
    lastMonth: addMonths(purchase.startMonth, offer.termMonths - 1),
    isSignNow: purchase.bandId === null,
    signByMonth: addMonths(purchase.startMonth, -offer.leadTimeMonths),
    totalCash: purchase.units * (offer.upfrontPerUnit + offer.ratePerUnitHour * hours),
    breakEvenMonth: addMonths(purchase.startMonth, Math.floor(offer.termMonths / 2)),
  };
}
