import type { RunSeries } from '../../../shared/domain/run-series.ts';
import { at } from '../costs.ts';
import type { Decisions } from '../decisions.ts';
import type { PortfolioData } from '../portfolio-data.ts';

/** When the discrete runs of a band are done, by run and block. */
export function bandRuns(data: PortfolioData, decisions: Decisions, s: number): RunSeries[] {
  const list = new Map<string, RunSeries>();
  for (const { lane, run, t, b, s: band, workPerHour } of decisions.runs) {
    if (band !== s) continue;
    const { workloadId, runId } = at(at(data.lanes, lane).runs, run);
    const series = list.get(`${lane}/${run}/${b}`) ?? {
      workloadId,
      runId,
      blockId: at(data.blockIds, b),
      workPerHourByMonth: data.months.map(() => 0),
    };
    list.set(`${lane}/${run}/${b}`, series);
    series.workPerHourByMonth[t] = workPerHour;
  }
  return [...list.values()];
}
