import { discountedSum } from '../../../shared/domain/discount.ts';
import type { FrontierMeasures, FrontierPoint } from '../../../shared/domain/questions/frontier.ts';
import type { BandResult, Solution } from '../../../shared/domain/solution.ts';
import type { Override } from '../../../shared/domain/scenario.ts';
import { idleShare, peakCommitment } from '../band-measures.ts';
import type { Solved } from '../re-solver.ts';

function bandOf(bands: readonly BandResult[], bandId: string): BandResult {
  const found = bands.find((band) => band.bandId === bandId);
  if (found === undefined) throw new Error(`The solution has no band “${bandId}”.`);
  return found;
}

/** Expected penalties for unmet work, discounted as the objective counts them. */
function expectedPenalties(bands: readonly BandResult[], annualDiscountRate: number): number {
  return bands.reduce((sum, { probability, costs }) => {
    const penalties = costs.filter(({ source }) => source === 'penalty');
    return (
      sum +
      penalties.reduce(
        (all, { effectiveByMonth }) => all + probability * discountedSum(effectiveByMonth, annualDiscountRate),
        0,
      )
    );
  }, 0);
}

/** What a portfolio is on every frontier; null without a cost. */
export function frontierMeasures(
  solution: Solution,
  bandId: string,
  annualDiscountRate: number,
): FrontierMeasures | null {
  const { bands, expectedCost, cvar } = solution;
  if (expectedCost === null || cvar === null) return null;
  const measured = bandOf(bands, bandId);
  return {
    expectedCost,
    servedCost: expectedCost - expectedPenalties(bands, annualDiscountRate),
    cvar,
    idleShare: idleShare(measured),
    unmetShare: measured.unmetWorkShare,
    peakCommitment: peakCommitment(bands),
  };
}

/** What a solved plan is on a frontier. */
export function frontierPoint(
  { solution, objective }: Solved,
  setting: number,
  measure: (solution: Solution) => FrontierMeasures | null,
  overrides: readonly Override[],
): FrontierPoint {
  const measures = measure(solution);
  if (measures === null) throw new Error('A point of the frontier has no cost.');
  return { ...measures, setting, objective, overrides: [...overrides] };
}
