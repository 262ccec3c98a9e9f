import type { FrontierPoint } from '../../../shared/domain/questions/frontier.ts';
import type { BandResult } from '../../../shared/domain/solution.ts';
import type { Override } from '../../../shared/domain/scenario.ts';
import type { Solved } from '../re-solver.ts';

function bandOf(bands: readonly BandResult[], bandId: string): BandResult {
  const found = bands.find((band) => band.bandId === bandId);
  if (found === undefined) throw new Error(`The solution has no band “${bandId}”.`);
  return found;
}

/** Most money owed on signed terms at the end of any month, over all bands, plan currency. */
export function peakCommitment(bands: readonly BandResult[]): number {
  return Math.max(0, ...bands.flatMap(({ remainingCommitmentByMonth }) => remainingCommitmentByMonth));
}

/** Idle ÷ committed unit-hours of a band; 0 without committed capacity. */
export function idleShare({ idleUnitHours, committedUnitHours }: BandResult): number {
  return committedUnitHours > 0 ? idleUnitHours / committedUnitHours : 0;
}

/** What a solved plan is on a frontier. */
export function frontierPoint(
  { solution, objective }: Solved,
  setting: number,
  bandId: string,
  overrides: readonly Override[],
): FrontierPoint {
  const { bands, expectedCost, cvar } = solution;
  if (expectedCost === null || cvar === null) throw new Error('A point of the frontier has no cost.');
  const penalties = bands.reduce((sum, { probability, penaltyCost }) => sum + probability * penaltyCost, 0);
  const measured = bandOf(bands, bandId);
  return {
    setting,
    objective,
    expectedCost,
    servedCost: expectedCost - penalties,
    cvar,
    idleShare: idleShare(measured),
    unmetShare: measured.unmetWorkShare,
    peakCommitment: peakCommitment(bands),
    overrides: [...overrides],
  };
}
