import type { Policy } from '../../shared/domain/policy.ts';
import { assumed } from './provenance.ts';

/** The policy a new plan starts with: stocks that several offers share, no budget yet. */
export function starterPolicy(): Policy {
  return {
    annualDiscountRate: 0.08,
    revealMonth: 6,
    riskWeight: 0.2,
    cvarLevel: 0.9,
    overcommitCaps: [],
    budgets: [],
    supplyGroups: [
      {
        id: 'coreweave-b200-stock',
        name: 'CoreWeave B200 stock',
        offerIds: ['coreweave-b200-on-demand', 'coreweave-b200-spot', 'coreweave-b200-12m', 'coreweave-b200-36m'],
        maximumUnits: 768,
      },
      {
        id: 'hyperstack-hopper-stock',
        name: 'Hyperstack H100 and H200 stock',
        offerIds: ['hyperstack-h100-12m', 'hyperstack-h200-12m'],
        maximumUnits: 576,
      },
      {
        id: 'hyperstack-rtx-stock',
        name: 'Hyperstack RTX PRO 6000 stock',
        offerIds: ['hyperstack-rtx-pro-6000-on-demand', 'hyperstack-rtx-pro-6000-12m'],
        maximumUnits: 256,
      },
      {
        id: 'nebius-h100-stock',
        name: 'Nebius H100 stock',
        offerIds: ['nebius-h100-on-demand', 'nebius-h100-6m'],
        maximumUnits: 256,
      },
    ],
    maximumProviderShare: null,
    lockInCap: null,
    approvalDays: 45,
    provenance: [assumed([], 'discount rate, risk weight, reveal month, stocks and days to approve')],
  };
}

/** The policy of the sample: as a new plan, with an overcommit cap and a budget for each fiscal year. */
export function samplePolicy(): Policy {
  return {
    ...starterPolicy(),
    overcommitCaps: [
      {
        id: 'conservative-idle',
        name: 'Idle share if demand disappoints',
        bandId: 'conservative',
        maximumIdleShare: 0.05,
        scope: 'total',
      },
    ],
    budgets: [
      {
        id: 'fy2027-all',
        name: 'Accelerator cash FY2027',
        firstMonth: '2027-01',
        lastMonth: '2027-12',
        limit: 78_000_000,
        scope: 'all',
        bandIds: null,
      },
      {
        id: 'fy2028-all',
        name: 'Accelerator cash FY2028',
        firstMonth: '2028-01',
        lastMonth: '2028-12',
        limit: 92_000_000,
        scope: 'all',
        bandIds: null,
      },
      {
        id: 'fy2029-commitments',
        name: 'Commitment cash FY2029, expected',
        firstMonth: '2029-01',
        lastMonth: '2029-12',
        limit: 90_000_000,
        scope: 'committed',
        bandIds: ['expected'],
      },
    ],
    provenance: [assumed([], 'discount rate, risk weight, caps, budgets, stocks, reveal month and days to approve')],
  };
}
