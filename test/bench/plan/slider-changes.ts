import type { Assumptions } from '../../../shared/domain/assumptions.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';

/** A small change as a slider makes it. */
export type SliderChange = {
  readonly name: string;
  /** True when the portfolio of the changed plan keeps the rules of the plan as it was. */
  readonly keepsRules: boolean;
  readonly apply: (input: SolveInput) => SolveInput;
};

function withAssumptions(input: SolveInput, fields: Partial<Assumptions>): SolveInput {
  return { ...input, assumptions: { ...input.assumptions, ...fields } };
}

function withPolicy(input: SolveInput, fields: Partial<Policy>): SolveInput {
  return withAssumptions(input, { policy: { ...input.assumptions.policy, ...fields } });
}

/** The same plan at another λ. */
export function withRiskWeight(input: SolveInput, riskWeight: number): SolveInput {
  return withPolicy(input, { riskWeight });
}

/** The same plan at another β. */
export function withIdleShare(input: SolveInput, maximumIdleShare: number): SolveInput {
  const caps = input.assumptions.policy.overcommitCaps;
  return withPolicy(input, { overcommitCaps: caps.map((cap) => ({ ...cap, maximumIdleShare })) });
}

/** The rate of the first offer on demand, 5 % dearer. */
function withDearerOffer(input: SolveInput): SolveInput {
  const { offers } = input.assumptions;
  const dearer = offers.findIndex(({ kind }) => kind === 'on-demand');
  return withAssumptions(input, {
    offers: offers.map((offer, index) =>
      index === dearer && offer.kind === 'on-demand'
        ? { ...offer, ratePerUnitHour: offer.ratePerUnitHour * 1.05 }
        : offer,
    ),
  });
}

/** One more point of yearly growth for every workload that grows by a rate. */
function withMoreGrowth(input: SolveInput): SolveInput {
  const workloads = input.assumptions.workloads.map((workload) =>
    workload.growth.kind === 'compound'
      ? { ...workload, growth: { ...workload.growth, annualRate: workload.growth.annualRate + 0.01 } }
      : workload,
  );
  return withAssumptions(input, { workloads });
}

/** What planners drag most: risk weight λ, overcommit cap β, a price, growth. */
export const sliderChanges: readonly SliderChange[] = [
  {
    name: 'λ',
    keepsRules: true,
    apply: (input) => withRiskWeight(input, Math.min(1, input.assumptions.policy.riskWeight + 0.1)),
  },
  {
    name: 'β',
    keepsRules: true,
    apply: (input) => withIdleShare(input, 0.9 * (input.assumptions.policy.overcommitCaps[0]?.maximumIdleShare ?? 0)),
  },
  { name: 'price', keepsRules: false, apply: withDearerOffer },
  { name: 'growth', keepsRules: false, apply: withMoreGrowth },
];
