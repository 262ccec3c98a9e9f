import type { PlanSummary } from '../../shared/contract.ts';
import { demandWorkPerHour } from '../../shared/domain/demand.ts';
import { loadBlockHours } from '../../shared/domain/load-blocks.ts';
import { monthsOfHorizon } from '../../shared/domain/month.ts';
import type { Plan } from '../../shared/domain/plan.ts';

/**
 * Demand of each band month by month, for a small fan chart.
 * Lanes count work in units of their own, so each is taken relative to its mean demand in the first month of the first
 * band (to its peak where that is 0); the shape is the mean over the lanes that have demand.
 */
export function bandShapesOf(plan: Plan): PlanSummary['bandShapes'] {
  const { lanes, workloads, bands, demand, loadBlocks } = plan.assumptions;
  const months = monthsOfHorizon(plan.startMonth, plan.horizonMonths);
  const hours = loadBlockHours(loadBlocks, months);
  const workPerHour = demandWorkPerHour({ lanes, workloads, bands, blocks: loadBlocks.blocks, demand, months, hours });

  const lanesByBandAndMonth = workPerHour
    .map((ofLane) => bands.map((_, s) => ofLane.map((ofMonth, t) => monthlyMean(ofMonth, hours, t, s))))
    .flatMap((ofLane) => {
      const scale = ofLane[0]?.[0] || Math.max(0, ...ofLane.map((ofBand) => Math.max(0, ...ofBand)));
      const relative = ofLane.map((ofBand) => ofBand.map((value) => value / scale));
      return relative.flat().every(Number.isFinite) ? [relative] : [];
    });

  return bands.map((band, s) => ({
    bandId: band.id,
    name: band.name,
    values: months.map((_, t) => mean(lanesByBandAndMonth.map((ofLane) => ofLane[s]?.[t] ?? 0))),
  }));
}

/** Mean work per hour over a month: its blocks weighted by their hours. */
function monthlyMean(byBlock: readonly number[][], hours: readonly number[][], t: number, s: number): number {
  let work = 0;
  let total = 0;
  for (const [b, byBand] of byBlock.entries()) {
    const hoursOfBlock = hours[b]?.[t] ?? 0;
    work += (byBand[s] ?? 0) * hoursOfBlock;
    total += hoursOfBlock;
  }
  return total > 0 ? work / total : 0;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
