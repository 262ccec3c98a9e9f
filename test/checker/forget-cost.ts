import type { CostSource, Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);

/**
 * Takes one source of cost out of an answer as if it had never been thought of: series, totals of the bands, expected
 * cost, CVaR and objective all agree with each other afterwards. (Two bands of probability one half are taken for granted.)
 */
export function forgetCost(input: SolveInput, solution: Solution, source: CostSource): void {
  const { annualDiscountRate, cvarLevel, riskWeight } = input.assumptions.policy;
  for (const band of solution.bands) {
    const forgotten = band.costs.filter((series) => series.source === source);
    const effective = sum(forgotten.flatMap(({ effectiveByMonth }) => effectiveByMonth));
    band.costs = band.costs.filter((series) => series.source !== source);
    band.effectiveCost -= effective;
    band.billedCost -= sum(forgotten.flatMap(({ billedByMonth }) => billedByMonth));
    if (source === 'penalty') band.penaltyCost = 0;
    band.discountedCost -= sum(
      forgotten.flatMap(({ effectiveByMonth }) =>
        effectiveByMonth.map((money, t) => money / (1 + annualDiscountRate) ** (t / 12)),
      ),
    );
    for (const lane of band.lanes) lane.effectiveCost -= effective / band.lanes.length;
  }
  const costs = solution.bands.map(({ discountedCost }) => discountedCost);
  const [worst = 0, best = 0] = costs.toSorted((a, b) => b - a);
  const tail = 1 - cvarLevel;
  const expected = (worst + best) / 2;
  const cvar = tail <= 0.5 ? worst : (0.5 * worst + (tail - 0.5) * best) / tail;
  const objective = (1 - riskWeight) * expected + riskWeight * cvar;
  Object.assign(solution, { expectedCost: expected, cvar });
  Object.assign(solution.proof, { objective, bound: objective, gap: 0 });
}
