import type { BandResult } from '../../shared/domain/solution.ts';

/** Most money owed on signed terms at the end of any month, over all bands, plan currency. */
export function peakCommitment(bands: readonly BandResult[]): number {
  return Math.max(0, ...bands.flatMap(({ remainingCommitmentByMonth }) => remainingCommitmentByMonth));
}

/** Idle ÷ committed unit-hours of a band; 0 without committed capacity. */
export function idleShare({ idleUnitHours, committedUnitHours }: BandResult): number {
  return committedUnitHours > 0 ? idleUnitHours / committedUnitHours : 0;
}
