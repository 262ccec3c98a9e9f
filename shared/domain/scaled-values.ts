import { z } from 'zod';
import type { Assumptions } from './assumptions.ts';
import type { DemandSource } from './demand.ts';
import type { Offer } from './offer.ts';
import type { Override } from './scenario.ts';
import type { GrowthCurve, Workload } from './workload.ts';

/** A product without the noise of binary fractions: 120 × 1.1 is 132. */
export function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}

/** A value of the assumptions as a scenario replaces it. */
export function override(path: readonly string[], next: unknown): Override {
  return { path: [...path], value: z.json().parse(next) };
}

/** All prices of an offer that do not depend on use times a factor; of offers paid by use, and of promised spend, the rates of use. */
export function pricedValues(offer: Offer, factor: number): Override[] {
  const at = ['offers', offer.id];
  switch (offer.kind) {
    case 'on-demand':
    case 'spot':
    case 'flex-start':
      return [override([...at, 'ratePerUnitHour'], times(offer.ratePerUnitHour, factor))];
    case 'reservation':
    case 'capacity-block':
    case 'owned':
      return (['ratePerUnitHour', 'upfrontPerUnit', 'monthlyFeePerUnit'] as const)
        .filter((field) => offer[field] !== 0)
        .map((field) => override([...at, field], times(offer[field], factor)));
    case 'spend-commitment':
      return [
        override(
          [...at, 'rateCard'],
          offer.rateCard.map((row) => ({ ...row, ratePerUnitHour: times(row.ratePerUnitHour, factor) })),
        ),
      ];
  }
}

function grown(curve: GrowthCurve, factor: number): GrowthCurve {
  return curve.kind === 'linear' ? { ...curve, workPerHourPerMonth: times(curve.workPerHourPerMonth, factor) } : curve;
}

/** Only what a workload has: a factor that multiplies its base, linear growth, launches, own bands and runs multiplies its demand. */
function workloadValues(workload: Workload, factor: number): Override[] {
  const at = ['workloads', workload.id];
  const { baseWorkPerHour, growth, events, bandSettings, discreteRuns } = workload;
  const values = [override([...at, 'baseWorkPerHour'], times(baseWorkPerHour, factor))];
  if (growth.kind === 'linear') values.push(override([...at, 'growth'], grown(growth, factor)));
  if (events.length > 0) {
    const next = events.map((event) => ({ ...event, addedWorkPerHour: times(event.addedWorkPerHour, factor) }));
    values.push(override([...at, 'events'], next));
  }
  if (bandSettings.length > 0) {
    const next = bandSettings.map((setting) => ({
      ...setting,
      baseWorkPerHour: setting.baseWorkPerHour === null ? null : times(setting.baseWorkPerHour, factor),
      growth: setting.growth === null ? null : grown(setting.growth, factor),
    }));
    values.push(override([...at, 'bandSettings'], next));
  }
  if (discreteRuns.length > 0) {
    values.push(
      override(
        [...at, 'discreteRuns'],
        discreteRuns.map((run) => ({ ...run, work: times(run.work, factor) })),
      ),
    );
  }
  return values;
}

/** The demand of some lanes (all: without `isScaled`) in every month and band times a factor. */
export function demandValues(
  { demand, workloads }: Assumptions,
  factor: number,
  isScaled: (laneId: string) => boolean = () => true,
): Override[] {
  if (demand.kind === 'workloads') {
    return workloads.filter(({ laneId }) => isScaled(laneId)).flatMap((workload) => workloadValues(workload, factor));
  }
  const table: DemandSource = {
    kind: 'table',
    rows: demand.rows.map((row) =>
      isScaled(row.laneId)
        ? { ...row, workPerHourByMonth: row.workPerHourByMonth.map((work) => times(work, factor)) }
        : row,
    ),
  };
  return [override(['demand'], table)];
}
