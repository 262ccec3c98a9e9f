import { z } from 'zod';
import { relaxedLimitSchema } from '../solution.ts';

/** What a portfolio costs on a changed plan, plan currency over the horizon. */
export const costOnChangeSchema = z.strictObject({
  expectedCost: z.number(),
  /** (1 − λ)·expected cost + λ·CVaR, with the λ of the changed plan. */
  objective: z.number(),
});
export type CostOnChange = z.infer<typeof costOnChangeSchema>;

/** What the portfolio of the run costs on a changed plan, with its best dispatch. */
export const keptCostSchema = z.strictObject({
  ...costOnChangeSchema.shape,
  /**
   * Limits that it cannot keep there; they give way by as little as it takes, reckoned in money, and it is costed then.
   * Empty: it keeps every rule.
   */
  broken: z.array(relaxedLimitSchema),
});
export type KeptCost = z.infer<typeof keptCostSchema>;

/**
 * A changed plan, costed twice. The kept portfolio is that of the run, in whole blocks; the best one is the cheapest in any
 * fractions of units, so that a part of the gap between them is rounding: as large as on the plan of today.
 */
export const keptAgainstBestSchema = z.strictObject({
  /** Null: no dispatch of it is possible, whichever limit gives way. */
  kept: keptCostSchema.nullable(),
  /** Null: no portfolio keeps the rules. */
  best: costOnChangeSchema.nullable(),
});
export type KeptAgainstBest = z.infer<typeof keptAgainstBestSchema>;
