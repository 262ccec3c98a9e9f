import { z } from 'zod';
import { monthSchema } from './month.ts';
import { provenanceListSchema } from './provenance.ts';
import { identifierSchema, nameSchema, nonNegativeSchema } from './quantity.ts';

/** Capacity already promised: sunk in the comparison, counted in the cash. */
export const existingCommitmentSchema = z.strictObject({
  id: identifierSchema,
  name: nameSchema,
  provider: nameSchema,
  kind: z.enum(['reservation', 'capacity-block', 'owned']),
  acceleratorId: identifierSchema,
  units: nonNegativeSchema,
  /** First and last month in which it runs, both included; they may lie outside the horizon. */
  firstMonth: monthSchema,
  lastMonth: monthSchema,
  ratePerUnitHour: nonNegativeSchema,
  monthlyFeePerUnit: nonNegativeSchema,
  /** Charged per unit-hour used. */
  usageRatePerUnitHour: nonNegativeSchema,
  /** Upfront paid before the plan, spread over the term: effective cost without cash, per unit and month. */
  amortisedUpfrontPerUnitMonth: nonNegativeSchema,
  provenance: provenanceListSchema,
});
export type ExistingCommitment = z.infer<typeof existingCommitmentSchema>;
