import { expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { unwatched } from './unwatched.ts';

// 10 units are needed in each of 744 + 672 + 744 = 2160 hours, at 2 on demand or 1 reserved in any fraction.
function withMinimum(minimumUnits: number): SolveInput {
  const offers = [anOnDemandOffer(), aReservation({ minimumUnits })];
  return aSolveInput({ assumptions: someAssumptions({ offers }), settings: { timeLimitSeconds: 60, gapGoal: 0 } });
}

it.each([
  // Exactly what is needed: 10 × 2160.
  { minimumUnits: 4, units: 10, objective: 21_600 },
  // Two units too many still pay: 12 × 2160 against 10 × 2160 × 2.
  { minimumUnits: 12, units: 12, objective: 25_920 },
  // Fifteen too many do not: 25 × 2160 = 54 000 against 43 200.
  { minimumUnits: 25, units: 0, objective: 43_200 },
])(
  'buys $units units in any fraction where the minimum is $minimumUnits',
  async ({ minimumUnits, units, objective }) => {
    const input = withMinimum(minimumUnits);
    const solution = await solve(input, unwatched());
    expect(checkSolution(input, solution)).toEqual([]);
    expect(solution.proof.status).toBe('proven-optimal');
    expect(solution.proof.objective).toBeCloseTo(objective, 4);
    expect(solution.portfolio.reduce((sum, purchase) => sum + purchase.units, 0)).toBeCloseTo(units, 6);
  },
);
