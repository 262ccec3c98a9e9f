import { joinPath } from '../../shared/domain/problem.ts';
import { type BandFigures, largestThroughput } from './band-figures.ts';
import { hoursOf, type PlanFigures, requiredWorkOfMonth } from './plan-figures.ts';
import { excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';

/** Unmet work of lane l in the whole of month t. */
export function unmetWorkOfMonth(figures: PlanFigures, band: BandFigures, l: number, t: number): number {
  return band.unmet.reduce(
    (sum, entry) => (entry.l === l ? sum + hoursOf(figures, t, entry.b) * (entry.work[t] ?? 0) : sum),
    0,
  );
}

/** Service: Σ_b H·unmet ≤ the allowed share × Σ_b H·(1 + head)·D per lane and month of the band. */
export function checkService(figures: PlanFigures, band: BandFigures): Violation[] {
  return figures.input.assumptions.lanes.flatMap((lane, l) => {
    const share = lane.allowedUnmetShares.find(({ bandId }) => bandId === band.band.id)?.share ?? 0;
    return figures.months.flatMap((month, t) => {
      const left = unmetWorkOfMonth(figures, band, l, t);
      const right = share * requiredWorkOfMonth(figures, l, t, band.s);
      const perUnit = largestThroughput(band, lane.id, t) * (figures.monthHours[t] ?? 0);
      const excess = excessOver({ left, right, perUnit });
      if (excess === 0) return [];
      const place = joinPath('bands', band.band.id, 'lanes', lane.id, month);
      const sentence = `leaves ${left} ${lane.workUnit} unserved; ${right} may stay unserved.`;
      return [{ family: 'service' as const, place, sentence, excess }];
    });
  });
}
