import { formatWith, NO_VALUE } from './format-number.ts';

/** A share as per cent with its sign: 0.0625 is “6.3 %”. */
export function formatShare(share: number | null, decimals = 1): string {
  const text = formatShareNumber(share, decimals);
  return text === NO_VALUE ? text : `${text} %`;
}

/** A share as per cent without the sign, for columns whose header says %. */
export function formatShareNumber(share: number | null, decimals = 1): string {
  return formatWith(share === null ? null : share * 100, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** A gap as people say it: “0.06 %”, never rounded down to nothing. */
export function formatGap(gap: number | null): string {
  if (gap === null || !Number.isFinite(gap)) return NO_VALUE;
  const percent = Math.abs(gap) * 100;
  if (percent < 5e-7) return '0 %';
  if (percent < 0.01) return 'under 0.01 %';
  return `${formatWith(percent, { maximumFractionDigits: percent < 1 ? 2 : 1 })} %`;
}
