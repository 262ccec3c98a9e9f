import { demandWorkPerHour } from '../../shared/domain/demand.ts';
import { loadBlockHours } from '../../shared/domain/load-blocks.ts';
import { type Month, monthsOfHorizon } from '../../shared/domain/month.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';

/** What the assumptions say before any decision, in the plan's order of months, blocks, lanes and bands. */
export type PlanFigures = {
  readonly input: SolveInput;
  readonly months: readonly Month[];
  /** `H[b][t]`, hours. */
  readonly hours: readonly (readonly number[])[];
  /** Hours of each month: the sum over its blocks. */
  readonly monthHours: readonly number[];
  /** (1 + annual rate)^(−t/12) for each month. */
  readonly discount: readonly number[];
  /** (1 + headroom) × demand, work per hour: `[l][t][b][s]`. */
  readonly required: readonly (readonly (readonly (readonly number[])[])[])[];
};

/** Reads hours, discount factors and required work from the assumptions. */
export function planFiguresOf(input: SolveInput): PlanFigures {
  const { assumptions } = input;
  const months = monthsOfHorizon(input.startMonth, input.horizonMonths);
  const hours = loadBlockHours(assumptions.loadBlocks, months);
  const demand = demandWorkPerHour({ ...assumptions, blocks: assumptions.loadBlocks.blocks, months, hours });
  return {
    input,
    months,
    hours,
    monthHours: months.map((_, t) => hours.reduce((sum, row) => sum + (row[t] ?? 0), 0)),
    discount: months.map((_, t) => (1 + assumptions.policy.annualDiscountRate) ** (-t / 12)),
    required: demand.map((ofLane, l) => {
      const factor = 1 + (assumptions.lanes[l]?.headroomShare ?? 0);
      return ofLane.map((ofMonth) => ofMonth.map((ofBlock) => ofBlock.map((work) => factor * work)));
    }),
  };
}

/** Hours of block b in month t. */
export function hoursOf(figures: PlanFigures, t: number, b: number): number {
  return figures.hours[b]?.[t] ?? 0;
}

/** Work per hour that lane l must be served in month t, block b, band s: demand with headroom. */
export function requiredWork(figures: PlanFigures, l: number, t: number, b: number, s: number): number {
  return figures.required[l]?.[t]?.[b]?.[s] ?? 0;
}

/** Work that lane l must be served in the whole of month t in band s. */
export function requiredWorkOfMonth(figures: PlanFigures, l: number, t: number, s: number): number {
  return figures.hours.reduce((sum, row, b) => sum + (row[t] ?? 0) * requiredWork(figures, l, t, b, s), 0);
}
