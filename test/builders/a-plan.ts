import type { Plan } from '../../shared/domain/plan.ts';
import { aScenario } from './a-scenario.ts';
import { someAssumptions } from './some-assumptions.ts';

/** A valid plan “plan” over 2027-01 to 2027-03 (744 + 672 + 744 hours) with one empty scenario “base”. */
export function aPlan(fields: Partial<Plan> = {}): Plan {
  return {
    id: 'plan',
    name: 'Plan',
    question: 'What do we reserve?',
    note: '',
    currency: 'USD',
    startMonth: '2027-01',
    horizonMonths: 3,
    fiscalYearStartMonth: 1,
    assumptions: someAssumptions(),
    scenarios: [aScenario()],
    provenance: [],
    ...fields,
  };
}
