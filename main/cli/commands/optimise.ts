import type { Plan } from '../../../shared/domain/plan.ts';
import { writePlanFile } from '../../plan-file/write-plan-file.ts';
import type { Command } from '../command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { planArgument, readPlan } from '../read-plan.ts';
import { resultJson } from '../result-json.ts';
import { scenarioOption, solveOptions, solveSettingsOf } from '../solve-options.ts';
import { scenarioOf, type Solved, solveScenario } from '../solve-scenario.ts';
import { tellEnding } from '../tell-ending.ts';
import { requireWritable, writeOutput } from '../write-output.ts';

/** The plan with the portfolio found put into the scenario that was solved. */
function planWithPortfolio({ plan, scenario, solution }: Solved): Plan {
  const scenarios = plan.scenarios.map((other) =>
    other.id === scenario.id ? { ...other, portfolio: solution.portfolio } : other,
  );
  return { ...plan, scenarios };
}

/** Finds the best portfolio of a scenario. */
export const optimise: Command = {
  name: 'optimise',
  summary: 'find the cheapest portfolio of a scenario',
  details: [
    'Locked purchases of the scenario stay as they are; the rest is found anew.',
    'Ctrl-C stops and keeps the best portfolio so far (exit code 4).',
  ],
  arguments: [planArgument],
  options: {
    ...scenarioOption,
    ...solveOptions,
    out: { kind: 'value', value: 'FILE', help: 'write the result to this file too' },
    'plan-out': { kind: 'value', value: 'FILE', help: 'write the plan with the portfolio found to this plan file' },
    series: { kind: 'flag', help: 'include capacity, spend, dispatch, costs and terms month by month' },
  },
  async run(call) {
    const settings = solveSettingsOf(call);
    const [out, planOut] = [call.option('out'), call.option('plan-out')];
    if (out !== null) await requireWritable('--out', out);
    if (planOut !== null) await requireWritable('--plan-out', planOut);
    const plan = await readPlan(call.values[0] ?? '-');
    const solved = await solveScenario(plan, scenarioOf(plan, call), 'optimise', call);
    const result = resultJson(solved.input, solved.solution, call.flag('series'));
    if (out !== null) await writeOutput(out, `${JSON.stringify(result, null, 2)}\n`);
    if (planOut !== null && result.objective !== null)
      await writeOutput(planOut, writePlanFile(planWithPortfolio(solved)));
    call.terminal.print(result);
    tellEnding(call.terminal, solved.solution);
    return exitCodeOf(solved.solution, settings.gapGoal);
  },
};
