import { tierMultiplierOf } from '../../../shared/domain/offer-terms.ts';
import { at, type ContractTerm } from '../costs.ts';
import { isMadeIn } from '../decision-group.ts';
import type { Decisions } from '../decisions.ts';
import type { PortfolioData } from '../portfolio-data.ts';

/** Units that start a term in a band. */
export type HeldTerm = ContractTerm & { readonly units: number };

/**
 * The terms of a band: every contract with the units that start in a month, the common ones and the band's own
 * together, since they are one purchase to the volume tiers.
 */
export function termsInBand(data: PortfolioData, decisions: Decisions, s: number): HeldTerm[] {
  const inBand = decisions.purchases.filter(({ band }) => isMadeIn(data, band, s));
  return [...Map.groupBy(inBand, ({ contract, start }) => contract * data.months.length + start).values()]
    .map((purchases) => {
      const { contract, start } = at(purchases, 0);
      const units = purchases.reduce((sum, purchase) => sum + purchase.units, 0);
      const priceFactor = tierMultiplierOf(at(data.contracts, contract).offer.clauses.volumeTiers, units);
      return { contract, start, purchaseStart: start, priceFactor, units };
    })
    .toSorted((a, b) => a.contract - b.contract || a.start - b.start);
}
