import { z } from 'zod';
import type { Assumptions } from './assumptions.ts';
import { assumptionsSchema } from './assumptions.ts';
import type { DemandSource } from './demand.ts';
import type { Offer } from './offer.ts';
import { parseWith, type Parsed } from './parse.ts';
import { replaceAt } from './path.ts';
import { identifierSchema, shareSchema } from './quantity.ts';
import type { Override } from './scenario.ts';
import type { GrowthCurve, Workload } from './workload.ts';

/** Largest factor a slider may reach. */
const LARGEST_FACTOR = 100;

const factorSchema = z.number().gt(0, 'must be above 0').max(LARGEST_FACTOR);

/** Where the sliders stand: what is tried instead of the assumptions of a scenario. */
export const liveChangeSchema = z.strictObject({
  /** λ. */
  riskWeight: shareSchema,
  /** β of every overcommit cap; null: each cap as it is. */
  idleShare: shareSchema.nullable(),
  /** All prices of one offer are multiplied; null: none is. */
  priceFactor: z.strictObject({ offerId: identifierSchema, factor: factorSchema }).nullable(),
  /** The demand of every lane in every month and band is multiplied. */
  demandFactor: factorSchema,
});
export type LiveChange = z.infer<typeof liveChangeSchema>;

/** The sliders where they change nothing. */
export function noLiveChange(assumptions: Assumptions): LiveChange {
  return { riskWeight: assumptions.policy.riskWeight, idleShare: null, priceFactor: null, demandFactor: 1 };
}

/** A product without the noise of binary fractions: 120 × 1.1 is 132. */
function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}

function value(path: readonly string[], next: unknown): Override {
  return { path: [...path], value: z.json().parse(next) };
}

function pricedValues(offer: Offer, factor: number): Override[] {
  const at = ['offers', offer.id];
  switch (offer.kind) {
    case 'on-demand':
    case 'spot':
    case 'flex-start':
      return [value([...at, 'ratePerUnitHour'], times(offer.ratePerUnitHour, factor))];
    case 'reservation':
    case 'capacity-block':
    case 'owned':
      return (['ratePerUnitHour', 'upfrontPerUnit', 'monthlyFeePerUnit'] as const)
        .filter((field) => offer[field] !== 0)
        .map((field) => value([...at, field], times(offer[field], factor)));
    case 'spend-commitment':
      return [
        value(
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
  const values = [value([...at, 'baseWorkPerHour'], times(baseWorkPerHour, factor))];
  if (growth.kind === 'linear') values.push(value([...at, 'growth'], grown(growth, factor)));
  if (events.length > 0) {
    const next = events.map((event) => ({ ...event, addedWorkPerHour: times(event.addedWorkPerHour, factor) }));
    values.push(value([...at, 'events'], next));
  }
  if (bandSettings.length > 0) {
    const next = bandSettings.map((setting) => ({
      ...setting,
      baseWorkPerHour: setting.baseWorkPerHour === null ? null : times(setting.baseWorkPerHour, factor),
      growth: setting.growth === null ? null : grown(setting.growth, factor),
    }));
    values.push(value([...at, 'bandSettings'], next));
  }
  if (discreteRuns.length > 0) {
    values.push(
      value(
        [...at, 'discreteRuns'],
        discreteRuns.map((run) => ({ ...run, work: times(run.work, factor) })),
      ),
    );
  }
  return values;
}

function demandValues({ demand, workloads }: Assumptions, factor: number): Override[] {
  if (demand.kind === 'workloads') return workloads.flatMap((workload) => workloadValues(workload, factor));
  const table: DemandSource = {
    kind: 'table',
    rows: demand.rows.map((row) => ({
      ...row,
      workPerHourByMonth: row.workPerHourByMonth.map((work) => times(work, factor)),
    })),
  };
  return [value(['demand'], table)];
}

/** The values that differ from the assumptions where the sliders stand: what “keep” writes into the scenario. */
export function changedValues(assumptions: Assumptions, change: LiveChange): Override[] {
  const { policy } = assumptions;
  const { riskWeight, idleShare, priceFactor, demandFactor } = change;
  const offer = assumptions.offers.find(({ id }) => id === priceFactor?.offerId);
  return [
    ...(riskWeight === policy.riskWeight ? [] : [value(['policy', 'riskWeight'], riskWeight)]),
    ...policy.overcommitCaps
      .filter((cap) => idleShare !== null && cap.maximumIdleShare !== idleShare)
      .map((cap) => value(['policy', 'overcommitCaps', cap.id, 'maximumIdleShare'], idleShare)),
    ...(offer === undefined || priceFactor === null || priceFactor.factor === 1
      ? []
      : pricedValues(offer, priceFactor.factor)),
    ...(demandFactor === 1 ? [] : demandValues(assumptions, demandFactor)),
  ];
}

/** The assumptions with the sliders where they stand. */
export function changedAssumptions(assumptions: Assumptions, change: LiveChange): Parsed<Assumptions> {
  let next: unknown = assumptions;
  for (const { path, value: replaced } of changedValues(assumptions, change)) next = replaceAt(next, path, replaced);
  return next === assumptions ? { ok: true, value: assumptions } : parseWith(assumptionsSchema, next);
}
