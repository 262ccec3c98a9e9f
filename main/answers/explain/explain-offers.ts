import { isCommitmentOffer, type Offer } from '../../../shared/domain/offer.ts';
import type { BoughtOffer, ExplainFindings, TargetPrice } from '../../../shared/domain/questions/explain.ts';
import type { BandResult } from '../../../shared/domain/solution.ts';
import type { QuestionTask } from '../question-task.ts';
import type { Probe, Solved } from '../re-solver.ts';
import { withoutOffer } from '../with-offer.ts';
import { ratesOf, withPriceFactor } from './offer-price.ts';
import type { ExplainPart } from './explain-part.ts';
import { explainHold } from './explain-hold.ts';
import { firstFactor } from './first-factor.ts';
import { whyNeverBought } from './never-bought.ts';
import { type Target, targetFactor } from './target-factor.ts';

const DOING = 'What each offer is worth, and the price at which others would be taken';

/** How far below a target price the plan is solved whose purchase is told. */
const JUST_BELOW = 1e-3;
/** How far below the price without reduced cost an offer is first tried. */
const BELOW_GUESS = 0.99;

type Task = Pick<QuestionTask<unknown>, 'input' | 'solution' | 'solver'>;
type Found = Pick<ExplainFindings, 'bought' | 'notBought' | 'hold'>;

/** Offers of which a run uses something, by purchase or by the hour. */
function usedOffers(bands: readonly BandResult[], portfolio: Task['solution']['portfolio']): Set<string> {
  const purchased = portfolio.filter(({ units }) => units > 0).map(({ offerId }) => offerId);
  const byUse = bands.flatMap(({ dispatch }) => dispatch.flatMap(({ offerId }) => offerId ?? []));
  return new Set([...purchased, ...byUse]);
}

function unitsOf({ solution }: Solved, offerId: string): number {
  const bought = solution.portfolio.filter((purchase) => purchase.offerId === offerId);
  if (bought.length > 0) return bought.reduce((sum, { units }) => sum + units, 0);
  const byUse = solution.bands.flatMap(({ dispatch }) => dispatch.filter((series) => series.offerId === offerId));
  return Math.max(0, ...byUse.flatMap(({ unitsByMonth }) => unitsByMonth));
}

/** Where the largest purchase of an offer starts in a solved plan. */
function largestStart(
  { data, purchases }: Probe,
  offerId: string,
): { startMonth: string | null; bandId: string | null } {
  const [largest] = purchases
    .filter(({ contract }) => data.contracts[contract]?.offer.id === offerId)
    .toSorted((a, b) => b.units - a.units);
  if (largest === undefined) return { startMonth: null, bandId: null };
  const bandId = largest.band === null ? null : (data.bandIds[largest.band] ?? null);
  return { startMonth: data.months[largest.start] ?? null, bandId };
}

/** The cheapest portfolio at a price just below the target price, solved whole and checked. */
async function justBelow(
  { input, solver }: Task,
  offerId: string,
  { factor, entered }: Target,
  costWithout: number,
): Promise<TargetPrice['justBelow']> {
  for (const below of new Set([factor * (1 - JUST_BELOW), entered.factor])) {
    const solved = await solver.optimum(withPriceFactor(input, offerId, below));
    const units = solved === null ? 0 : unitsOf(solved, offerId);
    if (solved === null || units === 0) continue;
    return { factor: below, units, saving: costWithout - solved.objective, ...largestStart(entered.probe, offerId) };
  }
  return null;
}

function unsolved(offer: Offer): TargetPrice {
  return {
    offerId: offer.id,
    state: 'waiting',
    factor: null,
    rates: ratesOf(offer, null),
    never: null,
    justBelow: null,
  };
}

/** The cheapest portfolio of the plan: checked, and as searches need it. */
type Base = { readonly solved: Solved; readonly probe: Probe };

async function targetPrice(task: Task, offer: Offer, { solved, probe }: Base): Promise<TargetPrice> {
  const { input, solver } = task;
  const solvedPrice = { ...unsolved(offer), state: 'solved' } as const;
  const never = whyNeverBought(input, offer);
  if (never !== null) return { ...solvedPrice, never };
  const isHeld = unitsOf(solved, offer.id) > 0;
  const without = isHeld && isCommitmentOffer(offer) ? await solver.probe(withoutOffer(input, offer.id)) : probe;
  if (without === null)
    throw new Error(`Without “${offer.name}” no portfolio keeps the rules, so it has no target price.`);
  const guess = isHeld || !isCommitmentOffer(offer) ? 1 : BELOW_GUESS * (firstFactor(probe, offer.id) ?? 0);
  const target = await targetFactor({ input, offerId: offer.id, costWithout: without.objective, solver }, guess);
  if (target === null) return { ...solvedPrice, never: 'no-use' };
  return {
    ...solvedPrice,
    factor: target.factor,
    rates: ratesOf(offer, target.factor),
    justBelow: await justBelow(task, offer.id, target, without.objective),
  };
}

async function boughtOffer({ input, solver }: Task, offerId: string, base: Solved): Promise<BoughtOffer> {
  const without = await solver.optimum(withoutOffer(input, offerId));
  if (without === null) return { offerId, state: 'infeasible', saving: null };
  return { offerId, state: 'solved', saving: without.objective - base.objective };
}

/**
 * For each offer that the run does not use, its target price; where nothing is bought, why; and for each offer that it
 * buys, what it is worth against the cheapest portfolio without it. In fractions, with locked purchases of others kept.
 */
export async function explainOffers(task: Task, { tell, step }: ExplainPart<Found>): Promise<void> {
  const { input, solution, solver } = task;
  const { offers } = input.assumptions;
  const used = usedOffers(solution.bands, solution.portfolio);
  const isBought = new Set(solution.portfolio.filter(({ units }) => units > 0).map(({ offerId }) => offerId));
  const unused = offers.filter(({ id }) => !used.has(id));
  const notBought = unused.map(unsolved);
  const bought: BoughtOffer[] = [...isBought].map((offerId) => ({ offerId, state: 'waiting', saving: null }));
  let hold: Found['hold'] = null;
  const told = (): void => tell({ bought: [...bought], notBought: [...notBought], hold });
  const total = 1 + unused.length + bought.length;
  told();
  step(0, total, DOING);
  const solved = await solver.optimum(input);
  const probe = await solver.probe(input);
  if (solved === null || probe === null)
    throw new Error('No portfolio in fractions keeps the rules, though the run did.');
  for (const [n, offer] of unused.entries()) {
    step(1 + n, total, DOING);
    notBought[n] = await targetPrice(task, offer, { solved, probe });
    told();
  }
  if (isBought.size === 0) {
    hold = await explainHold(task, solved, notBought);
    told();
  }
  for (const [n, { offerId }] of bought.entries()) {
    step(1 + unused.length + n, total, DOING);
    bought[n] = await boughtOffer(task, offerId, solved);
    told();
  }
}
