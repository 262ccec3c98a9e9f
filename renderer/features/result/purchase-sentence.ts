import type { Offer } from '../../../shared/domain/offer.ts';
import type { PurchaseResult } from '../../../shared/domain/solution.ts';
import { formatUnits } from '../../charts/contract-timeline.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatMonth, formatMonthCount } from '../../ui/format/format-month.ts';
import { optionWords, purchaseOptions } from './purchase-options.ts';
import { purchaseTerms } from './purchase-terms.ts';
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

/** Purchases of one offer, at least one, in order of signature. */
export type Purchases = readonly [PurchaseResult, ...PurchaseResult[]];

/** The accelerator an offer is for, or the name of a spend commitment. */
function thingOf(scene: ResultScene, purchase: PurchaseResult): string {
  const offer = scene.offerById.get(purchase.offerId);
  if (offer === undefined) return purchase.offerId;
  return offer.kind === 'spend-commitment' ? offer.name : scene.acceleratorName(offer.acceleratorId);
}

/** Term of an offer in words; null when the plan does not know the offer or it has none. */
function termWords(offer: Offer | undefined): string | null {
  return offer !== undefined && 'termMonths' in offer ? formatMonthCount(offer.termMonths) : null;
}

function datesOfOne(purchase: PurchaseResult): string {
  return purchase.signByMonth === purchase.startMonth
    ? `in ${formatMonth(purchase.startMonth)}, when it starts`
    : `by ${formatMonth(purchase.signByMonth)}, starts ${formatMonth(purchase.startMonth)}`;
}

/** “in 3 steps: 168 in Oct 2027, 1,312 in Nov 2027 and 120 by May for Jun 2028”. */
function datesOfMany(purchases: Purchases): string {
  const steps = purchases.map((purchase) => {
    const units = formatUnits(purchase.units);
    const start = formatMonth(purchase.startMonth);
    return purchase.signByMonth === purchase.startMonth
      ? `${units} in ${start}`
      : `${units} by ${formatMonth(purchase.signByMonth)} for ${start}`;
  });
  return `in ${steps.length} steps: ${steps.slice(0, -1).join('; ')} and ${steps.at(-1) ?? ''}`;
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
  /** “breaks even Nov 2027”, “locked”, …; may be empty. */
  readonly remarks: readonly string[];
};

/**
 * True when a purchase for one band must be signed before bands can be told apart: its start lies after the reveal
 * month, its lead time reaches back before it.
 */
export function isSignedBlind(scene: ResultScene, purchase: PurchaseResult): boolean {
  return purchase.bandId !== null && scene.bandsKnownFrom !== null && purchase.signByMonth < scene.bandsKnownFrom;
}

/** Uses of clauses told one by one; the table of contracts has all. */
const MOST_OPTIONS = 2;

function optionRemarks(scene: ResultScene, purchase: PurchaseResult): readonly string[] {
  const words = purchaseOptions(scene, purchase).map((option) => optionWords(scene, option));
  const left = words.length - MOST_OPTIONS;
  return left <= 0 ? words : [...words.slice(0, MOST_OPTIONS), `and ${left} more uses of its clauses`];
}

/** Purchases of one offer in the planner's words. */
export function purchaseWords(scene: ResultScene, purchases: Purchases): PurchaseWords {
  const [first, ...others] = purchases;
  const offer = scene.offerById.get(first.offerId);
  const isOne = others.length === 0;
  const remarks: string[] = [];
  if (isOne && first.breakEvenMonth !== null) remarks.push(`breaks even ${formatMonth(first.breakEvenMonth)}`);
  if (isOne) {
    remarks.push(...purchaseTerms(scene, first));
    remarks.push(...optionRemarks(scene, first));
  }
  if (offer?.isCapacityGuaranteed === false) remarks.push('no capacity guarantee');
  if (purchases.some((purchase) => isSignedBlind(scene, purchase))) remarks.push('to sign before the band is known');
  if (purchases.some((purchase) => purchase.isLocked)) remarks.push(isOne ? 'locked' : 'partly locked');
  const thing = thingOf(scene, first);
  return {
    act: isOne ? `${verbOf(offer)} ${formatUnits(first.units)} × ${thing}` : `${verbOf(offer)} ${thing}`,
    terms: [offer?.provider ?? '', termWords(offer) ?? ''].filter((part) => part !== '').join(', '),
    dates: isOne ? datesOfOne(first) : datesOfMany(purchases),
    cash: formatMoneyShort(
      purchases.reduce((sum, purchase) => sum + purchase.totalCash, 0),
      scene.currency,
    ),
    remarks,
  };
}

/** A purchase as one sentence: “sign 64 × H200 (Hyperstack, 12 months) by Feb 2027, starts May 2027, $1.2M”. */
export function purchaseSentence(scene: ResultScene, purchase: PurchaseResult): string {
  const words = purchaseWords(scene, [purchase]);
  const terms = words.terms === '' ? '' : ` (${words.terms})`;
  return `${words.act}${terms} ${words.dates}, ${words.cash}`;
}
