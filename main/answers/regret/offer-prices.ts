import { multiplierAt } from '../../../shared/domain/band.ts';
import { addMonths, type Month, monthsBetween } from '../../../shared/domain/month.ts';
import type { CommitmentOffer, ContractOffer } from '../../../shared/domain/offer.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { termCash } from '../../optimiser/term-cash.ts';

/** A portfolio that nobody optimised, and what was assumed to make it. */
export type RulePortfolio = {
  readonly purchases: SolveInput['portfolio'];
  readonly assumed: readonly string[];
};

/** Cost of one unit over its whole term when it starts in a month, at the offer's own price path; hardware less what is left of it. */
export function termCost(offer: CommitmentOffer, startMonth: Month): number {
  const cash = termCash(offer, startMonth).reduce((sum, money) => sum + money, 0);
  const residual = offer.kind === 'owned' ? offer.residualPerUnit : 0;
  const factor = offer.kind === 'spend-commitment' ? 1 : multiplierAt(offer.pricePath, startMonth);
  return (cash - residual) * factor;
}

/** The first month from `from` on (an index) in which a term may start; null: none inside the horizon. */
export function firstStartFrom(
  { startMonth, horizonMonths }: SolveInput,
  offer: CommitmentOffer,
  from: number,
): number | null {
  const indexOf = (month: Month): number => monthsBetween(startMonth, month);
  const earliest = offer.earliestStartMonth === null ? 0 : indexOf(offer.earliestStartMonth);
  const latest = offer.latestStartMonth === null ? Infinity : indexOf(offer.latestStartMonth);
  const start = Math.max(0, from, earliest, offer.leadTimeMonths);
  return start <= Math.min(latest, horizonMonths - 1) ? start : null;
}

/** An offer, the month (an index) in which its term starts, and what one unit of it costs. */
export type Startable = { readonly offer: ContractOffer; readonly start: number; readonly cost: number };

/** The offers that may start from a month on, which may depend on the offer; the cheapest per unit and month first. */
export function cheapestFirst(
  input: SolveInput,
  offers: readonly ContractOffer[],
  from: (offer: ContractOffer) => number,
): Startable[] {
  return offers
    .flatMap((offer) => {
      const start = firstStartFrom(input, offer, from(offer));
      if (start === null) return [];
      return [{ offer, start, cost: termCost(offer, addMonths(input.startMonth, start)) }];
    })
    .toSorted((a, b) => a.cost / a.offer.termMonths - b.cost / b.offer.termMonths || a.start - b.start);
}

/** True where units go on by themselves at the end of a term, so that nothing is bought again. */
export function goesOnByItself({ clauses }: CommitmentOffer): boolean {
  return clauses.renewal?.isAutomatic === true;
}
