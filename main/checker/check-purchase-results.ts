import { addMonths, hoursInMonth } from '../../shared/domain/month.ts';
import type { ContractOffer } from '../../shared/domain/offer.ts';
import type { Portfolio, Purchase } from '../../shared/domain/portfolio.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import type { PurchaseResult, Solution } from '../../shared/domain/solution.ts';
import { purchasesIn } from './band-figures.ts';
import { contractOfferOf, startIndexOf } from './committed-pools.ts';
import { priceMultiplier } from './price-multiplier.ts';
import { deliveredIn, heldTermsOf } from './held-terms.ts';
import type { PlanFigures } from './plan-figures.ts';
import { termCash } from './term-cash.ts';
import { differenceOf, excessOver, UNITS_TOLERANCE } from './tolerance.ts';
import type { Violation } from './violation.ts';

const keyOf = ({ offerId, startMonth, bandId, isLocked }: Purchase): string =>
  joinPath(offerId, startMonth, bandId ?? '-', String(isLocked));

/** Cash and list prices within this share of each other are as good as equal: either month of break-even may be told. */
const TIE = 1e-9;

/** First month in which list prices of full use, summed since the start, reach the cash paid; null when never. */
function breakEvenOf(
  { clauses }: ContractOffer,
  cash: readonly number[],
  startMonth: string,
  listRate: number | null,
): string | null {
  let paid = 0;
  let avoided = 0;
  for (const [index, money] of cash.entries()) {
    const month = addMonths(startMonth, index);
    paid += money;
    avoided += deliveredIn(clauses.ramp, index) * (listRate ?? 0) * hoursInMonth(month);
    if (listRate !== null && avoided >= paid) return month;
  }
  return null;
}

function wrongFields(
  figures: PlanFigures,
  portfolio: Portfolio,
  purchase: PurchaseResult,
  offer: ContractOffer,
): [string, number][] {
  const { assumptions } = figures.input;
  const { bandId, startMonth, units } = purchase;
  const sentences: [string, number][] = [];
  const tell = (name: string, told: string | boolean | null, found: string | boolean | null): void => {
    if (told !== found) sentences.push([`tells ${name} as ${told ?? 'never'}; ${found ?? 'never'} was found.`, 0]);
  };
  tell('its last month', purchase.lastMonth, addMonths(startMonth, offer.termMonths - 1));
  tell('the month to sign by', purchase.signByMonth, addMonths(startMonth, -offer.leadTimeMonths));
  tell('that it is signed now', purchase.isSignNow, startIndexOf(figures, purchase) < assumptions.policy.revealMonth);
  const factors = assumptions.bands
    .filter(({ id }) => bandId === null || id === bandId)
    .map((band) => {
      const term = heldTermsOf(figures, band, purchasesIn(figures, band, portfolio)).find(
        (entry) => entry.offer.id === offer.id && entry.startMonth === startMonth,
      );
      return term?.priceFactor ?? priceMultiplier(band, offer, startMonth);
    });
  const cashByMonth = termCash(offer, startMonth);
  const cash = units * cashByMonth.reduce((sum, money) => sum + money, 0);
  const [least, most] = [Math.min(...factors), Math.max(...factors)];
  const over = excessOver({ left: purchase.totalCash, right: cash * most });
  const under = excessOver({ left: cash * least, right: purchase.totalCash });
  if (over > 0 || under > 0)
    sentences.push([`tells ${purchase.totalCash} as its cash over the term; ${cash} at entered prices.`, over + under]);
  if (least === most) {
    const listRate = assumptions.accelerators.find(({ id }) => id === offer.acceleratorId)?.listRatePerUnitHour ?? null;
    const breakEven = (factor: number): string | null =>
      breakEvenOf(
        offer,
        cashByMonth.map((money) => money * most * factor),
        startMonth,
        listRate,
      );
    if (purchase.breakEvenMonth !== breakEven(1 - TIE))
      tell('when it breaks even', purchase.breakEvenMonth, breakEven(1 + TIE));
  }
  return sentences;
}

/**
 * The told purchases are those of the portfolio with their dates and cash. Where bands have price paths of their own,
 * the cash of a purchase for all bands lies between the cheapest and the dearest band, and its break-even is left open.
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
    return (offer === null ? [] : wrongFields(figures, solution.portfolio, purchase, offer)).map(
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
