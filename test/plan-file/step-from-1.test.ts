import { expect, it } from 'vitest';
import { migratePlan } from '../../main/plan-file/migrations/format-step.ts';
import { CURRENT_FORMAT } from '../../main/plan-file/migrations/current-format.ts';
import { DEFAULT_FUTURES } from '../../shared/domain/futures.ts';
import { aPlan } from '../builders/a-plan.ts';

it('a plan of format 1 optimises on no sampled path', () => {
  const plan = aPlan();
  const { futures: _, ...assumptions } = plan.assumptions;
  expect(migratePlan({ ...plan, assumptions }, 1, CURRENT_FORMAT)).toEqual(plan);
  expect(DEFAULT_FUTURES.optimisedPathsPerBand).toBe(1);
});

it('what is no plan is left for the schema to refuse', () => {
  expect(migratePlan([], 1, CURRENT_FORMAT)).toEqual([]);
});
