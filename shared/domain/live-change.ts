import { z } from 'zod';
import type { Assumptions } from './assumptions.ts';
import { assumptionsSchema } from './assumptions.ts';
import { parseWith, type Parsed } from './parse.ts';
import { replaceAt } from './path.ts';
import { identifierSchema, shareSchema } from './quantity.ts';
import { demandValues, override, pricedValues } from './scaled-values.ts';
import type { Override } from './scenario.ts';

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

/** The values that differ from the assumptions where the sliders stand: what “keep” writes into the scenario. */
export function changedValues(assumptions: Assumptions, change: LiveChange): Override[] {
  const { policy } = assumptions;
  const { riskWeight, idleShare, priceFactor, demandFactor } = change;
  const offer = assumptions.offers.find(({ id }) => id === priceFactor?.offerId);
  return [
    ...(riskWeight === policy.riskWeight ? [] : [override(['policy', 'riskWeight'], riskWeight)]),
    ...policy.overcommitCaps
      .filter((cap) => idleShare !== null && cap.maximumIdleShare !== idleShare)
      .map((cap) => override(['policy', 'overcommitCaps', cap.id, 'maximumIdleShare'], idleShare)),
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
