import type { Offer } from '../../../shared/domain/offer.ts';
import type { PurchaseResult } from '../../../shared/domain/solution.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatMonth, formatMonthCount } from '../../ui/format/format-month.ts';
import { formatNumber } from '../../ui/format/format-number.ts';
import type { ResultScene } from './result-scene.ts';

function verbOf(offer: Offer | undefined): string {
  switch (offer?.kind) {
    case 'capacity-block':
      return 'book';
    case 'owned':
      return 'buy';
    default:
      return 'sign';
  }
}

/** Units as contracts count them: whole, or to one decimal where an offer sells fractions. */
export function formatUnits(units: number): string {
  return formatNumber(units, Math.abs(units - Math.round(units)) < 0.05 ? 0 : 1);
}

/** What is bought: “64 × H200”, or units of a spend commitment by its name. */
export function purchasedThing(scene: ResultScene, purchase: PurchaseResult): string {
  const offer = scene.offerById.get(purchase.offerId);
  if (offer === undefined) return `${formatUnits(purchase.units)} × ${purchase.offerId}`;
  const name = offer.kind === 'spend-commitment' ? offer.name : scene.acceleratorName(offer.acceleratorId);
  return `${formatUnits(purchase.units)} × ${name}`;
}

/** Term of an offer, or the months between start and end when the plan does not know it. */
function termMonths(offer: Offer | undefined): string | null {
  return offer !== undefined && 'termMonths' in offer ? formatMonthCount(offer.termMonths) : null;
}

/** A purchase as a planner says it, in parts so that a screen can weigh them. */
export type PurchaseWords = {
  /** “sign 64 × H200”. */
  readonly act: string;
  /** “Hyperstack, 12 months”. */
  readonly terms: string;
  /** “by Feb 2027, starts May 2027”. */
  readonly dates: string;
  /** “$1.2M”. */
  readonly cash: string;
  /** “pays off by Nov 2027”, “locked”, …; may be empty. */
  readonly remarks: readonly string[];
};

/** A purchase in the planner's words. */
export function purchaseWords(scene: ResultScene, purchase: PurchaseResult): PurchaseWords {
  const offer = scene.offerById.get(purchase.offerId);
  const terms = [offer?.provider ?? '', termMonths(offer) ?? ''].filter((part) => part !== '');
  const startsAtOnce = purchase.signByMonth === purchase.startMonth;
  const remarks: string[] = [];
  if (purchase.breakEvenMonth !== null) remarks.push(`breaks even ${formatMonth(purchase.breakEvenMonth)}`);
  if (offer?.isCapacityGuaranteed === true) remarks.push('capacity guaranteed');
  if (purchase.isLocked) remarks.push('locked');
  return {
    act: `${verbOf(offer)} ${purchasedThing(scene, purchase)}`,
    terms: terms.join(', '),
    dates: startsAtOnce
      ? `in ${formatMonth(purchase.startMonth)}, when it starts`
      : `by ${formatMonth(purchase.signByMonth)}, starts ${formatMonth(purchase.startMonth)}`,
    cash: formatMoneyShort(purchase.totalCash, scene.currency),
    remarks,
  };
}

/** A purchase as one sentence: “sign 64 × H200 (Hyperstack, 12 months) by Feb 2027, starts May 2027, $1.2M”. */
export function purchaseSentence(scene: ResultScene, purchase: PurchaseResult): string {
  const words = purchaseWords(scene, purchase);
  const terms = words.terms === '' ? '' : ` (${words.terms})`;
  return `${words.act}${terms} ${words.dates}, ${words.cash}`;
}
