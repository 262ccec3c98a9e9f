import { monthsOfHorizon } from '../../../shared/domain/month.ts';
import type { FirstShortfall } from '../../../shared/domain/questions/stress.ts';
import type { BandResult } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';

/** More unmet work than today below this share of the work of a lane is the solver's noise. */
const NOISE = 1e-6;

/** Work per hour of a lane that stays unserved in each month, its blocks added. */
function unmetByMonth({ dispatch }: BandResult, laneId: string, months: number): number[] {
  const unmet = Array.from({ length: months }, () => 0);
  for (const series of dispatch) {
    if (series.source !== 'unmet' || series.laneId !== laneId) continue;
    series.workPerHourByMonth.forEach((work, t) => {
      unmet[t] = (unmet[t] ?? 0) + work;
    });
  }
  return unmet;
}

/** The first month in which the stressed answer leaves more work of a lane unserved than today's does. */
export function firstShortfall(
  { startMonth, horizonMonths }: SolveInput,
  today: readonly BandResult[],
  stressed: readonly BandResult[],
): FirstShortfall | null {
  const months = monthsOfHorizon(startMonth, horizonMonths);
  const found = stressed.flatMap((band) => {
    const before = today.find(({ bandId }) => bandId === band.bandId);
    return band.lanes.flatMap(({ laneId, requiredWork, unmetWork }) => {
      if (!(unmetWork > NOISE * requiredWork)) return [];
      const was = before === undefined ? [] : unmetByMonth(before, laneId, months.length);
      const is = unmetByMonth(band, laneId, months.length);
      const floor = NOISE * Math.max(...is);
      const t = is.findIndex((work, index) => work > (was[index] ?? 0) + floor);
      const month = months[t];
      return month === undefined ? [] : [{ month, laneId, bandId: band.bandId, unmetShare: unmetWork / requiredWork }];
    });
  });
  const [first] = found.toSorted((a, b) =>
    a.month === b.month ? b.unmetShare - a.unmetShare : a.month < b.month ? -1 : 1,
  );
  return first ?? null;
}
