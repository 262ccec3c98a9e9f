import type { Policy } from '../../shared/domain/policy.ts';

/** A valid policy that forbids nothing, discounts nothing and decides everything now (over 3 months). */
export function aPolicy(fields: Partial<Policy> = {}): Policy {
  return {
    annualDiscountRate: 0,
    revealMonth: 3,
    riskWeight: 0,
    cvarLevel: 0.9,
    overcommitCaps: [],
    budgets: [],
    supplyGroups: [],
    maximumProviderShare: null,
    lockInCap: null,
    approvalDays: 0,
    provenance: [],
    ...fields,
  };
}
