import { z } from 'zod';
import type { Band } from './band.ts';
import type { Lane } from './lane.ts';
import type { LoadBlock } from './load-blocks.ts';
import { monthOfYear, monthsBetween, type Month } from './month.ts';
import { assertNever } from './problem.ts';
import { identifierSchema, nonNegativeSchema } from './quantity.ts';
import type { GrowthCurve, LaunchEvent, Uptake, Workload } from './workload.ts';

/** Demand given as a table: one row per lane, band and block, work per hour in each month of the horizon. */
export const demandRowSchema = z.strictObject({
  laneId: identifierSchema,
  bandId: identifierSchema,
  blockId: identifierSchema,
  workPerHourByMonth: z.array(nonNegativeSchema).max(240),
});
export type DemandRow = z.infer<typeof demandRowSchema>;

/** Where demand comes from. */
export const demandSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('workloads') }),
  /** Rows that are missing mean zero demand. */
  z.strictObject({ kind: z.literal('table'), rows: z.array(demandRowSchema).max(200_000) }),
]);
export type DemandSource = z.infer<typeof demandSourceSchema>;

function growthFactorOrAmount(curve: GrowthCurve, base: number, t: number, annualGrowthDelta: number): number {
  switch (curve.kind) {
    case 'compound':
      return base * Math.max(0, 1 + curve.annualRate + annualGrowthDelta) ** (t / 12);
    case 'linear':
      return Math.max(0, base + curve.workPerHourPerMonth * t);
    case 'factors':
      return base * (curve.factors[Math.min(t, curve.factors.length - 1)] ?? 1);
    default:
      return assertNever(curve);
  }
}

/** Share of an event's demand that has arrived `monthsSince` months after its month (0 in its own month). */
export function uptakeShare(uptake: Uptake, monthsSince: number): number {
  switch (uptake.kind) {
    case 'at-once':
      return 1;
    case 'linear':
      return Math.min(1, (monthsSince + 1) / uptake.months);
    case 'viral':
      return 1 / (1 + Math.exp(-uptake.steepness * (monthsSince - uptake.monthsToHalf)));
    default:
      return assertNever(uptake);
  }
}

function eventWorkPerHour(event: LaunchEvent, bandId: string, month: Month): number {
  if (event.bandIds !== null && !event.bandIds.includes(bandId)) return 0;
  if (month < event.month || (event.lastMonth !== null && month > event.lastMonth)) return 0;
  return event.addedWorkPerHour * uptakeShare(event.uptake, monthsBetween(event.month, month));
}

/**
 * Mean work per hour of one workload in one month of one band:
 * base × growth × seasonality + launch events, never below 0.
 */
export function workloadWorkPerHour(workload: Workload, band: Band, month: Month, t: number): number {
  const setting = workload.bandSettings.find((entry) => entry.bandId === band.id);
  const base = setting?.baseWorkPerHour ?? workload.baseWorkPerHour * band.demandMultiplier;
  const ownGrowth = setting?.growth ?? null;
  const grown = growthFactorOrAmount(
    ownGrowth ?? workload.growth,
    base,
    t,
    ownGrowth === null ? band.annualGrowthDelta : 0,
  );
  const season = workload.seasonality.length === 12 ? (workload.seasonality[monthOfYear(month) - 1] ?? 1) : 1;
  const events = workload.events.reduce((sum, event) => sum + eventWorkPerHour(event, band.id, month), 0);
  return Math.max(0, grown * season + events);
}

/**
 * Block multipliers of a lane in one month, rescaled so that their mean over the hours of that month is 1.
 * Without any, or when all are 0, the load is flat.
 */
export function blockMultipliersOfMonth(lane: Lane, blocks: readonly LoadBlock[], hours: readonly number[]): number[] {
  const raw = blocks.map(
    (block) =>
      lane.blockMultipliers.find((entry) => entry.blockId === block.id)?.multiplier ??
      (lane.blockMultipliers.length === 0 ? 1 : 0),
  );
  const total = hours.reduce((sum, value) => sum + value, 0);
  const mean = raw.reduce((sum, value, b) => sum + value * (hours[b] ?? 0), 0) / total;
  return mean > 0 ? raw.map((value) => value / mean) : raw.map(() => 1);
}

/** What demand is computed from. `hours[b][t]` as `loadBlockHours` gives it. */
export type DemandInputs = {
  readonly lanes: readonly Lane[];
  readonly workloads: readonly Workload[];
  readonly bands: readonly Band[];
  readonly blocks: readonly LoadBlock[];
  readonly demand: DemandSource;
  readonly months: readonly Month[];
  readonly hours: readonly (readonly number[])[];
};

/** `D[l][t][b][s]`: work per hour wanted, in each lane's work units, before headroom. */
export function demandWorkPerHour(inputs: DemandInputs): number[][][][] {
  const { demand } = inputs;
  if (demand.kind === 'table') {
    const rows = new Map(
      demand.rows.map((row) => [`${row.laneId}/${row.bandId}/${row.blockId}`, row.workPerHourByMonth]),
    );
    return inputs.lanes.map((lane) =>
      inputs.months.map((_, t) =>
        inputs.blocks.map((block) =>
          inputs.bands.map((band) => rows.get(`${lane.id}/${band.id}/${block.id}`)?.[t] ?? 0),
        ),
      ),
    );
  }
  return inputs.lanes.map((lane) => {
    const workloads = inputs.workloads.filter((workload) => workload.laneId === lane.id);
    return inputs.months.map((month, t) => {
      const multipliers = blockMultipliersOfMonth(
        lane,
        inputs.blocks,
        inputs.hours.map((row) => row[t] ?? 0),
      );
      const means = inputs.bands.map((band) =>
        workloads.reduce((sum, workload) => sum + workloadWorkPerHour(workload, band, month, t), 0),
      );
      return multipliers.map((multiplier) => means.map((mean) => mean * multiplier));
    });
  });
}
