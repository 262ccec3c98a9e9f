import { isCommitmentOffer } from '../../../shared/domain/offer.ts';
import type { Hold, TargetPrice } from '../../../shared/domain/questions/explain.ts';
import type { QuestionTask } from '../question-task.ts';
import type { Solved } from '../re-solver.ts';
import { offerOf } from '../with-offer.ts';

type Task = Pick<QuestionTask<unknown>, 'input' | 'solution' | 'solver'>;

/** Offers nearest to their target price whose smallest purchase is tried. */
const MOST_FORCED = 5;

/** What the smallest purchase of an offer costs more than nothing at all; null where it breaks a rule. */
async function forcedPurchase(
  { input, solution, solver }: Task,
  price: TargetPrice,
  nothing: Solved,
): Promise<Hold['forced']> {
  const offer = offerOf(input, price.offerId);
  const startMonth = price.justBelow?.startMonth ?? null;
  if (!isCommitmentOffer(offer) || price.justBelow === null || startMonth === null) return null;
  const { bandId } = price.justBelow;
  const units = Math.max(offer.blockUnits, offer.minimumUnits) || 1;
  const purchase = { offerId: offer.id, startMonth, bandId, units, isLocked: false };
  const solved = await solver.costOf(input, [...solution.portfolio, purchase]);
  if (solved === null) return null;
  return { offerId: offer.id, startMonth, bandId, units, cost: solved.objective - nothing.objective };
}

/** Why a run buys nothing, from target prices that are known: which offer is nearest, and what forcing a purchase costs. */
export async function explainHold(task: Task, base: Solved, prices: readonly TargetPrice[]): Promise<Hold> {
  const { input, solution, solver } = task;
  const byFactor = prices
    .filter(({ offerId }) => isCommitmentOffer(offerOf(input, offerId)))
    .flatMap((price) => (price.factor === null ? [] : [{ price, factor: price.factor }]))
    .toSorted((a, b) => b.factor - a.factor);
  const nothing = await solver.costOf(input, solution.portfolio);
  const forced: NonNullable<Hold['forced']>[] = [];
  for (const { price } of byFactor.slice(0, MOST_FORCED)) {
    const tried = nothing === null ? null : await forcedPurchase(task, price, nothing);
    if (tried !== null) forced.push(tried);
  }
  const [nearest] = byFactor;
  return {
    savingInFractions: nothing === null ? null : Math.max(0, nothing.objective - base.objective),
    nearest: nearest === undefined ? null : { offerId: nearest.price.offerId, factor: nearest.factor },
    forced: forced.toSorted((a, b) => a.cost - b.cost)[0] ?? null,
  };
}
