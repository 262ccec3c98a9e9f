import type { Assumptions } from '../../../../shared/domain/assumptions.ts';
import { monthSchema } from '../../../../shared/domain/month.ts';
import { formatMonth } from '../../../ui/format/format-month.ts';
import { formatExact } from '../../../ui/format/format-number.ts';

const SHARE =
  /(^p|P)robability$|(^s|S)hare$|Shares$|Cap$|^riskWeight$|^cvarLevel$|Readiness$|Floor$|Coverage$|Maturity$|^observability$|^annual(?!ised)/;
const MONEY =
  /^(ratePer|usageRate|listRate|monthlyFee|upfrontPer|amortised|residual|limit$|cost$|lockInCap|refundPool|spendPerHour|unmetPenalty)/;

/** True for numbers that are shares and shown as per cent. */
export function isShareField(name: string): boolean {
  return SHARE.test(name) && !MONEY.test(name);
}

function nameOfId(field: string, id: string, assumptions: Assumptions): string {
  const named: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>> = {
    laneId: assumptions.lanes,
    acceleratorId: assumptions.accelerators,
    bandId: assumptions.bands,
    blockId: assumptions.loadBlocks.blocks,
    offerId: assumptions.offers,
  };
  return named[field]?.find((entry) => entry.id === id)?.name ?? id;
}

/** A single value of the plan for people, with its unit; `field` is the name of the field it stands in. */
export function valueWords(field: string, value: unknown, currency: string, assumptions: Assumptions): string {
  if (value === null || value === undefined || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    if (isShareField(field)) return `${formatExact(Number((value * 100).toPrecision(12)))} %`;
    return MONEY.test(field) ? `${formatExact(value)} ${currency}` : formatExact(value);
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  return monthSchema.safeParse(value).success ? formatMonth(value) : nameOfId(field, value, assumptions);
}
