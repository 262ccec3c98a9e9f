import type { Band } from '../../shared/domain/band.ts';
import { addMonths, hoursInMonth, type Month } from '../../shared/domain/month.ts';
import type { CommitmentOffer } from '../../shared/domain/offer.ts';
import type { Portfolio, Purchase } from '../../shared/domain/portfolio.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import type { PurchaseResult, Solution } from '../../shared/domain/solution.ts';
import { purchasesIn } from './band-figures.ts';
import { commitmentOfferOf, startIndexOf } from './committed-pools.ts';
import { priceMultiplier } from './price-multiplier.ts';
import { deliveredIn, heldTermsOf, spendTermsOf } from './held-terms.ts';
import type { PlanFigures } from './plan-figures.ts';
import { termCash } from './term-cash.ts';
import { differenceOf, excessOver, UNITS_TOLERANCE } from './tolerance.ts';
import type { Violation } from './violation.ts';

const keyOf = ({ offerId, startMonth, bandId, isLocked }: Purchase): string =>
  joinPath(offerId, startMonth, bandId ?? '-', String(isLocked));

/** Cash and list prices within this share of each other are as good as equal: either month of break-even may be told. */
const TIE = 1e-9;

/**
 * First month in which list prices of full use, summed since the start, reach the cash paid; null when never.
 * `listPerHour`: by month of the term; null where no list price is known.
 */
function breakEvenOf(
  cash: readonly number[],
  startMonth: string,
  listPerHour: readonly number[] | null,
): string | null {
  let paid = 0;
  let avoided = 0;
  for (const [index, money] of cash.entries()) {
    const month = addMonths(startMonth, index);
    paid += money;
    avoided += (listPerHour?.[index] ?? 0) * hoursInMonth(month);
    if (listPerHour !== null && avoided >= paid) return month;
  }
  return null;
}

/**
 * List price of an hour of full use of one unit, by month of the term; null without list price. Spend is reckoned on
 * the accelerator of its rate card that it buys least list value of. Its rate card moves with the factors of the months.
 */
function listPerHourOf(
  { input }: PlanFigures,
  offer: CommitmentOffer,
  factors: readonly number[],
): readonly number[] | null {
  const { accelerators } = input.assumptions;
  const listOf = (id: string): number | null =>
    accelerators.find((accelerator) => accelerator.id === id)?.listRatePerUnitHour ?? null;
  if (offer.kind !== 'spend-commitment') {
    const list = listOf(offer.acceleratorId);
    return list === null ? null : factors.map((_, index) => deliveredIn(offer.clauses.ramp, index) * list);
  }
  const values = offer.rateCard.map(({ acceleratorId, ratePerUnitHour }) => {
    const list = listOf(acceleratorId);
    return list === null ? null : (list / ratePerUnitHour) * offer.spendPerHourPerUnit;
  });
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return null;
  return factors.map((factor, index) => (deliveredIn(offer.clauses.ramp, index) * Math.min(...known)) / factor);
}

/** The factor on what a purchase promises to pay in a band: that of its term. */
function promisedFactor(
  figures: PlanFigures,
  portfolio: Portfolio,
  offer: CommitmentOffer,
  band: Band,
  startMonth: Month,
) {
  const purchases = purchasesIn(figures, band, portfolio);
  const terms = [...heldTermsOf(figures, band, purchases, []), ...spendTermsOf(figures, band, purchases, [])];
  const term = terms.find((entry) => entry.offer.id === offer.id && entry.startMonth === startMonth);
  return term?.priceFactor ?? 1;
}

function wrongFields(
  figures: PlanFigures,
  portfolio: Portfolio,
  purchase: PurchaseResult,
  offer: CommitmentOffer,
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
  const mine = assumptions.bands.filter(({ id }) => bandId === null || id === bandId);
  const factors = mine.map((band) => promisedFactor(figures, portfolio, offer, band, startMonth));
  const cashByMonth = termCash(offer, startMonth);
  const cash = units * cashByMonth.reduce((sum, money) => sum + money, 0);
  const [least, most] = [Math.min(...factors), Math.max(...factors)];
  const over = excessOver({ left: purchase.totalCash, right: cash * most });
  const under = excessOver({ left: cash * least, right: purchase.totalCash });
  if (over > 0 || under > 0)
    sentences.push([`tells ${purchase.totalCash} as its cash over the term; ${cash} at entered prices.`, over + under]);
  const termFactors = mine.map((band) =>
    cashByMonth.map((_, index) => priceMultiplier(band, offer, addMonths(startMonth, index))),
  );
  const [ofFirst = []] = termFactors;
  const isSameInBands =
    least === most &&
    (offer.kind !== 'spend-commitment' ||
      termFactors.every((list) => list.every((factor, index) => factor === ofFirst[index])));
  if (isSameInBands) {
    const listPerHour = listPerHourOf(figures, offer, ofFirst);
    const breakEven = (factor: number): string | null =>
      breakEvenOf(
        cashByMonth.map((money) => money * most * factor),
        startMonth,
        listPerHour,
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
    const offer = commitmentOfferOf(figures, purchase);
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
