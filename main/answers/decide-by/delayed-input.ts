import { addMonths, monthsBetween, type Month } from '../../../shared/domain/month.ts';
import type { Portfolio, Purchase } from '../../../shared/domain/portfolio.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { withCommitments } from '../with-offer.ts';

/** A purchase that may be delayed: an offer, a start month, and the band where it is not for all. */
export type Delayable = Pick<Purchase, 'offerId' | 'startMonth' | 'bandId'>;

/** Start months of each offer that lead time, window and horizon allow, as indices, both ends included. */
export type StartWindows = ReadonlyMap<string, { readonly first: number; readonly last: number }>;

/** Units of an offer that a portfolio starts in a month: in a band, or in any where that is null. */
export function unitsAt(portfolio: Portfolio, { offerId, bandId }: Delayable, month: Month): number {
  return portfolio
    .filter(
      (purchase) =>
        purchase.offerId === offerId &&
        purchase.startMonth === month &&
        (bandId === null || purchase.bandId === null || purchase.bandId === bandId),
    )
    .reduce((sum, { units }) => sum + units, 0);
}

/**
 * The plan where a purchase starts `months` later at the earliest: the offer's earlier starts stay as they are in the
 * optimum, none may start until then, and everything else is free. What is locked and delayed gives way.
 */
export function withDelay(
  input: SolveInput,
  optimum: Portfolio,
  windows: StartWindows,
  delayed: Delayable,
  months: number,
): SolveInput {
  const { offerId, startMonth, bandId } = delayed;
  const window = windows.get(offerId);
  if (window === undefined) throw new Error(`“${offerId}” is no offer for a term.`);
  const planned = monthsBetween(input.startMonth, startMonth);
  const end = Math.min(window.last + 1, planned + months);
  const held: Purchase[] = [];
  for (let t = window.first; t < end; t++) {
    const month = addMonths(input.startMonth, t);
    held.push({
      offerId,
      startMonth: month,
      units: t < planned ? unitsAt(optimum, delayed, month) : 0,
      isLocked: true,
      bandId: t < input.assumptions.policy.revealMonth ? null : bandId,
    });
  }
  const isHeld = (purchase: Purchase): boolean =>
    purchase.offerId === offerId &&
    monthsBetween(input.startMonth, purchase.startMonth) < end &&
    (bandId === null || purchase.bandId === null || purchase.bandId === bandId);
  return { ...input, portfolio: [...input.portfolio.filter((purchase) => !isHeld(purchase)), ...held] };
}

/**
 * The plan where a whole list is signed `months` later: each of its offers starts that much after its first planned start at
 * the earliest, and nothing else may be signed in that time. What is locked and delayed gives way.
 */
export function withListDelayed(input: SolveInput, list: readonly Delayable[], months: number): SolveInput {
  const firstPlanned = new Map<string, number>();
  for (const { offerId, startMonth } of list) {
    const planned = monthsBetween(input.startMonth, startMonth);
    firstPlanned.set(offerId, Math.min(planned, firstPlanned.get(offerId) ?? planned));
  }
  const earliestOf = new Map<string, number>();
  const delayed = withCommitments(input, (offer) => {
    const own =
      offer.earliestStartMonth === null ? 0 : Math.max(0, monthsBetween(input.startMonth, offer.earliestStartMonth));
    const planned = firstPlanned.get(offer.id);
    const earliest = Math.max(own, offer.leadTimeMonths + months, planned === undefined ? 0 : planned + months);
    earliestOf.set(offer.id, earliest);
    return { ...offer, earliestStartMonth: addMonths(input.startMonth, earliest) };
  });
  return {
    ...delayed,
    portfolio: input.portfolio.filter(
      ({ offerId, startMonth }) => monthsBetween(input.startMonth, startMonth) >= (earliestOf.get(offerId) ?? 0),
    ),
  };
}
