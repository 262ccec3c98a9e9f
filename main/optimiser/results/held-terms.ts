import { tierMultiplierOf } from '../../../shared/domain/offer-terms.ts';
import { at, type ContractTerm } from '../costs.ts';
import { isMadeIn } from '../decision-group.ts';
import type { Decisions } from '../decisions.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import type { EndKind } from '../term-variables.ts';

/** Units that start a term in a band, and those that leave it early. */
export type HeldTerm = ContractTerm & {
  readonly units: number;
  readonly ends: readonly { readonly kind: EndKind; readonly t: number; readonly units: number }[];
};

/** Units of a term that are still held in month `t`. */
export function unitsHeld({ units, ends }: HeldTerm, t: number): number {
  return ends.reduce((held, end) => (end.t <= t ? held - end.units : held), units);
}

const keyOf = ({ contract, purchaseStart, start }: ContractTerm): string => `${contract}/${purchaseStart}/${start}`;

/** Sums units of entries with the same key. */
function sumByKey<T extends { readonly units: number }>(entries: readonly T[], key: (entry: T) => string): T[] {
  return [...Map.groupBy(entries, key).values()].map((same) => ({
    ...at(same, 0),
    units: same.reduce((sum, { units }) => sum + units, 0),
  }));
}

/**
 * The terms of a band: every contract with the units that start in a month, the common ones and the band's own
 * together, since they are one purchase to the volume tiers; and what is renewed of them.
 */
export function termsInBand(data: PortfolioData, decisions: Decisions, s: number): HeldTerm[] {
  const inBand = <T extends { readonly band: number | null }>(list: readonly T[]): T[] =>
    list.filter(({ band }) => isMadeIn(data, band, s));
  const bought = inBand(decisions.purchases).map((purchase) => ({
    ...purchase,
    purchaseStart: purchase.start,
    priceFactor: 1,
  }));
  const purchases = sumByKey(bought, keyOf).map((purchase) => {
    const { volumeTiers } = at(data.contracts, purchase.contract).offer.clauses;
    return { ...purchase, priceFactor: tierMultiplierOf(volumeTiers, purchase.units) };
  });
  const renewals = sumByKey(inBand(decisions.renewals), keyOf);
  const ends = Map.groupBy(inBand(decisions.ends), ({ term }) => keyOf(term));
  return [...purchases, ...renewals]
    .map(({ contract, start, purchaseStart, priceFactor, units }) => {
      const term = { contract, start, purchaseStart, priceFactor };
      return { ...term, units, ends: sumByKey(ends.get(keyOf(term)) ?? [], ({ kind, t }) => `${kind}/${t}`) };
    })
    .toSorted((a, b) => a.contract - b.contract || a.purchaseStart - b.purchaseStart || a.start - b.start);
}
