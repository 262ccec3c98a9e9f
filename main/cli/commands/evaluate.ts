import type { Command } from '../command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { planArgument, readPlan } from '../read-plan.ts';
import { resultJson } from '../result-json.ts';
import { scenarioOption, solveOptions, solveSettingsOf } from '../solve-options.ts';
import { scenarioOf, solveScenario } from '../solve-scenario.ts';
import { tellEnding } from '../tell-ending.ts';
import { requireWritable, writeOutput } from '../write-output.ts';

/** Costs the portfolio of a scenario as it stands. */
export const evaluate: Command = {
  name: 'evaluate',
  summary: 'cost the portfolio of a scenario with its best dispatch',
  details: ['No purchase is added or taken away: only who serves what is decided.'],
  arguments: [planArgument],
  options: {
    ...scenarioOption,
    ...solveOptions,
    out: { kind: 'value', value: 'FILE', help: 'write the result to this file too' },
    series: { kind: 'flag', help: 'include capacity, spend, dispatch, costs and terms month by month' },
  },
  async run(call) {
    const settings = solveSettingsOf(call);
    const out = call.option('out');
    if (out !== null) await requireWritable('--out', out);
    const plan = await readPlan(call.values[0] ?? '-');
    const { input, solution } = await solveScenario(plan, scenarioOf(plan, call), 'evaluate', call);
    const result = resultJson(input, solution, call.flag('series'));
    if (out !== null) await writeOutput(out, `${JSON.stringify(result, null, 2)}\n`);
    call.terminal.print(result);
    tellEnding(call.terminal, solution);
    return exitCodeOf(solution, settings.gapGoal);
  },
};
