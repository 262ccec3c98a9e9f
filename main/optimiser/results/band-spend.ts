import type { SpendSeries } from '../../../shared/domain/solution.ts';
import { at, endOfTerm, promisedPerUnitMonth, rateCardRate } from '../costs.ts';
import type { Decisions } from '../decisions.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { termsInBand, unitsHeld } from './held-terms.ts';

/** Money used at a rate card in a month by one lane. */
export type SpendUse = { readonly contract: number; readonly lane: number; readonly t: number; readonly money: number };

/** Money used at the rate cards of spend commitments in a band. */
export function spendUses(data: PortfolioData, decisions: Decisions, s: number): SpendUse[] {
  return decisions.spendUse
    .filter((use) => use.s === s)
    .map(({ placement, contract, t, b, units }) => ({
      contract,
      lane: at(data.placements, placement).lane,
      t,
      money: units * at(at(data.hours, b), t) * rateCardRate(data, contract, placement, t, s),
    }));
}

/** Promised and used spend of each spend commitment held in a band: the offers in their order, then what existed before. */
export function bandSpend(data: PortfolioData, decisions: Decisions, s: number): SpendSeries[] {
  const held = termsInBand(data, decisions, s);
  const uses = spendUses(data, decisions, s);
  return data.contracts.flatMap((contract, k): SpendSeries[] => {
    const mine = held.filter((term) => term.contract === k);
    if (contract.kind !== 'spend') return [];
    const { existingPerHour } = contract;
    if (mine.length === 0 && existingPerHour.every((money) => money === 0)) return [];
    const committedByMonth = data.months.map((_, t) =>
      mine
        .filter(({ start }) => start <= t && t < endOfTerm(data, contract, start))
        .reduce(
          (sum, term) => sum + unitsHeld(term, t) * promisedPerUnitMonth(data, contract, term.start, t),
          at(existingPerHour, t) * at(data.monthHours, t),
        ),
    );
    const usedByMonth = data.months.map((_, t) =>
      uses.filter((use) => use.contract === k && use.t === t).reduce((sum, { money }) => sum + money, 0),
    );
    const total = (money: readonly number[]): number => money.reduce((sum, value) => sum + value, 0);
    const committed = total(committedByMonth);
    const utilisation = committed > 0 ? total(usedByMonth) / committed : null;
    return [{ offerId: contract.offer.id, committedByMonth, usedByMonth, utilisation }];
  });
}
