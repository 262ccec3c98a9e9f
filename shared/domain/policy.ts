import { z } from 'zod';
import { monthSchema } from './month.ts';
import { provenanceListSchema } from './provenance.ts';
import { countSchema, identifierSchema, nameSchema, nonNegativeSchema, shareSchema } from './quantity.ts';

/** Idle committed unit-hours in a band at most this share of the committed unit-hours over the horizon. */
export const overcommitCapSchema = z.strictObject({
  id: identifierSchema,
  name: nameSchema,
  bandId: identifierSchema,
  maximumIdleShare: shareSchema,
  /** Over all accelerators together, or over each one. */
  scope: z.enum(['total', 'per-accelerator']),
});
export type OvercommitCap = z.infer<typeof overcommitCapSchema>;

/** Billed cash over some months at most a limit. */
export const budgetSchema = z.strictObject({
  id: identifierSchema,
  name: nameSchema,
  firstMonth: monthSchema,
  lastMonth: monthSchema,
  /** Plan currency. */
  limit: nonNegativeSchema,
  /** Cash of commitments only, or of everything. */
  scope: z.enum(['committed', 'all']),
  /** Bands it binds; null: every band. */
  bandIds: z.array(identifierSchema).max(500).nullable(),
});
export type Budget = z.infer<typeof budgetSchema>;

/**
 * Stock that several offers share: units held at the same time, committed and on demand together. Of a spend commitment
 * the accelerator units used at its rate card count, since the promise itself holds none.
 */
export const supplyGroupSchema = z.strictObject({
  id: identifierSchema,
  name: nameSchema,
  offerIds: z.array(identifierSchema).min(1).max(500),
  maximumUnits: nonNegativeSchema,
});
export type SupplyGroup = z.infer<typeof supplyGroupSchema>;

/** What must never happen, and how risk is weighed. */
export const policySchema = z.strictObject({
  annualDiscountRate: z.number().gt(-1).max(1),
  /** Months before which purchases are the same in every band (sign now). */
  revealMonth: countSchema,
  /** λ: weight of CVaR against expected cost. */
  riskWeight: shareSchema,
  /** α: CVaR is the mean cost of the worst 1 − α of probability. */
  cvarLevel: z.number().min(0).lt(1, 'must be below 1'),
  overcommitCaps: z.array(overcommitCapSchema).max(100),
  budgets: z.array(budgetSchema).max(500),
  supplyGroups: z.array(supplyGroupSchema).max(200),
  /** Largest share of committed spend with one provider; null: no cap. */
  maximumProviderShare: shareSchema.nullable(),
  /** Most money still owed on signed terms in any month, plan currency; null: no cap. */
  lockInCap: nonNegativeSchema.nullable(),
  /** Days between asking for a contract and its signature. */
  approvalDays: countSchema,
  provenance: provenanceListSchema,
});
export type Policy = z.infer<typeof policySchema>;
