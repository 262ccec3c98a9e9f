import type { Assumptions } from '../../../../shared/domain/assumptions.ts';
import { demandWorkPerHour } from '../../../../shared/domain/demand.ts';
import { loadBlockHours } from '../../../../shared/domain/load-blocks.ts';
import { type Month, monthsOfHorizon } from '../../../../shared/domain/month.ts';

/** Demand as the screen shows it: months, block hours, and work per hour by lane, month, block and band. */
export type DemandView = {
  readonly months: readonly Month[];
  /** `hours[b][t]`. */
  readonly hours: readonly (readonly number[])[];
  /** `work[l][t][b][s]`: work per hour, before headroom. */
  readonly work: readonly (readonly (readonly (readonly number[])[])[])[];
};

/** Works out the demand of a plan's assumptions. */
export function demandViewOf(assumptions: Assumptions, startMonth: Month, horizonMonths: number): DemandView {
  const months = monthsOfHorizon(startMonth, horizonMonths);
  const hours = loadBlockHours(assumptions.loadBlocks, months);
  const { lanes, workloads, bands, demand } = assumptions;
  const work = demandWorkPerHour({
    lanes,
    workloads,
    bands,
    blocks: assumptions.loadBlocks.blocks,
    demand,
    months,
    hours,
  });
  return { months, hours, work };
}

/** Work per hour of one lane, month and band: of one block, or the mean over the month's hours when `block` is null. */
export function workPerHourAt(
  view: DemandView,
  at: { readonly lane: number; readonly month: number; readonly band: number; readonly block: number | null },
): number {
  const blocks = view.work[at.lane]?.[at.month] ?? [];
  if (at.block !== null) return blocks[at.block]?.[at.band] ?? 0;
  const hours = blocks.map((_, b) => view.hours[b]?.[at.month] ?? 0);
  const total = hours.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  return blocks.reduce((sum, bands, b) => sum + (bands[at.band] ?? 0) * (hours[b] ?? 0), 0) / total;
}
