import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readPlanFile } from '../../main/plan-file/read-plan-file.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { makeSolveInput, type SolveInput } from '../../shared/domain/solve-input.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/oracles');

const expectedSchema = z.strictObject({
  objective: z.number(),
  expectedCost: z.number(),
  cvar: z.number().nullable(),
  costByBand: z.record(z.string(), z.number()),
  purchases: z.array(z.strictObject({ offerId: z.string(), startMonth: z.string(), units: z.number() })),
  waitAndSee: z.number().nullable(),
  objectiveWithoutLeadTime: z.number().nullable(),
});

/** A plan whose optimum is known. */
export type OracleCase = {
  readonly name: string;
  readonly plan: Plan;
  readonly input: SolveInput;
  readonly expected: z.infer<typeof expectedSchema>;
};

/** The inputs of a plan's first scenario, solved to the end. */
export function inputOf(plan: Plan): SolveInput {
  const [scenario] = plan.scenarios;
  if (scenario === undefined) throw new Error(`${plan.id} has no scenario.`);
  const input = makeSolveInput(plan, scenario, 'optimise', { timeLimitSeconds: 600, gapGoal: 0 });
  if (!input.ok) throw new RefusedInput(input.problems);
  return input.value;
}

/** Every case of `test/fixtures/oracles`, read as a plan file and checked as one. */
export function oracleCases(): OracleCase[] {
  const figures = z
    .record(z.string(), expectedSchema)
    .parse(JSON.parse(readFileSync(join(FOLDER, 'expected-figures.json'), 'utf8')));
  return Object.entries(figures).map(([name, expected]) => {
    const plan = readPlanFile(readFileSync(join(FOLDER, `${name}.plan.json`)));
    if (!plan.ok) throw new RefusedInput(plan.problems);
    return { name, plan: plan.value, input: inputOf(plan.value), expected };
  });
}
