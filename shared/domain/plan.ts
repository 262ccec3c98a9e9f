import { z } from 'zod';
import { assumptionsSchema } from './assumptions.ts';
import { monthSchema } from './month.ts';
import { provenanceListSchema } from './provenance.ts';
import { identifierSchema, nameSchema, noteSchema } from './quantity.ts';
import { scenarioSchema } from './scenario.ts';

/** One planning question with its assumptions and scenarios. */
export const planSchema = z.strictObject({
  id: identifierSchema,
  name: nameSchema,
  question: noteSchema,
  note: noteSchema,
  /** ISO 4217 code of every amount of money in the plan. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be a three-letter currency code such as USD'),
  startMonth: monthSchema,
  horizonMonths: z.number().int().min(1, 'must be at least 1 month').max(120, 'must be at most 120 months'),
  /** Month of the year in which the fiscal year starts, 1 to 12. */
  fiscalYearStartMonth: z.number().int().min(1).max(12),
  assumptions: assumptionsSchema,
  scenarios: z.array(scenarioSchema).min(1, 'must hold at least one scenario').max(200),
  provenance: provenanceListSchema,
});
export type Plan = z.infer<typeof planSchema>;
