import type { Solution } from '../../shared/domain/solution.ts';
import type { PlanFigures } from './plan-figures.ts';
import { conditionalValueAtRisk, expectedValue } from './risk-measures.ts';
import { differenceOf, excessOver, SHARE_TOLERANCE } from './tolerance.ts';
import type { Violation } from './violation.ts';

/** “Proven optimal” may be said up to this gap. */
const PROVEN_GAP = 1e-6;

const wrong = (place: string, sentence: string, excess = 0): Violation => ({
  family: 'proof',
  place,
  sentence,
  excess,
});

/** An answer without objective makes no claim about costs or bands, and one that is infeasible has no objective. */
function checkWithoutObjective({ proof, bands, expectedCost, cvar, conflict }: Solution): Violation[] {
  return [
    ...(bands.length > 0 || expectedCost !== null || cvar !== null
      ? [wrong('proof/objective', 'is missing, yet costs are told.')]
      : []),
    ...(proof.gap !== null ? [wrong('proof/gap', 'is told, yet there is no objective to measure it from.')] : []),
    ...(proof.status === 'proven-optimal' || proof.status === 'within-gap'
      ? [wrong('proof/status', `is “${proof.status}”, yet there is no objective.`)]
      : []),
    ...(proof.status === 'infeasible' && conflict.length === 0
      ? [wrong('conflict', 'is empty, though the plan is said to be infeasible.')]
      : []),
  ];
}

/** (objective − bound) / |objective|; undefined, and so not compared, where the objective is 0 and the bound is not. */
function gapBetween(objective: number, bound: number): number | undefined {
  if (objective === bound) return 0;
  return objective === 0 ? undefined : (objective - bound) / Math.abs(objective);
}

function checkGap({ proof }: Solution, objective: number): Violation[] {
  const { bound, gap, status } = proof;
  const violations: Violation[] = [];
  if (bound === null) {
    if (gap !== null) violations.push(wrong('proof/gap', 'is told without a bound.'));
  } else {
    const above = excessOver({ left: bound, right: objective });
    if (above > 0) violations.push(wrong('proof/bound', `is ${bound}, above the objective ${objective}.`, above));
    const found = gapBetween(objective, bound);
    if (found !== undefined && !(gap !== null && Math.abs(gap - found) <= SHARE_TOLERANCE))
      violations.push(wrong('proof/gap', `is told as ${gap ?? 'unknown'}; objective and bound make it ${found}.`));
  }
  if (status === 'proven-optimal' && !(gap !== null && gap <= PROVEN_GAP + Number.EPSILON))
    violations.push(wrong('proof/status', `is “proven-optimal” at a gap of ${gap ?? 'unknown'}.`, gap ?? 0));
  if (status === 'within-gap' && gap === null) violations.push(wrong('proof/status', 'is “within-gap” without a gap.'));
  if (status === 'infeasible') violations.push(wrong('proof/status', `is “${status}”, yet there is an objective.`));
  return violations;
}

/**
 * The proof: expected cost, CVaR and objective follow from the discounted costs of the bands, or of
 * the paths optimised on,
 * objective = (1 − λ)·expected + λ·CVaR; bound, gap and status word fit together.
 */
export function checkProof(figures: PlanFigures, solution: Solution, costs: readonly number[]): Violation[] {
  const { objective } = solution.proof;
  if (objective === null) return checkWithoutObjective(solution);
  const { bands, policy } = figures.input.assumptions;
  const outcomes =
    solution.paths.length > 0
      ? solution.paths.map(({ probability, discountedCost }) => ({ probability, cost: discountedCost }))
      : bands.map(({ probability }, s) => ({ probability, cost: costs[s] ?? Number.NaN }));
  const expected = expectedValue(outcomes);
  const cvar = conditionalValueAtRisk(outcomes, policy.cvarLevel);
  const size = Math.max(...outcomes.map(({ cost }) => Math.abs(cost)));
  const told = [
    ['expectedCost', solution.expectedCost, expected],
    ['cvar', solution.cvar, cvar],
    ['proof/objective', objective, (1 - policy.riskWeight) * expected + policy.riskWeight * cvar],
  ] as const;
  return [
    ...told.flatMap(([place, left, right]) => {
      const excess = left === null ? Math.abs(right) : differenceOf({ left, right, size });
      return left !== null && excess === 0
        ? []
        : [wrong(place, `is told as ${left ?? 'unknown'}; ${right} was found.`, excess)];
    }),
    ...checkGap(solution, objective),
  ];
}
