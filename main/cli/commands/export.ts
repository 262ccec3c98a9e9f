import { basename, dirname } from 'node:path';
import { RefusedInput } from '../../../shared/domain/problem.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { Scenario } from '../../../shared/domain/scenario.ts';
import { csvTables } from '../../export/csv-tables.ts';
import { writeWorkbook } from '../../export/workbook.ts';
import { modelText } from '../../optimiser/model-text.ts';
import { smpsFiles } from '../../optimiser/smps/smps-files.ts';
import type { Call, Command } from '../command.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts';
import { planArgument, readPlan } from '../read-plan.ts';
import { resultJson } from '../result-json.ts';
import { scenarioOption, solveOptions, solveSettingsOf } from '../solve-options.ts';
import { asRun, freeze, scenarioOf, type Solved, solveScenario } from '../solve-scenario.ts';
import { tellEnding } from '../tell-ending.ts';
import { requireWritable, writeInto, writeOutput } from '../write-output.ts';

const FILE_OPTIONS = ['xlsx', 'lp', 'mps', 'smps'] as const;

async function writeSolved(solved: Solved, call: Call): Promise<string[]> {
  const [xlsx, csv] = [call.option('xlsx'), call.option('csv')];
  const run = asRun(solved);
  const files: string[] = [];
  if (xlsx !== null) {
    await writeOutput(xlsx, await writeWorkbook(run));
    files.push(xlsx);
  }
  if (csv !== null) files.push(...(await writeInto(csv, csvTables(run))));
  return files;
}

async function requireTargets(call: Call): Promise<void> {
  if (![...FILE_OPTIONS, 'csv'].some((name) => call.option(name) !== null)) {
    throw new RefusedInput([{ path: 'export', sentence: 'name what to write: --xlsx, --csv, --lp, --mps or --smps.' }]);
  }
  for (const name of FILE_OPTIONS) {
    const path = call.option(name);
    if (path !== null) await requireWritable(`--${name}`, path);
  }
}

async function writeModels(plan: Plan, scenario: Scenario, call: Call): Promise<string[]> {
  const files: string[] = [];
  for (const format of ['lp', 'mps'] as const) {
    const path = call.option(format);
    if (path === null) continue;
    await writeOutput(path, modelText(freeze(plan, scenario, 'optimise', call), format));
    files.push(path);
  }
  const stem = call.option('smps');
  if (stem === null) return files;
  const smps = smpsFiles(freeze(plan, scenario, 'optimise', call), basename(stem));
  return [...files, ...(await writeInto(dirname(stem), smps))];
}

/** Writes a scenario for other programs. */
export const exportFiles: Command = {
  name: 'export',
  summary: 'write a scenario as workbook, tables, or model text for other solvers',
  details: [
    'Workbook and tables show the portfolio of the scenario, or with --optimise the best one.',
    'LP and MPS hold the exact model that optimise would solve, SMPS the same as a two-stage program:',
    'purchases before the reveal month first, all else in each band.',
  ],
  arguments: [planArgument],
  options: {
    ...scenarioOption,
    xlsx: { kind: 'value', value: 'FILE', help: 'write a workbook that recalculates' },
    csv: { kind: 'value', value: 'FOLDER', help: 'write one CSV file for each table into this folder' },
    lp: { kind: 'value', value: 'FILE', help: 'write the model as CPLEX LP text' },
    mps: { kind: 'value', value: 'FILE', help: 'write the model as free MPS text' },
    smps: { kind: 'value', value: 'STEM', help: 'write the model as STEM.cor, STEM.tim and STEM.sto' },
    optimise: { kind: 'flag', help: 'find the best portfolio first' },
    ...solveOptions,
  },
  async run(call) {
    await requireTargets(call);
    const { gapGoal } = solveSettingsOf(call);
    const plan = await readPlan(call.values[0] ?? '-');
    const scenario = scenarioOf(plan, call);
    const files = await writeModels(plan, scenario, call);
    if (call.option('xlsx') === null && call.option('csv') === null) {
      call.terminal.print({ status: 'written', files });
      return EXIT.done;
    }
    const solved = await solveScenario(plan, scenario, call.flag('optimise') ? 'optimise' : 'evaluate', call);
    const exitCode: ExitCode = exitCodeOf(solved.solution, gapGoal);
    if (solved.solution.proof.objective !== null) files.push(...(await writeSolved(solved, call)));
    call.terminal.print({ ...resultJson(solved.input, solved.solution, false), files });
    tellEnding(call.terminal, solved.solution);
    return exitCode;
  },
};
