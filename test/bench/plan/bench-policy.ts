import { z } from 'zod';
import type { Month } from '../../../shared/domain/month.ts';
import type { Budget, Policy } from '../../../shared/domain/policy.ts';
import { aPolicy } from '../../builders/a-policy.ts';
import type { HomeDemand } from './home-demand.ts';

/** What a generated plan can be asked to be. */
export const planOptionsSchema = z.strictObject({
  /** `now`: every purchase is decided now (R = T); a number: the reveal month. */
  decide: z.union([z.literal('now'), z.number().int().min(0)]),
  /** Units in which contracts are sold; 0: any fraction. */
  blockUnits: z.number().int().min(0),
  /** λ */
  riskWeight: z.number().min(0).max(1),
  /** β: largest idle share in the conservative band, in total; null: no overcommit cap. */
  idleShare: z.number().min(0).max(1).nullable(),
  /** Quarterly budgets on all cash, on that of commitments only, or none. */
  budgets: z.enum(['all', 'committed', 'none']),
});
export type PlanOptions = z.infer<typeof planOptionsSchema>;

/** Decided now, in any fractions, with every rule. */
export const usualOptions: PlanOptions = {
  decide: 'now',
  blockUnits: 0,
  riskWeight: 0.3,
  idleShare: 0.08,
  budgets: 'all',
};

/** Cash of a quarter against serving everything on demand in the strongest band. */
const BUDGET_SHARE = { all: 0.85, committed: 0.7 } as const;

function quarterlyBudgets(
  scope: 'all' | 'committed',
  months: readonly Month[],
  demand: HomeDemand,
  bandIds: readonly string[],
): Budget[] {
  return months
    .filter((_, t) => t % 3 === 0)
    .map((firstMonth, quarter) => {
      const inQuarter = months.slice(quarter * 3, quarter * 3 + 3);
      const onDemandCost = inQuarter.reduce((sum, _, t) => sum + (demand.onDemandCostByMonth[quarter * 3 + t] ?? 0), 0);
      return {
        id: `quarter-${quarter + 1}`,
        name: `Quarter ${quarter + 1}`,
        firstMonth,
        lastMonth: inQuarter.at(-1) ?? firstMonth,
        limit: Math.round(BUDGET_SHARE[scope] * onDemandCost),
        scope,
        bandIds: [...new Set([bandIds[0], bandIds[Math.floor((bandIds.length - 1) / 2)], bandIds.at(-1)])].filter(
          (id) => id !== undefined,
        ),
      };
    });
}

/** Discounting, risk weight, an overcommit cap in the conservative band, budgets in the least, middle and strongest band. */
export function benchPolicy(
  options: PlanOptions,
  months: readonly Month[],
  demand: HomeDemand,
  bandIds: readonly string[],
): Policy {
  return aPolicy({
    annualDiscountRate: 0.08,
    revealMonth: options.decide === 'now' ? months.length : options.decide,
    riskWeight: options.riskWeight,
    cvarLevel: 0.8,
    overcommitCaps:
      options.idleShare === null
        ? []
        : [
            {
              id: 'idle',
              name: 'Idle in the conservative band',
              bandId: bandIds[0] ?? '',
              maximumIdleShare: options.idleShare,
              scope: 'total',
            },
          ],
    budgets: options.budgets === 'none' ? [] : quarterlyBudgets(options.budgets, months, demand, bandIds),
  });
}
