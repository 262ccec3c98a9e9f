import { addMonths, hoursInMonth, monthsOfHorizon } from '../../shared/domain/month.ts';
import type { ContractOffer } from '../../shared/domain/offer.ts';
import type { Purchase } from '../../shared/domain/portfolio.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import type { PurchaseResult, Solution } from '../../shared/domain/solution.ts';
import { contractOfferOf, startIndexOf } from './committed-pools.ts';
import { priceMultiplier } from './contract-costs.ts';
import type { PlanFigures } from './plan-figures.ts';
import { differenceOf, excessOver, UNITS_TOLERANCE } from './tolerance.ts';
import type { Violation } from './violation.ts';

const keyOf = ({ offerId, startMonth, bandId, isLocked }: Purchase): string =>
  joinPath(offerId, startMonth, bandId ?? '-', String(isLocked));

/** Cash of one unit over the whole term at entered prices: upfront + fee × months + rate × real hours. */
function cashPerUnit(offer: ContractOffer, startMonth: string): number {
  const hours = monthsOfHorizon(startMonth, offer.termMonths).reduce((sum, month) => sum + hoursInMonth(month), 0);
  return offer.upfrontPerUnit + offer.monthlyFeePerUnit * offer.termMonths + offer.ratePerUnitHour * hours;
}

function wrongFields(figures: PlanFigures, purchase: PurchaseResult, offer: ContractOffer): [string, number][] {
  const { assumptions } = figures.input;
  const { bandId, startMonth, units } = purchase;
  const sentences: [string, number][] = [];
  const tell = (name: string, told: string | boolean, found: string | boolean): void => {
    if (told !== found) sentences.push([`tells ${name} as ${told}; ${found} was found.`, 0]);
  };
  tell('its last month', purchase.lastMonth, addMonths(startMonth, offer.termMonths - 1));
  tell('the month to sign by', purchase.signByMonth, addMonths(startMonth, -offer.leadTimeMonths));
  tell('that it is signed now', purchase.isSignNow, startIndexOf(figures, purchase) < assumptions.policy.revealMonth);
  const factors = assumptions.bands
    .filter(({ id }) => bandId === null || id === bandId)
    .map((band) => priceMultiplier(band, offer, startMonth));
  const cash = units * cashPerUnit(offer, startMonth);
  const over = excessOver({ left: purchase.totalCash, right: cash * Math.max(...factors) });
  const under = excessOver({ left: cash * Math.min(...factors), right: purchase.totalCash });
  if (over > 0 || under > 0)
    sentences.push([`tells ${purchase.totalCash} as its cash over the term; ${cash} at entered prices.`, over + under]);
  if (purchase.breakEvenMonth !== null && purchase.breakEvenMonth < startMonth)
    sentences.push([`breaks even in ${purchase.breakEvenMonth}, before it starts.`, 0]);
  return sentences;
}

/**
 * The told purchases are those of the portfolio with their dates and cash. Where bands have price paths of their own,
 * the cash of a purchase for all bands lies between the cheapest and the dearest band.
 */
export function checkPurchaseResults(figures: PlanFigures, solution: Solution): Violation[] {
  const unitsByKey = (list: readonly Purchase[]): Map<string, number> => {
    const units = new Map<string, number>();
    for (const purchase of list) units.set(keyOf(purchase), (units.get(keyOf(purchase)) ?? 0) + purchase.units);
    return units;
  };
  const told = unitsByKey(solution.purchases);
  const found = unitsByKey(solution.portfolio);
  const fields = solution.purchases.flatMap((purchase) => {
    const offer = contractOfferOf(figures, purchase);
    return (offer === null ? [] : wrongFields(figures, purchase, offer)).map(
      ([sentence, excess]): Violation => ({
        family: 'purchase-results',
        place: joinPath('purchases', keyOf(purchase)),
        sentence,
        excess,
      }),
    );
  });
  const units = [...new Set([...told.keys(), ...found.keys()])].flatMap((key): Violation[] => {
    const excess = differenceOf({ left: told.get(key) ?? 0, right: found.get(key) ?? 0, perUnit: UNITS_TOLERANCE });
    if (excess === 0) return [];
    const sentence = `tells ${told.get(key) ?? 0} units; the portfolio holds ${found.get(key) ?? 0}.`;
    return [{ family: 'purchase-results', place: joinPath('purchases', key), sentence, excess }];
  });
  return [...units, ...fields];
}
