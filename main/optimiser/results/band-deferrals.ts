import type { DeferralSeries } from '../../../shared/domain/deferral-series.ts';
import { at } from '../costs.ts';
import type { Decisions } from '../decisions.ts';
import type { PortfolioData } from '../portfolio-data.ts';

/** What moves between the load blocks of a month in a band, by lane and block. */
export function bandDeferrals(data: PortfolioData, decisions: Decisions, s: number): DeferralSeries[] {
  const list = new Map<string, DeferralSeries>();
  for (const { lane, t, b, s: band, workPerHour } of decisions.deferrals) {
    if (band !== s) continue;
    const zeros = (): number[] => data.months.map(() => 0);
    const series = list.get(`${lane}/${b}`) ?? {
      laneId: at(data.lanes, lane).id,
      blockId: at(data.blockIds, b),
      outWorkPerHourByMonth: zeros(),
      inWorkPerHourByMonth: zeros(),
    };
    list.set(`${lane}/${b}`, series);
    series.outWorkPerHourByMonth[t] = Math.max(0, -workPerHour);
    series.inWorkPerHourByMonth[t] = Math.max(0, workPerHour);
  }
  return [...list.values()];
}
