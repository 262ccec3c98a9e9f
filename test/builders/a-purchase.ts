import type { Purchase } from '../../shared/domain/portfolio.ts';

/** A valid purchase of 10 units of “gpu-3m” from 2027-01 in all bands, not locked. */
export function aPurchase(fields: Partial<Purchase> = {}): Purchase {
  return { offerId: 'gpu-3m', startMonth: '2027-01', units: 10, isLocked: false, bandId: null, ...fields };
}
