import type { DeferralSeries } from '../../shared/domain/deferral-series.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import type { BandResult } from '../../shared/domain/solution.ts';
import { type BandFigures, largestThroughput } from './band-figures.ts';
import { wrongAmounts, wrongLaneOrBlock } from './check-lane-series.ts';
import { hoursOf, type PlanFigures, requiredWork } from './plan-figures.ts';
import { differenceOf, excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';

const placeOf = (bandId: string, { laneId, blockId }: DeferralSeries): string =>
  joinPath('bands', bandId, 'deferrals', laneId, blockId);

/** Each deferral series points to what the plan has, stands once, has every month, and is not negative. */
export function checkDeferralSeries(figures: PlanFigures, result: BandResult): Violation[] {
  const seen = new Set<string>();
  return result.deferrals.flatMap((series) => {
    const place = placeOf(result.bandId, series);
    const sentences = [
      ...wrongLaneOrBlock(figures, series),
      ...wrongAmounts(figures, [series.outWorkPerHourByMonth, series.inWorkPerHourByMonth]),
      ...(seen.has(place) ? ['stands twice.'] : []),
    ];
    seen.add(place);
    return sentences.map((sentence) => ({ family: 'structure' as const, place, sentence, excess: 0 }));
  });
}

/** Work that leaves a block is at most the lane's deferrable share of what the block requires. */
function checkShare(figures: PlanFigures, band: BandFigures): Violation[] {
  const { lanes } = figures.input.assumptions;
  return band.deferrals.flatMap(({ l, b, out, series }) =>
    figures.months.flatMap((month, t): Violation[] => {
      const lane = lanes[l];
      const left = out[t] ?? Number.NaN;
      const right = (lane?.deferrableShare ?? 0) * requiredWork(figures, l, t, b, band.s);
      const excess = excessOver({ left, right, perUnit: largestThroughput(band, lane?.id ?? '', t) });
      if (excess === 0) return [];
      const place = joinPath(placeOf(band.band.id, series), month);
      return [{ family: 'deferral', place, sentence: `moves ${left} work an hour; ${right} may be moved.`, excess }];
    }),
  );
}

/** Moved work is conserved: what leaves the blocks of a month is what comes to them. */
function checkConservation(figures: PlanFigures, band: BandFigures): Violation[] {
  return figures.input.assumptions.lanes.flatMap((lane, l) => {
    const mine = band.deferrals.filter((deferral) => deferral.l === l);
    if (mine.length === 0) return [];
    return figures.months.flatMap((month, t): Violation[] => {
      const sum = (of: 'out' | 'in'): number =>
        mine.reduce((work, deferral) => work + hoursOf(figures, t, deferral.b) * (deferral[of][t] ?? 0), 0);
      const perUnit = largestThroughput(band, lane.id, t) * (figures.monthHours[t] ?? 0);
      const excess = differenceOf({ left: sum('out'), right: sum('in'), perUnit });
      if (excess === 0) return [];
      const place = joinPath('bands', band.band.id, 'deferrals', lane.id, month);
      const sentence = `takes ${sum('out')} work out of load blocks and brings ${sum('in')} to others.`;
      return [{ family: 'deferral', place, sentence, excess }];
    });
  });
}

/** The deferral family: nothing is lost in moving, and no block gives more than it may. */
export function checkDeferral(figures: PlanFigures, band: BandFigures): Violation[] {
  return [...checkShare(figures, band), ...checkConservation(figures, band)];
}
