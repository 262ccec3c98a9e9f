import type { ExercisedOption } from '../../../shared/domain/exercised-option.ts';
import { at } from '../costs.ts';
import { endFee, remainingValue, unamortisedUpfront } from '../early-end-costs.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import type { HeldTerm } from './held-terms.ts';

type Exchange = { readonly term: HeldTerm; readonly t: number; readonly units: number };

/**
 * Share of the value exchanged with a provider in month `t` of a band that purchases of the provider which start then
 * do not cover; it is forfeited, by each contract alike.
 */
function forfeitedShare(
  data: PortfolioData,
  terms: readonly HeldTerm[],
  provider: string,
  t: number,
  s: number,
): number {
  const ofProvider = terms.filter((term) => {
    const { kind, offer } = at(data.contracts, term.contract);
    return kind === 'capacity' && offer.provider === provider;
  });
  const leaving = ofProvider
    .flatMap((term) => term.ends.filter(({ kind }) => kind === 'exchange').map((end): Exchange => ({ ...end, term })))
    .filter((exchange) => exchange.t === t)
    .reduce((sum, { term, units }) => sum + units * remainingValue(data, term, t, s), 0);
  const bought = ofProvider
    .filter(({ start, purchaseStart }) => start === t && purchaseStart === t)
    .reduce((sum, term) => sum + term.units * remainingValue(data, term, t, s), 0);
  return leaving > bought ? (leaving - bought) / leaving : 0;
}

/** The clauses that a band uses, with what they cost and give back. */
export function exercisedOptions(data: PortfolioData, terms: readonly HeldTerm[], s: number): ExercisedOption[] {
  return terms.flatMap((term): ExercisedOption[] => {
    const { offer, termMonths } = at(data.contracts, term.contract);
    const common = { offerId: offer.id, startMonth: at(data.months, term.purchaseStart) };
    const renewed: ExercisedOption[] =
      term.start === term.purchaseStart
        ? []
        : [
            {
              ...common,
              kind: 'renewal',
              termStartMonth: at(data.months, term.start - termMonths),
              month: at(data.months, term.start),
              units: term.units,
              fee: 0,
              refund: 0,
            },
          ];
    const ended = term.ends.map(({ kind, t, units }): ExercisedOption => {
      const forfeited =
        kind === 'exchange' ? forfeitedShare(data, terms, offer.provider, t, s) * remainingValue(data, term, t, s) : 0;
      return {
        ...common,
        kind,
        termStartMonth: at(data.months, term.start),
        month: at(data.months, t),
        units,
        fee: units * (endFee(data, { kind, term, t }, s) + forfeited),
        refund: units * unamortisedUpfront(data, term, t, s),
      };
    });
    return [...renewed, ...ended];
  });
}
