import type { Assumptions } from '../../shared/domain/assumptions.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Portfolio } from '../../shared/domain/portfolio.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { inputOf } from './oracle-cases.ts';

/** What a small plan says beyond `someAssumptions()`. Without a reveal month everything is decided now. */
export type PlanFields = Partial<Omit<Assumptions, 'policy'>> & {
  readonly policy?: Partial<Policy>;
  readonly months?: number;
  readonly portfolio?: Portfolio;
};

/** The inputs of a small plan from 2027-01 (3 months unless told), checked like any plan, solved to the end. */
export function checkedInput({ months = 3, portfolio = [], policy = {}, ...assumptions }: PlanFields): SolveInput {
  return inputOf(
    aPlan({
      horizonMonths: months,
      assumptions: someAssumptions({ ...assumptions, policy: aPolicy({ revealMonth: months, ...policy }) }),
      scenarios: [aScenario({ portfolio })],
    }),
  );
}
