import { DEFAULT_SOLVE_SETTINGS } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { someAssumptions } from './some-assumptions.ts';

/** Valid frozen inputs of an optimise run over 2027-01 to 2027-03 on `someAssumptions()`, without purchases. */
export function aSolveInput(fields: Partial<SolveInput> = {}): SolveInput {
  return {
    kind: 'optimise',
    currency: 'USD',
    startMonth: '2027-01',
    horizonMonths: 3,
    assumptions: someAssumptions(),
    portfolio: [],
    settings: DEFAULT_SOLVE_SETTINGS,
    ...fields,
  };
}
