import { addMonths } from '../month.ts';
import type { Offer } from '../offer.ts';
import { checkClauses } from './check-clauses.ts';
import type { CheckInput } from './check-input.ts';
import { joinPath, type Problem } from '../problem.ts';

function checkOffer(offer: Offer, lastMonth: string): Problem[] {
  const path = joinPath('offers', offer.id);
  const problems: Problem[] = [];
  if (offer.kind === 'spot' || offer.kind === 'flex-start') {
    if (offer.deliveredShare <= 0)
      problems.push({ path: `${path}/deliveredShare`, sentence: 'must be above 0, or the offer does no work.' });
    return problems;
  }
  if (offer.kind === 'on-demand') return problems;
  problems.push(...checkClauses(path, offer));
  if (offer.kind === 'owned' && offer.residualPerUnit > offer.upfrontPerUnit) {
    problems.push({
      path: `${path}/residualPerUnit`,
      sentence: `is ${offer.residualPerUnit}, more than the ${offer.upfrontPerUnit} that a unit costs: it would be bought only to be sold in the end.`,
    });
  }
  const { earliestStartMonth, latestStartMonth, minimumUnits, maximumUnits, maximumUnitsPerStart } = offer;
  if (earliestStartMonth !== null && latestStartMonth !== null && latestStartMonth < earliestStartMonth) {
    problems.push({
      path: `${path}/latestStartMonth`,
      sentence: `is ${latestStartMonth}, before the earliest start ${earliestStartMonth}.`,
    });
  }
  if (earliestStartMonth !== null && earliestStartMonth > lastMonth) {
    problems.push({
      path: `${path}/earliestStartMonth`,
      sentence: `is ${earliestStartMonth}, after the horizon ends in ${lastMonth}.`,
    });
  }
  for (const [field, limit] of [
    ['maximumUnits', maximumUnits],
    ['maximumUnitsPerStart', maximumUnitsPerStart],
  ] as const) {
    if (limit !== null && limit < minimumUnits) {
      problems.push({
        path: `${path}/${field}`,
        sentence: `is ${limit}, less than the minimum purchase of ${minimumUnits}.`,
      });
    }
  }
  return problems;
}

/** Windows, minimums and limits of each offer fit together. */
export function checkOffers({ assumptions, startMonth, horizonMonths }: CheckInput): Problem[] {
  const lastMonth = addMonths(startMonth, horizonMonths - 1);
  return [
    ...assumptions.offers.flatMap((offer) => checkOffer(offer, lastMonth)),
    ...assumptions.existingCommitments
      .filter((commitment) => commitment.lastMonth < commitment.firstMonth)
      .map((commitment) => ({
        path: joinPath('existingCommitments', commitment.id, 'lastMonth'),
        sentence: 'lies before the first month.',
      })),
  ];
}
