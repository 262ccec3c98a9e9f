import { monthsBetween } from '../month.ts';
import { isElasticOffer } from '../offer.ts';
import type { CheckInput } from './check-input.ts';
import type { Portfolio, Purchase } from '../portfolio.ts';
import { joinPath, type Problem } from '../problem.ts';

/** Purchases are counted as a multiple of the block, to this many units. */
const BLOCK_TOLERANCE = 1e-6;

function checkPurchase(input: CheckInput, purchase: Purchase): string[] {
  const { assumptions, startMonth, horizonMonths } = input;
  const offer = assumptions.offers.find(({ id }) => id === purchase.offerId);
  if (offer === undefined) return [`buys the offer “${purchase.offerId}”, which this plan does not have.`];
  if (isElasticOffer(offer)) return [`buys “${offer.name}”, which is paid by use: only contracts are bought ahead.`];
  const sentences: string[] = [];
  const start = monthsBetween(startMonth, purchase.startMonth);
  const reveal = assumptions.policy.revealMonth;
  if (start < 0 || start >= horizonMonths) sentences.push(`starts in ${purchase.startMonth}, outside the horizon.`);
  if (start < offer.leadTimeMonths) {
    sentences.push(
      `“${offer.name}” starts in ${purchase.startMonth}, but its lead time is ${offer.leadTimeMonths} months from ${startMonth}.`,
    );
  }
  if (offer.earliestStartMonth !== null && purchase.startMonth < offer.earliestStartMonth) {
    sentences.push(
      `“${offer.name}” starts in ${purchase.startMonth}, before its first start month ${offer.earliestStartMonth}.`,
    );
  }
  if (offer.latestStartMonth !== null && purchase.startMonth > offer.latestStartMonth) {
    sentences.push(
      `“${offer.name}” starts in ${purchase.startMonth}, after its last start month ${offer.latestStartMonth}.`,
    );
  }
  if (purchase.units > 0 && purchase.units < offer.minimumUnits) {
    sentences.push(`buys ${purchase.units} units of “${offer.name}”; its minimum is ${offer.minimumUnits}.`);
  }
  if (offer.blockUnits > 0) {
    const blocks = purchase.units / offer.blockUnits;
    if (Math.abs(blocks - Math.round(blocks)) * offer.blockUnits > BLOCK_TOLERANCE) {
      sentences.push(`buys ${purchase.units} units of “${offer.name}”; it is sold in blocks of ${offer.blockUnits}.`);
    }
  }
  if (purchase.bandId !== null) {
    if (!assumptions.bands.some(({ id }) => id === purchase.bandId))
      sentences.push(`is for the band “${purchase.bandId}”, which this plan does not have.`);
    if (start < reveal) {
      sentences.push(
        `starts before the bands can be told apart (month ${reveal} of the plan), so it must be for all bands.`,
      );
    }
  }
  return sentences;
}

/** Purchases that no rule of the plan allows; the limits on totals are checked by the solver. */
export function checkPortfolio(input: CheckInput, portfolio: Portfolio): Problem[] {
  return portfolio.flatMap((purchase) =>
    checkPurchase(input, purchase).map((sentence) => ({
      path: joinPath(purchase.offerId, purchase.startMonth),
      sentence,
    })),
  );
}
