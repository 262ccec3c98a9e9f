import { addMonths, hoursInMonth, monthsOfHorizon } from '../../../shared/domain/month.ts';
import { type ContractOffer, isContractOffer } from '../../../shared/domain/offer.ts';
import type { Portfolio, Purchase } from '../../../shared/domain/portfolio.ts';
import type { BandResult } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { cheapestFirst, goesOnByItself, type RulePortfolio, type Startable } from './offer-prices.ts';
import { type OnDemandUse, seenUse, usedBetween } from './on-demand-use.ts';
import { Stock } from './stock.ts';

/** Most slices of the capacity of an accelerator that are decided one by one. */
const MOST_SLICES = 200;

/** A slice of capacity: what was paid for it on demand since its last term, and the first month after that term. */
type Slice = { readonly from: number; readonly to: number; paid: number; coveredFrom: number; coveredUntil: number };

/** On-demand cost of one unit in full use over the months of a term, at the rate of one month. */
function inFullUse(input: SolveInput, { offer, start }: Startable, rate: number): number {
  const months = monthsOfHorizon(addMonths(input.startMonth, start), offer.termMonths);
  return rate * months.reduce((sum, month) => sum + hoursInMonth(month), 0);
}

/** Capacity from level to level of what is used in some month and block; equal slices where that would be too many. */
function slicesOf({ units }: OnDemandUse): Slice[] {
  const levels = [...new Set([0, ...units.flat()])].toSorted((a, b) => a - b);
  const peak = levels.at(-1) ?? 0;
  const edges =
    levels.length <= MOST_SLICES ? levels : Array.from({ length: MOST_SLICES + 1 }, (_, n) => (peak * n) / MOST_SLICES);
  return edges.slice(1).map((to, n) => ({ from: edges[n] ?? 0, to, paid: 0, coveredFrom: 0, coveredUntil: 0 }));
}

/** A commitment, and the month after which it was decided on. */
type Decided = Startable & { readonly decidedAt: number; readonly units: number };

/** What the rule buys of one accelerator while it sees this use, month by month. */
function decide(input: SolveInput, offers: readonly ContractOffer[], use: OnDemandUse, stock: Stock): Decided[] {
  const slices = slicesOf(use);
  const decided: Decided[] = [];
  for (let t = 0; t < input.horizonMonths; t++) {
    const rate = use.rate[t] ?? 0;
    const worthwhile = cheapestFirst(input, offers, ({ leadTimeMonths }) => t + 1 + leadTimeMonths).filter(
      (startable) => startable.cost < inFullUse(input, startable, rate),
    );
    const [cheapest] = worthwhile;
    for (const slice of slices) {
      if (t >= slice.coveredFrom && t < slice.coveredUntil) continue;
      const units = slice.to - slice.from;
      slice.paid += usedBetween(use, slice.from, slice.to, t) * rate;
      const isWaiting = t < slice.coveredFrom;
      if (isWaiting || cheapest === undefined || slice.paid < cheapest.cost * units || units === 0) continue;
      if (stock.left(cheapest) < units) continue;
      stock.take(cheapest, units);
      decided.push({ ...cheapest, decidedAt: t, units });
      slice.paid = 0;
      slice.coveredFrom = cheapest.start;
      slice.coveredUntil = goesOnByItself(cheapest.offer) ? Infinity : cheapest.start + cheapest.offer.termMonths;
    }
  }
  return decided;
}

/** Purchases of the same offer, month and band as one. */
function merged(purchases: readonly Purchase[]): Portfolio {
  const same = Map.groupBy(purchases, ({ offerId, startMonth, bandId }) => `${offerId}/${startMonth}/${bandId ?? ''}`);
  return [...same.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, units: others.reduce((sum, { units }) => sum + units, first.units) }],
  );
}

/**
 * The deterministic break-even rule of ski rental, month by month and causal: each slice of capacity is paid on demand
 * until that has cost as much as the cheapest commitment costs over its term, and is then committed; after the term it
 * starts again. Before the reveal month it sees the use averaged over the bands, then that of the band. `onDemand`: the
 * bands when nothing is signed. Source: Wang, Li and Liang, To reserve or not to reserve: optimal online multi-instance
 * acquisition in IaaS clouds (2013), algorithm 1.
 */
export function breakEvenRule(input: SolveInput, onDemand: readonly BandResult[]): RulePortfolio {
  const { assumptions, startMonth } = input;
  const { revealMonth } = assumptions.policy;
  const names = new Set<string>();
  const everyBand = assumptions.bands.map(({ id }) => id);
  const purchases = assumptions.bands.flatMap((band, s) => {
    const stock = new Stock(input, everyBand);
    return assumptions.accelerators.flatMap(({ id: acceleratorId }) => {
      const offers = assumptions.offers
        .filter(isContractOffer)
        .filter((offer) => offer.acceleratorId === acceleratorId);
      return decide(input, offers, seenUse(input, onDemand, band.id, acceleratorId), stock)
        .filter(({ decidedAt }) => s === 0 || decidedAt >= revealMonth)
        .map(({ offer, start, decidedAt, units }): Purchase => {
          names.add(offer.name);
          const bandId = decidedAt < revealMonth ? null : band.id;
          return { offerId: offer.id, startMonth: addMonths(startMonth, start), units, isLocked: false, bandId };
        });
    });
  });
  const bought = [...names].map((name) => `“${name}”`).join(', ');
  return {
    purchases: merged(purchases),
    assumed: [
      'It pays on demand until that has cost as much as a commitment over its term, and promises no spend.',
      names.size === 0 ? 'Nothing comes to its break-even inside the horizon.' : `It comes to commit to ${bought}.`,
    ],
  };
}
