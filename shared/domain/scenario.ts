import { z } from 'zod';
import { identifierSchema, nameSchema, noteSchema } from './quantity.ts';
import { portfolioSchema } from './portfolio.ts';

/** A value of the assumptions that a scenario replaces. */
export const overrideSchema = z.strictObject({
  /** Keys and ids from the assumptions, for example ["offers", "h100-1y", "ratePerUnitHour"]. */
  path: z.array(z.string().min(1).max(80)).min(1).max(12),
  value: z.json(),
});
export type Override = z.infer<typeof overrideSchema>;

/** One what-if of a plan: overrides on the assumptions and a portfolio. */
export const scenarioSchema = z.strictObject({
  id: identifierSchema,
  name: nameSchema,
  /** The scenario it was made from; null: from the plan itself. */
  parentId: identifierSchema.nullable(),
  overrides: z.array(overrideSchema).max(2_000),
  portfolio: portfolioSchema,
  note: noteSchema,
});
export type Scenario = z.infer<typeof scenarioSchema>;
