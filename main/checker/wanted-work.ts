import type { BandFigures } from './band-figures.ts';
import { hoursOf, type PlanFigures, requiredWork, requiredWorkOfMonth } from './plan-figures.ts';

/** Work per hour of the discrete runs that lane l does in a cell. */
export function runWork(band: BandFigures, l: number, t: number, b: number): number {
  return band.runs.reduce((sum, run) => (run.l === l && run.b === b ? sum + (run.work[t] ?? 0) : sum), 0);
}

/** Work per hour that lane l wants in a cell: (1 + head)·D and its runs. */
export function wantedWork(figures: PlanFigures, band: BandFigures, l: number, t: number, b: number): number {
  return requiredWork(figures, l, t, b, band.s) + runWork(band, l, t, b);
}

/** Work that lane l wants in the whole of a month: (1 + head)·D and its runs. */
export function wantedWorkOfMonth(figures: PlanFigures, band: BandFigures, l: number, t: number): number {
  const ofRuns = band.runs.reduce(
    (sum, run) => (run.l === l ? sum + hoursOf(figures, t, run.b) * (run.work[t] ?? 0) : sum),
    0,
  );
  return requiredWorkOfMonth(figures, l, t, band.s) + ofRuns;
}
