import { formatWith, NO_VALUE } from './format-number.ts';
import { formatShare } from './format-share.ts';

/** Money for headlines: “$12.4M”. `currency` is an ISO 4217 code. */
export function formatMoneyShort(value: number | null, currency: string): string {
  return formatWith(value, { style: 'currency', currency, notation: 'compact', maximumSignificantDigits: 4 });
}

/** Money in full, whole units by default: “$12,431,009”. */
export function formatMoney(value: number | null, currency: string, decimals = 0): string {
  return formatWith(value, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** A rate per unit-hour: at least two decimals, as many as it needs up to four. */
export function formatRate(value: number | null): string {
  return formatWith(value, { minimumFractionDigits: 2, maximumFractionDigits: 4 });
}

/** A difference of money in words that need no colour: “+$1.2M (+4.0 %)”; the share is left out when the base is 0. */
export function formatMoneyDelta(value: number | null, base: number | null, currency: string): string {
  if (value === null || base === null) return NO_VALUE;
  const difference = value - base;
  const money = formatWith(difference, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumSignificantDigits: 3,
    signDisplay: 'exceptZero',
  });
  if (base === 0) return money;
  const share = difference / Math.abs(base);
  return `${money} (${share > 0 ? '+' : ''}${formatShare(share)})`;
}
