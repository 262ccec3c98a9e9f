import { at, discountedCostPerUnit } from '../../optimiser/costs.ts';
import type { PortfolioData } from '../../optimiser/portfolio-data.ts';
import type { Probe } from '../re-solver.ts';

/**
 * An offer whose commitments cost less than this share of all commitments is taken for not bought while a flip is searched
 * for: vertices of linear programs hold traces. What is told of a flip is then decided by what the offer saves.
 */
const TRACE = 1e-4;

function bandsOf({ bandIds }: PortfolioData, band: number | null): readonly number[] {
  return band === null ? bandIds.map((_, s) => s) : [band];
}

/** What a portfolio buys: `bought`, those with more than a trace of the expected discounted cost of all commitments. */
export type OffersAt = {
  readonly bought: Set<string>;
  /** Those with a trace of it. */
  readonly traces: ReadonlySet<string>;
};

/** The offers of a portfolio, without those in `locked`, which are not there by choice. */
export function offersAt({ data, purchases }: Probe, locked: ReadonlySet<string>): OffersAt {
  const costs = new Map<string, number>();
  for (const { contract, start, band, units } of purchases) {
    const offerId = at(data.contracts, contract).offer.id;
    const term = { contract, start, purchaseStart: start, priceFactor: 1 };
    const cost = bandsOf(data, band).reduce(
      (sum, s) => sum + at(data.probability, s) * units * discountedCostPerUnit(data, term, s),
      0,
    );
    costs.set(offerId, (costs.get(offerId) ?? 0) + cost);
  }
  const all = [...costs.values()].reduce((sum, cost) => sum + cost, 0);
  const chosen = [...costs].filter(([offerId]) => !locked.has(offerId));
  const isBought = (cost: number): boolean => cost > TRACE * all;
  return {
    bought: new Set(chosen.filter(([, cost]) => isBought(cost)).map(([offerId]) => offerId)),
    traces: new Set(chosen.filter(([, cost]) => !isBought(cost)).map(([offerId]) => offerId)),
  };
}
