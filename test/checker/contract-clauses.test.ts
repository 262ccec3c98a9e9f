import { expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import { type ContractClauses, NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { solveChecked } from '../optimiser/solve-checked.ts';

const inputWith = (clauses: Partial<ContractClauses>): SolveInput =>
  checkedInput({
    offers: [anOnDemandOffer(), aReservation({ clauses: { ...NO_CLAUSES, ...clauses }, latestStartMonth: '2027-01' })],
  });

/** Families told when an answer to one set of clauses is held to another. */
async function families(solved: Partial<ContractClauses>, held: Partial<ContractClauses>): Promise<string[]> {
  const solution = await solveChecked(inputWith(solved));
  return [...new Set(checkSolution(inputWith(held), solution).map(({ family }) => family))].toSorted();
}

const tier = (fromUnits: number, rateMultiplier: number) => ({ volumeTiers: [{ fromUnits, rateMultiplier }] });

it('an answer at the price of another tier is told', async () => {
  const costs = ['costs', 'lane-results', 'proof', 'purchase-results'];
  expect(await families(tier(10, 0.8), tier(10, 0.79))).toEqual(costs);
  expect(await families(tier(10, 0.8), tier(11, 0.8))).toEqual(costs);
  expect(await families(tier(11, 0.99), tier(10, 0.99))).toEqual(costs);
});

it('an answer that uses what a ramp does not deliver is told', async () => {
  const ramp = (deliveredShare: number) => ({
    ramp: [
      { monthOfTerm: 0, deliveredShare },
      { monthOfTerm: 1, deliveredShare: 1 },
    ],
  });
  expect(await families(ramp(0.5), ramp(0.4))).toContain('committed-capacity');
  expect(await families(ramp(0.5), ramp(0.6))).toContain('costs');
});
