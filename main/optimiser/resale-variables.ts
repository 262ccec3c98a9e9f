import { cellOf } from './cells.ts';
import { at, endOfTerm } from './costs.ts';
import type { LinearModelBuilder } from './linear-model.ts';
import type { PortfolioData } from './portfolio-data.ts';
import type { TermVariable } from './term-variables.ts';

/** Committed units of a contract that are sold on in a block. */
export type ResaleVariable = {
  readonly contract: number;
  readonly t: number;
  readonly b: number;
  readonly s: number;
  readonly column: number;
};

/** Declares resale where a term of a contract with that right could run. Nobody sells on more than can be held. */
export function declareResales(
  builder: LinearModelBuilder,
  data: PortfolioData,
  terms: readonly TermVariable[],
): ResaleVariable[] {
  const resales: ResaleVariable[] = [];
  data.contracts.forEach((contract, c) => {
    if (contract.kind === 'spend' || contract.offer.clauses.resale === null) return;
    const mine = terms.filter((term) => term.contract === c);
    const fixedUnits = data.fixedPurchases.reduce(
      (sum, purchase) => (purchase.contract === c ? sum + purchase.units : sum),
      0,
    );
    data.months.forEach((month, t) => {
      const running = mine.filter(({ start }) => start <= t && t < endOfTerm(data, contract, start));
      if (running.length === 0) return;
      const most = running.reduce((sum, { largestUnits }) => (largestUnits === Infinity ? sum : sum + largestUnits), 0);
      data.blockIds.forEach((blockId, b) => {
        if (at(at(data.hours, b), t) <= 0) return;
        data.modelledBands.forEach((s) => {
          const bandId = at(data.bandIds, s);
          const name = `resale[${contract.offer.id},${month},${blockId},${bandId}]`;
          const column = builder.addCellColumn(cellOf(data, t, s), name, 0, most + fixedUnits);
          resales.push({ contract: c, t, b, s, column });
        });
      });
    });
  });
  return resales;
}

/**
 * Money for a unit-hour sold on in month `t` of band `s`: the recovered share of the contract's effective hourly price,
 * (upfront / term + monthly fee) / hours of the month + rate, at the price paths of that month.
 */
export function resalePrice(data: PortfolioData, contract: number, t: number, s: number): number {
  const ofContract = at(data.contracts, contract);
  if (ofContract.kind === 'spend') return 0;
  const { offer, termMonths, startMultiplier } = ofContract;
  const hourly =
    (offer.upfrontPerUnit / termMonths + offer.monthlyFeePerUnit) / at(data.monthHours, t) + offer.ratePerUnitHour;
  return (offer.clauses.resale?.recoveredShare ?? 0) * hourly * at(at(startMultiplier, t), s);
}
