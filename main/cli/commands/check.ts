import { type Problem, RefusedInput } from '../../../shared/domain/problem.ts';
import { makeSolveInput } from '../../../shared/domain/solve-input.ts';
import { DEFAULT_SOLVE_SETTINGS } from '../../../shared/domain/solution.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { planArgument, readPlan } from '../read-plan.ts';

/** Checks a plan file without solving it. */
export const check: Command = {
  name: 'check',
  summary: 'tell every problem of a plan file, without solving it',
  details: [],
  arguments: [planArgument],
  options: {},
  async run(call) {
    const plan = await readPlan(call.values[0] ?? '-');
    const problems = plan.scenarios.flatMap((scenario): readonly Problem[] => {
      const input = makeSolveInput(plan, scenario, 'evaluate', DEFAULT_SOLVE_SETTINGS);
      return input.ok ? [] : input.problems;
    });
    const unique = new Map(problems.map((problem) => [`${problem.path} ${problem.sentence}`, problem]));
    if (unique.size > 0) throw new RefusedInput([...unique.values()]);
    call.terminal.print({
      status: 'sound',
      planId: plan.id,
      name: plan.name,
      startMonth: plan.startMonth,
      horizonMonths: plan.horizonMonths,
      scenarios: plan.scenarios.map(({ id, name, portfolio }) => ({ id, name, purchases: portfolio.length })),
      problems: [],
    });
    return EXIT.done;
  },
};
