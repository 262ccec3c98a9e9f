import { hoursInMonth, monthsBetween, monthsOfHorizon } from '../month.ts';
import { isCommitmentOffer } from '../offer.ts';
import { rampShareIn } from '../offer-terms.ts';
import type { PurchaseResult } from '../solution.ts';
import type { PurchaseFacts } from './break-even.ts';
import type { MetricScene } from './metric-scene.ts';

/** A purchase of a result with what its metrics are computed from. */
export type PurchaseMetrics = { readonly purchase: PurchaseResult; readonly facts: PurchaseFacts };

/** List price of full use of one unit for an hour: of promised spend, where its rate card buys least list value. */
function listPerHour(scene: MetricScene, offerId: string): number | null {
  const offer = scene.input.assumptions.offers.find(({ id }) => id === offerId);
  if (offer === undefined || !isCommitmentOffer(offer)) return null;
  if (offer.kind !== 'spend-commitment') return scene.listRates.get(offer.acceleratorId) ?? null;
  const values = offer.rateCard.map(({ acceleratorId, ratePerUnitHour }) => {
    const list = scene.listRates.get(acceleratorId) ?? null;
    return list === null ? null : (list / ratePerUnitHour) * offer.spendPerHourPerUnit;
  });
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : Math.min(...known);
}

function factsOf(scene: MetricScene, purchase: PurchaseResult): PurchaseFacts {
  const { offerId, startMonth, lastMonth, units, totalCash, breakEvenMonth } = purchase;
  const termMonths = monthsBetween(startMonth, lastMonth) + 1;
  const offer = scene.input.assumptions.offers.find(({ id }) => id === offerId);
  const ramp = offer !== undefined && isCommitmentOffer(offer) ? offer.clauses.ramp : [];
  const list = listPerHour(scene, offerId);
  const hours = monthsOfHorizon(startMonth, termMonths).reduce(
    (sum, month, index) => sum + hoursInMonth(month) * rampShareIn(ramp, index),
    0,
  );
  return {
    termMonths,
    termCash: totalCash,
    listOfFullUse: list === null ? null : list * units * hours,
    breakEvenMonthOfTerm: breakEvenMonth === null ? null : monthsBetween(startMonth, breakEvenMonth) + 1,
  };
}

/** The purchases of a result, in its order. Prices of rate cards are those entered, without price paths. */
export function purchaseMetrics(scene: MetricScene): PurchaseMetrics[] {
  return scene.solution.purchases.map((purchase) => ({ purchase, facts: factsOf(scene, purchase) }));
}
