import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { randomInput } from './random-input.ts';

/** A way to the optimum of a plan; null when its rules cannot all hold. */
export type ComparedSolver = {
  readonly name: string;
  readonly optimum: (input: SolveInput) => Promise<number | null>;
};

/** Which random plans two solvers are compared on. */
export type Comparison = {
  readonly firstSeed: number;
  readonly plans: number;
  /** Each plan is solved at each λ. At 1 only the tail counts; near it a cost of the other bands is easily lost. */
  readonly riskWeights: readonly number[];
  /** Contracts in any fraction and without minimum. */
  readonly isDivisible: boolean;
  /** Optima agree when they differ by at most this, relative. */
  readonly tolerance: number;
};

/** A plan on which two solvers contradict each other; `randomInput` makes it again from its seed. */
export type Disagreement = {
  readonly seed: number;
  readonly riskWeight: number;
  readonly one: number | null;
  readonly other: number | null;
  /** Relative; infinite when only one of them found the plan feasible. */
  readonly difference: number;
};

/** What a comparison found. `feasible` and `infeasible` count what both agree on. */
export type ComparisonResult = {
  readonly feasible: number;
  readonly infeasible: number;
  readonly largestDifference: number;
  readonly disagreements: readonly Disagreement[];
};

/** λ of 0, in the middle, and where almost and then only the tail counts. */
export const everyRiskWeight: readonly number[] = [0, 0.5, 0.99, 1];

function differenceOf(one: number | null, other: number | null): number {
  if (one === null || other === null) return one === other ? 0 : Infinity;
  return Math.abs(one - other) / Math.max(1, Math.abs(other));
}

function atRiskWeight(input: SolveInput, riskWeight: number): SolveInput {
  const { assumptions } = input;
  return { ...input, assumptions: { ...assumptions, policy: { ...assumptions.policy, riskWeight } } };
}

/** Solves random plans, with each option there or not, both ways, and returns every plan on which they disagree. */
export async function findDisagreements(
  one: ComparedSolver,
  other: ComparedSolver,
  { firstSeed, plans, riskWeights, isDivisible, tolerance }: Comparison,
): Promise<ComparisonResult> {
  const disagreements: Disagreement[] = [];
  let feasible = 0;
  let infeasible = 0;
  let largestDifference = 0;
  for (let seed = firstSeed; seed < firstSeed + plans; seed++) {
    const plan = randomInput(seed, { isDivisible });
    for (const riskWeight of riskWeights) {
      const input = atRiskWeight(plan, riskWeight);
      const found = { one: await one.optimum(input), other: await other.optimum(input) };
      const difference = differenceOf(found.one, found.other);
      if (difference > tolerance) disagreements.push({ seed, riskWeight, ...found, difference });
      else if (found.one === null) infeasible++;
      else feasible++;
      if (Number.isFinite(difference)) largestDifference = Math.max(largestDifference, difference);
    }
  }
  return { feasible, infeasible, largestDifference, disagreements };
}
