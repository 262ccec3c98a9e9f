import type { Band } from '../../shared/domain/band.ts';
import type { ExercisedOption } from '../../shared/domain/exercised-option.ts';
import { monthsBetween, type Month } from '../../shared/domain/month.ts';
import {
  type CommitmentOffer,
  type ContractOffer,
  isContractOffer,
  type SpendOffer,
} from '../../shared/domain/offer.ts';
import type { ContractRampStep, VolumeTier } from '../../shared/domain/offer-terms.ts';
import type { Purchase } from '../../shared/domain/portfolio.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import type { PlanFigures } from './plan-figures.ts';
import { priceMultiplier } from './price-multiplier.ts';
import { UNITS_TOLERANCE } from './tolerance.ts';

/** Units that leave a term at the start of month t. */
export type EarlyEnd = { readonly kind: 'termination' | 'exchange'; readonly t: number; readonly units: number };

/** Units of a contract, of capacity unless told, over one term in a band, at what they cost. */
export type HeldTerm<O extends CommitmentOffer = ContractOffer> = {
  readonly offer: O;
  /** The month in which they were bought to start: that of the term, or an earlier one where it is a renewal. */
  readonly purchaseMonth: Month;
  readonly startMonth: Month;
  /** Months since the plan's start in which the term begins. */
  readonly start: number;
  readonly units: number;
  /** Factor on the entered prices: price path of the month of purchase × volume tier × factor of each renewal. */
  readonly priceFactor: number;
  readonly ends: readonly EarlyEnd[];
};

/** The price factor of a purchase of so many units: of the last tier whose size it has; 1 without one. */
export function tierFactor(tiers: readonly VolumeTier[], units: number): number {
  const reached = tiers
    .filter(({ fromUnits }) => fromUnits <= units + UNITS_TOLERANCE)
    .toSorted((a, b) => b.fromUnits - a.fromUnits);
  return reached[0]?.rateMultiplier ?? 1;
}

/** Share of the units that a ramp delivers in a month of the term: of the last step reached; nothing before the first. */
export function deliveredIn(ramp: readonly ContractRampStep[], monthOfTerm: number): number {
  if (ramp.length === 0) return 1;
  const reached = ramp
    .filter((step) => step.monthOfTerm <= monthOfTerm)
    .toSorted((a, b) => b.monthOfTerm - a.monthOfTerm);
  return reached[0]?.deliveredShare ?? 0;
}

/** Units of a term that have not left it by month t. */
export function unitsLeft({ units, ends }: Pick<HeldTerm, 'units' | 'ends'>, t: number): number {
  return units - ends.reduce((sum, end) => (end.t <= t ? sum + end.units : sum), 0);
}

/** Units that a term delivers, or whose spend it promises, in month t of the horizon. */
export function deliveredUnits(term: HeldTerm<CommitmentOffer>, t: number): number {
  const { offer, start } = term;
  const monthOfTerm = t - start;
  if (monthOfTerm < 0 || monthOfTerm >= offer.termMonths) return 0;
  return unitsLeft(term, t) * deliveredIn(offer.clauses.ramp, monthOfTerm);
}

/** Every pair of months in which options of an offer say that a term began, with the units renewed for it. */
function renewedTerms(offer: CommitmentOffer, options: readonly ExercisedOption[]): [Month, Month, number][] {
  const renewals = options.filter(({ kind, offerId }) => kind === 'renewal' && offerId === offer.id);
  const byTerm = Map.groupBy(renewals, ({ startMonth, month }) => joinPath(startMonth, month));
  return [...byTerm.values()].flatMap((same): [Month, Month, number][] => {
    const [first] = same;
    return first === undefined
      ? []
      : [[first.startMonth, first.month, same.reduce((sum, { units }) => sum + units, 0)]];
  });
}

/** The terms of a band on some offers: of every purchase, and of every renewal. */
function termsOn<O extends CommitmentOffer>(
  offers: readonly O[],
  figures: PlanFigures,
  band: Band,
  purchases: readonly Purchase[],
  options: readonly ExercisedOption[],
): HeldTerm<O>[] {
  return offers.flatMap((offer) => {
    const { clauses, id, termMonths } = offer;
    const boughtIn = (month: Month): number =>
      purchases.reduce((sum, { offerId, startMonth, units }) => {
        return offerId === id && startMonth === month ? sum + units : sum;
      }, 0);
    const months = new Set(purchases.filter(({ offerId }) => offerId === id).map(({ startMonth }) => startMonth));
    const bought = [...months].map((month): [Month, Month, number] => [month, month, boughtIn(month)]);
    return [...bought, ...renewedTerms(offer, options)].map(([purchaseMonth, startMonth, units]): HeldTerm<O> => {
      const renewals = monthsBetween(purchaseMonth, startMonth) / termMonths;
      return {
        offer,
        purchaseMonth,
        startMonth,
        start: monthsBetween(figures.input.startMonth, startMonth),
        units,
        priceFactor:
          (offer.kind === 'spend-commitment' ? 1 : priceMultiplier(band, offer, purchaseMonth)) *
          tierFactor(clauses.volumeTiers, boughtIn(purchaseMonth)) *
          (clauses.renewal?.rateMultiplier ?? 1) ** renewals,
        ends: options.flatMap(({ kind, offerId, startMonth: of, termStartMonth, month, units: leaving }): EarlyEnd[] =>
          kind !== 'renewal' && offerId === id && of === purchaseMonth && termStartMonth === startMonth
            ? [{ kind, t: monthsBetween(figures.input.startMonth, month), units: leaving }]
            : [],
        ),
      };
    });
  });
}

type TermsIn<O extends CommitmentOffer> = (
  figures: PlanFigures,
  band: Band,
  purchases: readonly Purchase[],
  options: readonly ExercisedOption[],
) => HeldTerm<O>[];

/**
 * The terms of capacity of a band. Purchases of one offer and start month are one purchase, whose size decides its volume
 * tier; renewals begin terms of their own. What is bought of no contract offer of the plan is left out: the purchase
 * rules tell it.
 */
export const heldTermsOf: TermsIn<ContractOffer> = (figures, ...rest) =>
  termsOn(figures.input.assumptions.offers.filter(isContractOffer), figures, ...rest);

/** The terms of promised spend of a band, in the same way; no price path moves what they cost. */
export const spendTermsOf: TermsIn<SpendOffer> = (figures, ...rest) =>
  termsOn(
    figures.input.assumptions.offers.filter((offer) => offer.kind === 'spend-commitment'),
    figures,
    ...rest,
  );
